import type { Panel } from './panel-browser.ts'

/** What an earlier panel kept on this computer: a database of that version, by store, each value by its key. */
export interface EarlierDb {
  name: string
  version: number
  /** Stores whose values carry their own key say by which part. */
  stores: Record<string, { keyPath?: string; values: [key: string | number, value: unknown][] }>
}

/**
 * Puts databases in the place of what the panel keeps, as a panel of that version left them. Texts that begin with
 * `bytes:` are kept as bytes, those that begin with `blob:` as files, which can't be handed to the browser otherwise.
 */
export async function leaveEarlier(panel: Panel, databases: readonly EarlierDb[]): Promise<void> {
  // A picture of the extension: nothing of ours runs in it, and what the extension keeps is within its reach.
  const bare = await panel.browser.context.newPage()
  await bare.goto(panel.browser.panelUrl.replace('sidepanel.html', 'icon/16.png'))
  for (const database of databases) await bare.evaluate(putEarlier, database)
  await bare.close()
}

async function putEarlier({ name, version, stores }: EarlierDb): Promise<void> {
  const ended = (request: IDBRequest | IDBTransaction, event: string) =>
    new Promise<void>((done, failed) => {
      request.addEventListener(event, () => done())
      request.addEventListener('error', () => failed(request.error))
    })
  const binary = (value: unknown) => {
    if (typeof value !== 'string') return value
    if (value.startsWith('bytes:')) return new TextEncoder().encode(value.slice('bytes:'.length))
    return value.startsWith('blob:') ? new Blob([value.slice('blob:'.length)]) : value
  }
  await ended(indexedDB.deleteDatabase(name), 'success')
  const opening = indexedDB.open(name, version)
  opening.addEventListener('upgradeneeded', () => {
    for (const [store, { keyPath, values }] of Object.entries(stores)) {
      const made = opening.result.createObjectStore(store, keyPath === undefined ? {} : { keyPath })
      for (const [key, value] of values) made.put(binary(value), keyPath === undefined ? key : undefined)
    }
  })
  await ended(opening, 'success')
  opening.result.close()
}

const AT = '2026-11-20T15:00:00.000Z'

/** A row and a check of it, as all forms held them. */
function foundIn(rows: readonly (readonly [cell: string, typed: string])[], name: string | null) {
  return {
    pack: 'lumen-connect@1',
    verdict: 'stops',
    file: name === null ? null : { name, bytes: 20, sha256: 'ab'.repeat(32) },
    sheet: null,
    range: null,
    rows: rows.map(([cell, typed]) => ({ cell, typed, kind: 'text', account: typed, ready: true, level: null })),
    // Of that time: no panel of today knows it.
    findings: [{ code: 'text.of_old', level: 'stop', cell: rows[0]?.[0] ?? null, value: null, fix: null, args: {} }],
    counts: { rows: rows.length, ready: rows.length, clear: rows.length, look: 0, stop: 0 },
  }
}

/** A list of accounts that waits for the service, as the first form kept it. */
export const QUEUED = {
  key: '0193a000-0000-7000-8000-000000000001',
  service: 'http://127.0.0.1:9',
  person: { id: 'p1', name: 'Marie Delcourt' },
  enterprise: { id: '7731204', name: 'Harbor & Pine Logistics' },
  request: { enterpriseId: '7731204', policy: 'ready-rows', rows: [], pack: 'lumen-connect@1', file: null },
  kept: [],
  madeAt: AT,
  state: { name: 'waiting', hold: 'unreachable' },
}

