import type { Overlap } from '../../shared/overlap.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { packName } from '../../shared/rule-pack.ts'
import { splitRows } from '../../shared/split.ts'
import type { AccountDraft } from '../draft.ts'
import type { KeptRow, Submission } from '../submission.ts'
import { readyCount, readyRows } from './ready-count.ts'
import { goingRows, type VerdictView } from './verdict.ts'

/** What keeps the main button from sending, or null when nothing does. */
export type Obstacle = 'not-connected' | 'no-enterprise' | 'nothing' | 'too-many' | 'held'

/** Whether a draft can be sent as it is decided. */
export function obstacleTo(
  view: VerdictView,
  {
    policy,
    connected,
    enterpriseId,
  }: { policy: AccountDraft['policy']; connected: boolean; enterpriseId: string | null },
): Obstacle | null {
  if (view.counts.going === 0) return 'nothing'
  if (view.counts.going > lumenConnect.limits.accounts) return 'too-many'
  if (!connected) return 'not-connected'
  if (enterpriseId === null) return 'no-enterprise'
  return policy === 'all-or-nothing' && view.counts.stop > 0 ? 'held' : null
}

/** Whether the list goes whole, in several requests: it holds more than goes in at one time, and nobody chose otherwise. */
export function isSeries({ check, whole }: Pick<AccountDraft, 'check' | 'whole'>): boolean {
  return whole && check !== null && readyCount(check) > lumenConnect.limits.accounts
}

/** What will be sent, made once with its key: the rows that go, and apart from them those that stay. */
export function makeSubmission(
  draft: AccountDraft,
  view: VerdictView,
  made: Pick<Submission, 'key' | 'service' | 'person' | 'enterprise' | 'madeAt'>,
): Submission {
  const request = { ...requestOf(draft, goingRows(view)), enterpriseId: made.enterprise.id, policy: draft.policy }
  return { ...made, request, kept: keptRows(view), state: { name: 'waiting', hold: null } }
}

/**
 * A list that is longer than what goes in at one time, as requests to be sent one after the other (N2). Each adds the
 * rows that can go in: all or nothing holds within one request only. A seal goes along with each, which is part of it.
 */
export function makeSeries(
  draft: AccountDraft,
  made: Pick<Submission, 'service' | 'person' | 'enterprise' | 'madeAt'>,
  newKey: () => string,
): Submission[] {
  const parts = splitRows(draft.check ? readyRows(draft.check) : [], lumenConnect.limits.accounts)
  const keys = parts.map(newKey)
  return parts.map((rows, at) => ({
    ...made,
    key: keys[at] ?? '',
    request: {
      ...requestOf(draft, rows),
      enterpriseId: made.enterprise.id,
      policy: 'ready-rows',
    },
    kept: [],
    series: { id: keys[0] ?? '', part: at + 1, of: parts.length },
    state: { name: 'waiting', hold: null },
  }))
}

function requestOf(
  draft: Pick<AccountDraft, 'check' | 'seal'>,
  rows: readonly { cell: string; typed: string }[],
): Omit<Submission['request'], 'enterpriseId' | 'policy'> {
  const file = draft.check?.found.file ?? null
  const seal = draft.seal.trim()
  return {
    rows: rows.map(({ cell, typed }) => ({ cell, typed })),
    source: { fileName: file?.name ?? null, sha256: file?.sha256 ?? null },
    pack: draft.check?.found.pack ?? packName(lumenConnect),
    // A person asks for moves with a click, once the outcome is seen.
    askMove: false,
    // N17: what a colleague asked for already is told before anything is added.
    unlessAsked: true,
    ...(seal === '' ? {} : { seal }),
  }
}

/** The same, although most of it would not go in. */
export function confirmed(submission: Submission): Submission {
  return { ...submission, request: { ...submission.request, confirm: true } }
}

/** Whether the service asks to be told again, since most of it would not go in. */
export function asksToConfirm({ state }: Submission): boolean {
  return state.name === 'refused' && state.code === 'batch.confirm-needed'
}

/**
 * A series after the one answer to that question: what was asked about goes again, and what still waits its turn is not
 * asked about any more.
 */
export function confirmedSeries(parts: readonly Submission[]): Submission[] {
  return parts
    .filter(part => asksToConfirm(part) || part.state.name === 'waiting')
    .map(part => ({ ...confirmed(part), state: { name: 'waiting', hold: null } }))
}

/** The same, although a colleague asked for some of it. */
export function withOverlaps(submission: Submission): Submission {
  return { ...submission, request: { ...submission.request, unlessAsked: false } }
}

/** What no colleague asked for; the others stay in the list. */
export function withoutOverlaps(submission: Submission, overlaps: readonly Overlap[]): Submission {
  const cells = new Set(overlaps.flatMap(overlap => overlap.cells))
  const { rows } = submission.request
  const left = rows.filter(({ cell }) => cells.has(cell))
  return {
    ...submission,
    request: { ...submission.request, rows: rows.filter(({ cell }) => !cells.has(cell)) },
    kept: [...submission.kept, ...left.map(({ cell, typed }) => ({ cell, typed, why: 'left-out' as const }))],
  }
}

function keptRows(view: VerdictView): KeptRow[] {
  return view.rows.flatMap(({ cell, typed, status }) =>
    status === 'stop' || status === 'left'
      ? [{ cell, typed, why: status === 'stop' ? ('stopped' as const) : ('left-out' as const) }]
      : [],
  )
}
