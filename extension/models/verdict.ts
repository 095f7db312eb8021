import type { Check } from '../../shared/check.ts'
import type { Finding, Level } from '../../shared/finding.ts'
import { onePerCell, proposeFixes, type RowFix } from '../../shared/fix.ts'
import type { Decisions } from '../worker/protocol.ts'

/** How a row stands after what the person decided and what was sent: together they add up to the rows read. */
export type RowStatus = 'ready' | 'look' | 'stop' | 'left' | 'done'

export interface VerdictRow {
  cell: string
  /** The text that would be sent. */
  typed: string
  status: RowStatus
  /** The text as it stood in the file, where a fix took its place. */
  was: string | null
}

/** Everything said about one cell, worst first. */
export interface Concern {
  cell: string
  level: Level
  findings: Finding[]
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
}

const WORST_FIRST: readonly Level[] = ['stop', 'look', 'note']

/** A check as the panel shows it: the rows as they were found, and how each stands now. */
export function viewVerdict(
  found: Check,
  now: Check,
  { leftOut, fixed, done = [] }: Decisions & { done?: readonly string[] },
): VerdictView {
  const left = new Set(leftOut)
  const added = new Set(done)
  const standing = new Map(now.rows.map(row => [row.cell, row]))
  const rows = found.rows.map(({ cell, typed }): VerdictRow => {
    const row = standing.get(cell)
    if (added.has(cell)) return { cell, typed: fixed[cell] ?? typed, status: 'done', was: null }
    if (left.has(cell) || !row) return { cell, typed, status: 'left', was: null }
    const status = !row.ready ? 'stop' : row.level === 'look' ? 'look' : 'ready'
    return { cell, typed: row.typed, status, was: fixed[cell] === undefined ? null : typed }
  })
  const counts = { all: rows.length, open: 0, going: 0, ready: 0, look: 0, stop: 0, left: 0, done: 0 }
  for (const { status } of rows) counts[status] += 1
  counts.open = counts.all - counts.done
  counts.going = counts.ready + counts.look
  const fixes = new Map(onePerCell(proposeFixes(now.findings)).map(fix => [fix.cell, fix]))
  const byCell = Map.groupBy(now.findings, finding => finding.cell)
  const concerns: VerdictView['concerns'] = { stop: [], look: [], note: [] }
  for (const [cell, findings] of byCell) {
    if (cell === null || left.has(cell) || added.has(cell)) continue
    const concern = concernAt(cell, findings, fixes.get(cell) ?? null)
    concerns[concern.level].push(concern)
  }
  return { rows, counts, aboutFile: worstFirst(byCell.get(null) ?? []), concerns }
}

/** The rows that go: everything that nothing stops and nobody left out. */
export function goingRows(view: VerdictView): VerdictRow[] {
  return view.rows.filter(({ status }) => status === 'ready' || status === 'look')
}

/** What one press on all safe fixes does: other texts by cell, and repetitions that go. */
export function safeFixes({ concerns }: VerdictView): {
  fixed: Record<string, string>
  leftOut: string[]
  count: number
} {
  const safe = [...concerns.stop, ...concerns.look].flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []))
  return {
    fixed: Object.fromEntries(safe.flatMap(({ cell, text }) => (text === '' ? [] : [[cell, text]]))),
    leftOut: safe.filter(({ text }) => text === '').map(({ cell }) => cell),
    count: safe.length,
  }
}

/** Where each mark stands on the strip, in percent of the file from first row to last. */
export function stripMarks({ rows }: VerdictView): { cell: string; status: 'stop' | 'look'; at: number }[] {
  return rows.flatMap(({ cell, status }, index) =>
    status === 'stop' || status === 'look' ? [{ cell, status, at: ((index + 0.5) / rows.length) * 100 }] : [],
  )
}

function concernAt(cell: string, found: readonly Finding[], fix: RowFix | null): Concern {
  const findings = worstFirst(found)
  return { cell, level: findings[0]?.level ?? 'note', findings, value: findings[0]?.value ?? null, fix }
}

function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => WORST_FIRST.indexOf(a.level) - WORST_FIRST.indexOf(b.level))
}
