import { computed, effect, signal } from '@preact/signals'
import type { Batch, Policy } from '../../shared/batch.ts'
import type { Check } from '../../shared/check.ts'
import { fileFinding } from '../../shared/finding.ts'
import { READER_LIMITS } from '../../shared/limits.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { Db } from '../db.ts'
import { type AccountDraft, type DraftSource, type DraftStep, EMPTY_DRAFT, type TypedNumber } from '../draft.ts'
import { type CellDecisions, carryDecisions } from './carry.ts'
import { type Checker, refused } from './checker.ts'
import { listRows } from './list-rows.ts'
import { standingCells } from './result.ts'
import { viewVerdict } from './verdict.ts'

export type DraftModel = Awaited<ReturnType<typeof createDraft>>

/** The draft of the accounts: what is chosen, found and decided. Every change is stored as it is made. */
export async function createDraft(db: Db, checker: Checker) {
  const read = async () => ({ ...EMPTY_DRAFT, ...(await db.get('draft', 'accounts')) })
  const draft = signal<AccountDraft>(await read())
  /** The name of what is being checked right now, or null. */
  const checking = signal<string | null>(null)
  /** The check of the typed list, row by row as it grows. */
  const listCheck = signal<Check | null>(null)
  const view = computed(() => {
    const { check, leftOut, fixed, done } = draft.value
    return check && viewVerdict(check.found, check.now, { leftOut, fixed, done })
  })
  const siblings = new BroadcastChannel('sidecheck-draft')

  function change(changes: Partial<AccountDraft>): void {
    draft.value = { ...draft.value, ...changes }
    void keep()
  }

  async function keep(): Promise<void> {
    await db.put('draft', draft.value, 'accounts')
    siblings.postMessage(null)
  }

  // The panel may stand open in two windows: the one that is not typed into follows.
  siblings.onmessage = async () => {
    draft.value = await read()
  }

  effect(() => {
    const { list } = draft.value
    if (list.length === 0) listCheck.value = null
    else void checker.check({ kind: 'list', rows: listRows(list) }).then(check => keepIfCurrent(list, check))
  })

  function keepIfCurrent(list: readonly TypedNumber[], check: Check): void {
    if (draft.value.list === list) listCheck.value = check
  }

  async function openFile(file: File): Promise<void> {
    checking.value = file.name
    const source: DraftSource = { kind: 'file', name: file.name, asText: false }
    if (file.size > READER_LIMITS.fileBytes) {
      const limit = lumenConnect.limits.bytes
      return settle(source, refused(fileFinding('file.too_large', { bytes: file.size, limit })))
    }
    const bytes = await file.arrayBuffer().then(
      buffer => new Uint8Array(buffer),
      () => null,
    )
    if (!bytes) return settle(source, refused(fileFinding('file.unreadable', {})))
    // Stored beside the check, so that the verdict does not wait for the disk.
    const [found] = await Promise.all([
      checker.check({ kind: 'file', bytes, name: file.name, asText: false }),
      db.put('file', bytes, 'accounts'),
    ])
    settle(source, found)
  }

  /** Reads the same bytes again as lines of text (a .csv that is named .xlsx). */
  async function readAsText(): Promise<void> {
    const { check } = draft.value
    const bytes = await db.get('file', 'accounts')
    if (check?.source.kind !== 'file' || !bytes) return
    const { name } = check.source
    checking.value = name
    settle({ kind: 'file', name, asText: true }, await checker.check({ kind: 'file', bytes, name, asText: true }))
  }

  /** Takes the typed list, or a pasted column after it, to the verdict. */
  async function openList(kind: 'typed' | 'pasted', list: TypedNumber[]): Promise<void> {
    checking.value = ''
    const { listed, leftOut, fixed, done } = draft.value
    change({ list })
    settle({ kind }, await checker.check({ kind: 'list', rows: listRows(list) }))
    change({ listed: list })
    await decide(carryDecisions(listed, list, { leftOut, fixed, done }))
  }

  /** Back to the numbers of a list that was checked, to change them. */
  function changeList(): void {
    const { list, listed } = draft.value
    change({ step: 'start', list: list.length > 0 ? list : listed })
  }

  /** A pasted column joins what was typed before, and goes to its verdict. */
  function openPasted(numbers: readonly string[]): Promise<void> {
    const pasted = numbers.map(typed => ({ id: crypto.randomUUID(), typed }))
    return openList('pasted', [...draft.value.list, ...pasted])
  }

  function settle(source: DraftSource, found: Check): void {
    checking.value = null
    const check = { source, found, now: found, at: new Date().toISOString() }
    change({ check, listed: [], leftOut: [], fixed: {}, done: [], submission: null, step: 'verdict' })
  }

  /** Stores a decision at once, then says what follows from it: a duplicate's twin may be ready now. */
  async function decide(changes: Partial<CellDecisions>): Promise<void> {
    change(changes)
    const { check, leftOut, fixed, done } = draft.value
    if (!check) return
    const { found } = check
    // What stands in the enterprise already is not judged again, and makes room for the next hundred.
    const away = [...leftOut, ...done]
    const untouched = away.length === 0 && Object.keys(fixed).length === 0
    const now = untouched ? found : await checker.check({ kind: 'again', found, decisions: { leftOut: away, fixed } })
    const latest = draft.value
    if (latest.check?.found === found && latest.leftOut === leftOut && latest.fixed === fixed && latest.done === done)
      change({ check: { ...latest.check, now } })
  }

  return {
    draft,
    view,
    checking,
    listCheck,
    openFile,
    readAsText,
    openList,
    openPasted,
    changeList,
    go: (step: DraftStep) => change({ step }),
    type: (typing: string) => change({ typing }),
    setList: (list: TypedNumber[], typing = draft.value.typing) => change({ list, typing }),
    choosePolicy: (policy: Policy) => change({ policy }),
    /** Puts texts in place of cells', and leaves rows out, as one step. */
    mend: ({ fixed = {}, leftOut = [] }: { fixed?: Readonly<Record<string, string>>; leftOut?: readonly string[] }) =>
      decide({
        fixed: { ...draft.value.fixed, ...fixed },
        leftOut: [...new Set([...draft.value.leftOut, ...leftOut])],
      }),
    takeBack: (cell: string) => decide({ leftOut: draft.value.leftOut.filter(left => left !== cell) }),
    undo: (cell: string) => decide({ fixed: without(draft.value.fixed, cell) }),
    /** Shown as sent in the same breath; kept as sent once the submission itself is kept. */
    async sent(key: string, kept: Promise<void>): Promise<void> {
      draft.value = { ...draft.value, submission: key, step: 'sent' }
      await kept
      await keep()
    },
    /** The submission is no more: the draft can be sent again. */
    unsent: () => change({ submission: null, step: 'submit' }),
    /** From an answer back to the list: what stands in the enterprise now is done, all else is still to be decided. */
    async takeUp(batch: Batch): Promise<void> {
      change({ submission: null, step: 'verdict' })
      await decide({ done: [...draft.value.done, ...standingCells(batch)] })
    },
    /** On with the rows that all or nothing held back; those it held them for stay out, and can be taken back in. */
    async takeUpHeld(batch: Batch): Promise<void> {
      const stays = batch.rows.filter(({ outcome }) => outcome !== 'held').map(({ cell }) => cell)
      change({ submission: null, step: 'submit', policy: 'ready-rows' })
      await decide({ leftOut: [...new Set([...draft.value.leftOut, ...stays])] })
    },
    /** On to the next list. The last one stays at hand until another takes its place. */
    startOver: () => change({ step: 'start', list: [], typing: '' }),
  }
}

function without(fixed: Readonly<Record<string, string>>, cell: string): Record<string, string> {
  return Object.fromEntries(Object.entries(fixed).filter(([at]) => at !== cell))
}