/** The first form: the check stands in the draft, and what was done to the rows by kind. */
export const FIRST: EarlierDb = {
  name: 'sidecheck',
  version: 1,
  stores: {
    draft: {
      values: [
        [
          'accounts',
          {
            step: 'verdict',
            check: {
              source: { kind: 'file', name: 'list.txt', asText: false },
              found: foundIn(
                [
                  ['A1', '5-1001'],
                  ['A2', '5-1001'],
                  ['A3', '5-1002\u200b'],
                ],
                'list.txt',
              ),
              now: foundIn([['A1', '5-1001']], 'list.txt'),
              at: AT,
            },
            leftOut: ['A2'],
            fixed: { A3: '5-1002' },
            list: [{ id: 'n1', typed: '5-9001' }],
            typing: '5-90',
            policy: 'all-or-nothing',
            submission: null,
          },
        ],
      ],
    },
    file: { values: [['accounts', 'bytes:5-1001\n5-1001\n5-1002\u200b']] },
    submission: { keyPath: 'key', values: [[QUEUED.key, QUEUED]] },
  },
}

/** Later forms, up to the fifth: the check beside the draft with its rows as objects, each deed by itself. */
export function laterForm(version: number): EarlierDb {
  const leaveOut = (cell: string) => ({
    deed: 'delete',
    code: null,
    changes: [{ cell, from: 'as-read', to: 'deleted' }],
  })
  const rows = [
    ['A6', '5-2001'],
    ['A7', '5-2001'],
    ['A8', '5-2003'],
  ] as const
  const draft = {
    step: 'verdict',
    list: [],
    typing: '5-77',
    listed: rows.map(([id, typed]) => ({ id, typed })),
    done: [],
  }
  const cells = rows.map(([cell, typed]) => ({ cell, row: Number(cell.slice(1)), typed, kind: 'text' }))
  const check = { source: { kind: 'pasted' }, found: foundIn(rows, null), cells, at: AT }
  return {
    name: 'sidecheck',
    version,
    stores: {
      draft: { values: [['accounts', { ...draft, policy: 'ready-rows', submission: null, checkedAt: AT, deeds: 1 }]] },
      check: { values: [['accounts', check]] },
      // The second one was undone.
      edit: {
        values: [
          [0, leaveOut('A7')],
          [1, leaveOut('A8')],
        ],
      },
      file: { values: [] },
      submission: { keyPath: 'key', values: [[QUEUED.key, QUEUED]] },
      ...(version >= 3 && {
        made: { values: [] },
        template: { values: [['portal', { name: 'blank.xlsx', bytes: new Uint8Array() }]] },
      }),
      ...(version >= 4 && { grid: { values: [] } }),
      ...(version >= 5 && { retyping: { values: [] } }),
    },
  }
}

/** The rep's view before checks were kept as one text. */
export const EARLIER_FILES: EarlierDb = {
  name: 'sidecheck-files',
  version: 2,
  stores: {
    file: {
      keyPath: 'id',
      values: [
        [
          'f1',
          {
            id: 'f1',
            order: 1,
            intake: 'i1',
            name: 'harbor-pine.txt',
            folder: '',
            bytes: 20,
            asText: false,
            customer: 'Harbor and Pine',
            enterprise: '7731204',
            check: { verdict: 'clean', of: 'old' },
            seal: null,
          },
        ],
      ],
    },
    bytes: { values: [['f1', 'blob:Name;Number\nDana;5-1001\nDana;5-1001\n']] },
    check: { values: [['f1', foundIn([['B2', '5-1001']], 'harbor-pine.txt')]] },
    customer: {
      keyPath: 'key',
      values: [
        [
          'harbor pine',
          {
            key: 'harbor pine',
            name: 'Harbor and Pine',
            enterprise: '7731204',
            sameAs: null,
            place: { sheet: null, column: 'B', firstRow: 2 },
            last: {
              fileName: 'harbor-pine.txt',
              sha256: 'cd'.repeat(32),
              at: AT,
              intake: 'i0',
              check: { rows: foundIn([['B2', '5-1009']], null).rows, findings: [] },
            },
            earlier: null,
          },
        ],
      ],
    },
    session: { values: [['now', { stopped: false, fixLocale: 'fr-CA' }]] },
    proof: { values: [] },
  },
}
