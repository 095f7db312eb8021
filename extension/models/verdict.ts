import { type RowState, rowStates } from '../../shared/edit.ts'
import type { Finding, FindingCode, Level } from '../../shared/finding.ts'
import { onePerCell, proposeFixes, type RowFix } from '../../shared/fix.ts'
import { rowOf } from '../../shared/sheet.ts'
import type { DraftCheck } from '../draft.ts'

/** How a row stands after what was done to it and what was sent: together they add up to the rows read. */
export type RowStatus = 'ready' | 'look' | 'stop' | 'left' | 'done'

export interface VerdictRow {
  cell: string
  /** The text that would be sent. */
  typed: string
  status: RowStatus
  /** The text as it stood in the file, where a fix took its place. */
  was: string | null
  /** A formula stood there, of which `was` is the result. */
  wasFormula: boolean
}

/** Everything said about one cell, worst first. */
export interface Concern {
  cell: string
  level: Level
  findings: Finding[]
  /** The row it is about; null where the cell is none of the rows. */
  row: VerdictRow | null
  /** The text as stored; null where it is not one cell's. */
  value: string | null
  /** What would mend it; an empty text leaves the row out. Null when only a person knows. */
  fix: RowFix | null
}

export interface VerdictView {
  rows: VerdictRow[]
  /** `open` is what is not done yet, `going` what could be sent now. */
  counts: Record<RowStatus, number> & { all: number; open: number; going: number }
  /** What is said about the file as a whole, worst first. */
  aboutFile: Finding[]
  concerns: Record<Level, Concern[]>
  /** How many rows one press fixes alike, by kind. */
  alike: ReadonlyMap<FindingCode, number>
}

const WORST_FIRST: readonly Level[] = ['stop', 'look', 'note']

/**
 * A check as the panel shows it: the rows as they were found, and how each stands now. What is said of a cell as in the
 * view `before` is the same object: its card is not drawn again.
 */
export function viewVerdict(
  { found, now, history }: Pick<DraftCheck, 'found' | 'now' | 'history'>,
  done: readonly string[] = [],
  before: VerdictView | null = null,
): VerdictView {
  const added = new Set(done)
  const formulas = new Set(found.findings.filter(({ code }) => code === 'cell.formula').map(({ cell }) => cell))
  const states = rowStates(history)
  let next = 0
  const rows = found.rows.map(({ cell, typed }): VerdictRow => {
    // The rows that are left stand in the order of those that were read.
    const row = now.rows[next]?.cell === cell ? now.rows[next++] : undefined
    const state = states.get(cell) ?? 'as-read'
    if (added.has(cell)) return { cell, typed: textOf(state) ?? typed, status: 'done', was: null, wasFormula: false }
    if (state === 'deleted' || !row) return { cell, typed, status: 'left', was: null, wasFormula: false }
    const status = !row.ready ? 'stop' : row.level === 'look' ? 'look' : 'ready'
    const was = state === 'as-read' ? null : typed
    return { cell, typed: row.typed, status, was, wasFormula: formulas.has(cell) }
  })
  const counts = { all: rows.length, open: 0, going: 0, ready: 0, look: 0, stop: 0, left: 0, done: 0 }
  for (const { status } of rows) counts[status] += 1
  counts.open = counts.all - counts.done
  counts.going = counts.ready + counts.look
  const byName = new Map(rows.map(row => [row.cell, row]))
  const proposed = proposeFixes(now.findings)
  const fixes = new Map(onePerCell(proposed).map(fix => [fix.cell, fix]))
  const byCell = Map.groupBy(now.findings, finding => finding.cell)
  const concerns: VerdictView['concerns'] = { stop: [], look: [], note: [] }
  const shown = new Map(before && WORST_FIRST.flatMap(level => before.concerns[level]).map(each => [each.cell, each]))
  for (const [cell, findings] of byCell) {
    if (cell === null || states.get(cell) === 'deleted' || added.has(cell)) continue
    const concern = concernAt(byName.get(cell) ?? null, cell, findings, fixes.get(cell) ?? null)
    const old = shown.get(cell)
    concerns[concern.level].push(old && sameConcern(old, concern) ? old : concern)
  }
  for (const level of WORST_FIRST) concerns[level] = byRow(concerns[level])
  return { rows, counts, aboutFile: worstFirst(byCell.get(null) ?? []), concerns, alike: countAlike(proposed) }
}

/** By row, so that a card stays where it was when another is settled. */
function byRow(concerns: Concern[]): Concern[] {
  const places = concerns.map(concern => ({ concern, row: rowOf(concern.cell) }))
  return places.sort((one, other) => one.row - other.row).map(({ concern }) => concern)
}

/** The rows that go: everything that nothing stops and nobody left out. */
export function goingRows(view: VerdictView): VerdictRow[] {
  return view.rows.filter(({ status }) => status === 'ready' || status === 'look')
}

/** How many cells one press on all safe fixes settles. */
export function countSafeFixes({ concerns }: VerdictView): number {
  return [...concerns.stop, ...concerns.look].filter(({ fix }) => fix?.safety === 'safe').length
}

/** How many of those it settles by leaving the row out. */
export function countSafeOmissions({ concerns }: VerdictView): number {
  return [...concerns.stop, ...concerns.look].filter(({ fix }) => fix?.safety === 'safe' && fix.text === '').length
}

function textOf(state: RowState): string | null {
  return typeof state === 'string' ? null : state.text
}

function concernAt(row: VerdictRow | null, cell: string, found: readonly Finding[], fix: RowFix | null): Concern {
  const findings = worstFirst(found)
  return { cell, row, level: findings[0]?.level ?? 'note', findings, value: findings[0]?.value ?? null, fix }
}

/** Findings that a deed left as they were are the same objects. */
function sameConcern(one: Concern, other: Concern): boolean {
  return (
    one.value === other.value &&
    one.findings.length === other.findings.length &&
    one.findings.every((finding, at) => finding === other.findings[at]) &&
    one.row?.typed === other.row?.typed &&
    one.row?.status === other.row?.status &&
    one.row?.was === other.row?.was &&
    one.fix?.text === other.fix?.text &&
    one.fix?.safety === other.fix?.safety
  )
}

/** How many fixes settle each kind of finding. */
export function countAlike(fixes: readonly RowFix[]): Map<FindingCode, number> {
  const alike = new Map<FindingCode, number>()
  for (const { codes } of fixes) for (const code of new Set(codes)) alike.set(code, (alike.get(code) ?? 0) + 1)
  return alike
}

export function worstFirst(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings]
  return findings.toSorted((a, b) => WORST_FIRST.indexOf(a.level) - WORST_FIRST.indexOf(b.level))
}
