import type { CheckedRow } from '../../shared/check.ts'
import { type RowState, rowStates } from '../../shared/edit.ts'
import type { Finding } from '../../shared/finding.ts'
import { type FixSafety, onePerCell, proposeFixes, type RowFix, rowSafety } from '../../shared/fix.ts'
import type { AccountCell } from '../../shared/sheet.ts'
import type { DraftCheck } from '../draft.ts'
import { type RowStatus, type VerdictView, worstFirst } from './verdict.ts'

/** past: nothing is wrong but that the portal takes no more at one time. checking: the answer to the last deed is not there. */
export type GridStatus = RowStatus | 'past' | 'checking'

/** All rows that were read, and how each stands now: flat lists by the row's place, cheap to make anew after every deed. */
export interface GridRows {
  cells: readonly AccountCell[]
  states: ReadonlyMap<string, RowState>
  statuses: readonly GridStatus[]
  findings: ReadonlyMap<string | null, readonly Finding[]>
  /** How many rows stop or are worth a look, each for a reason of its own. */
  problems: number
}

/** One row as the grid draws it. */
export interface GridRow {
  index: number
  cell: string
  /** The text that would be sent. */
  typed: string
  /** The text as it was read, where another took its place. */
  was: string | null
  status: GridStatus
  /** Worst first. */
  findings: readonly Finding[]
  fix: RowFix | null
  /** How sure the fix is; null where nothing needs one. */
  safety: FixSafety | null
}

export function gridRows({ cells, history, now }: DraftCheck, done: readonly string[]): GridRows {
  const states = rowStates(history)
  const added = new Set(done)
  const findings = Map.groupBy(now.findings, ({ cell }) => cell)
  const statuses: GridStatus[] = []
  let [next, problems] = [0, 0]
  for (const read of cells) {
    // The rows that are left stand in the order of the cells.
    const row = now.rows[next]?.cell === read.cell ? now.rows[next++] : undefined
    const status = statusOf(read, row, states.get(read.cell), findings.get(read.cell) ?? [], added)
    if (isProblem(status)) problems++
    statuses.push(status)
  }
  return { cells, states, statuses, findings, problems }
}

export function isProblem(status: GridStatus | undefined): boolean {
  return status === 'stop' || status === 'look'
}

/** The row at a place; null past the last. */
export function gridRow({ cells, states, statuses, findings }: GridRows, index: number): GridRow | null {
  const read = cells[index]
  const status = statuses[index]
  if (!read || !status) return null
  const { cell } = read
  const state = states.get(cell) ?? 'as-read'
  const typed = typeof state === 'string' ? read.typed : state.text
  const was = typeof state === 'string' ? null : read.typed
  if (status === 'left' || status === 'done' || status === 'checking') {
    return { index, cell, typed, was, status, findings: [], fix: null, safety: null }
  }
  const found = worstFirst((findings.get(cell) ?? []).filter(({ code }) => code !== 'rows.too_many'))
  const [fix = null] = onePerCell(proposeFixes(found))
  return { index, cell, typed, was, status, findings: found, fix, safety: rowSafety(found, fix) }
}

/** The rows of the list that have a problem, and those that had one when the list was last drawn up (`before`). */
export function problemRows(statuses: readonly GridStatus[], before: readonly number[]): number[] {
  const shown: number[] = []
  let next = 0
  for (const [index, status] of statuses.entries()) {
    const stood = before[next] === index
    if (stood) next++
    if (stood || isProblem(status)) shown.push(index)
  }
  return shown
}

/** The nearest row with a problem after a place, or before it; null where there is none. */
export function nextProblem(statuses: readonly GridStatus[], from: number, step: 1 | -1): number | null {
  for (let index = from + step; index >= 0 && index < statuses.length; index += step) {
    if (isProblem(statuses[index])) return index
  }
  return null
}

function statusOf(
  read: AccountCell,
  row: CheckedRow | undefined,
  state: RowState | undefined,
  findings: readonly Finding[],
  done: ReadonlySet<string>,
): GridStatus {
  if (done.has(read.cell)) return 'done'
  if (state === 'deleted') return 'left'
  const typed = state === undefined || state === 'as-read' ? read.typed : state.text
  if (!row || row.typed !== typed) return 'checking'
  if (row.ready) return row.level === 'look' ? 'look' : 'ready'
  const own = findings.filter(({ code }) => code !== 'rows.too_many')
  if (row.covered || own.some(({ level }) => level === 'stop')) return 'stop'
  return own.some(({ level }) => level === 'look') ? 'look' : 'past'
}

/** The counts of a check with the rows that were left out and those that are done: they add up to the rows read. */
export function gridCounts({ cells, now }: DraftCheck, done: readonly string[]): VerdictView['counts'] {
  const { rows, clear, look, stop } = now.counts
  const [all, open] = [cells.length, cells.length - done.length]
  return { all, open, going: clear + look, ready: clear, look, stop, left: open - rows, done: done.length }
}
