import type { Check, CheckedRow } from './check.ts'
import type { Finding, FindingCode } from './finding.ts'
import { pairRows, type RowPair } from './row-pair.ts'

/** What of a check two versions of a file are compared by. */
export type Compared = Pick<Check, 'rows' | 'findings'>

/** What became of a customer's file from one version to the next (N9). Notes are left out: nothing is to be done about them. */
export interface CheckDiff {
  /** No longer wrong. `now` is where the row stands today, null where it is gone or the finding was about the file. */
  fixed: { was: Finding; now: string | null }[]
  /** Wrong then and now. */
  still: { was: Finding; is: Finding }[]
  /** Not wrong, or not there, before. */
  fresh: Finding[]
  /** The same account in another row. */
  moved: { account: string; from: string; to: string }[]
  added: CheckedRow[]
  removed: CheckedRow[]
}

/** Findings that are told at a cell but are about the whole list: they are followed by their kind alone. */
const WHOLE_LIST: ReadonlySet<FindingCode> = new Set([
  'rows.too_many',
  'rows.gap',
  'rows.above_6',
  'rows.maybe_above',
  'columns.unknown',
])

/** Compares the last version checked with this one. Rows are followed by their account number, wherever they stand. */
export function diffChecks(before: Compared, after: Compared): CheckDiff {
  const pairs = pairRows(before.rows, after.rows)
  const [was, is] = [byPlace(before.findings), byPlace(after.findings)]
  const diff: CheckDiff = { fixed: [], still: [], fresh: [], moved: movedRows(pairs), added: [], removed: [] }
  compare(diff, was.get(LIST) ?? [], is.get(LIST) ?? [], null)
  for (const pair of pairs) {
    const [then, now] = [pair.before?.cell ?? '', pair.after?.cell ?? '']
    compare(diff, was.get(then) ?? [], is.get(now) ?? [], pair.after?.cell ?? null)
    if (!pair.before && pair.after) diff.added.push(pair.after)
    if (!pair.after && pair.before) diff.removed.push(pair.before)
  }
  return diff
}

/** Stands for the whole file among the cells; no cell is called so. */
const LIST = '*'

function byPlace(findings: readonly Finding[]): Map<string, Finding[]> {
  const told = findings.filter(({ level }) => level !== 'note')
  return Map.groupBy(told, ({ cell, code }) => (cell === null || WHOLE_LIST.has(code) ? LIST : cell))
}

function compare(diff: CheckDiff, before: readonly Finding[], after: readonly Finding[], now: string | null): void {
  const rest = [...after]
  for (const was of before) {
    const at = rest.findIndex(({ code }) => code === was.code)
    const [is] = at < 0 ? [] : rest.splice(at, 1)
    if (is) diff.still.push({ was, is })
    else diff.fixed.push({ was, now })
  }
  diff.fresh.push(...rest)
}

function movedRows(pairs: readonly RowPair<CheckedRow>[]): CheckDiff['moved'] {
  const moved: CheckDiff['moved'] = []
  for (const { before, after } of pairs) {
    if (!before || !after || before.cell === after.cell) continue
    const account = after.account ?? after.typed
    moved.push({ account, from: before.cell, to: after.cell })
  }
  return moved
}
