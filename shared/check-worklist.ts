import { type Check, type CheckedRow, countRows } from './check.ts'
import { presentCells, rowStates } from './edit.ts'
import type { Finding, FindingCode } from './finding.ts'
import type { RulePack } from './rule-pack.ts'
import { judgeRows } from './rules/rows.ts'
import type { Worklist } from './worklist.ts'

/** What only the sheet could tell: another text in a cell changes nothing about it. All else is judged again. */
const BY_THE_SHEET: ReadonlySet<FindingCode> = new Set([
  'file.near_limit',
  'file.too_large',
  'file.as_text',
  'file.misnamed',
  'sheet.guess',
  'rows.above_6',
  'rows.gap',
  'row.hidden',
  'column.hidden',
  'columns.unknown',
  'columns.other',
  'text.blank',
])

/**
 * A check as it stands after the work on its rows: the same rules once more over the rows that are left, so that leaving out
 * the first of two duplicates makes the second ready, and what the sheet told stays as found. Rows left out are not in it,
 * nor are the cells that stand in the enterprise already: they make room for the next hundred.
 */
export function checkWorklist(found: Check, list: Worklist, pack: RulePack, done: readonly string[] = []): Check {
  if (list.history.done.length === 0 && done.length === 0) return found
  const states = rowStates(list.history)
  for (const cell of done) states.set(cell, 'deleted')
  const judged = judgeRows(presentCells(list.cells, states), pack)
  const read = new Set(list.cells.map(({ cell }) => cell))
  const told = found.findings.filter(({ cell, code }) => {
    if (!BY_THE_SHEET.has(code) || (cell !== null && states.get(cell) === 'deleted')) return false
    // A blank cell of the list itself is judged with the others.
    return code !== 'text.blank' || cell === null || !read.has(cell)
  })
  const elsewhere = told.some(({ code }) => code === 'columns.unknown')
  const findings = elsewhere ? told : [...told, ...judged.findings]
  const rows = withSheet(judged.rows, told, elsewhere)
  const stops = findings.some(({ level }) => level === 'stop')
  return { ...found, verdict: stops ? 'stops' : 'clean', rows, findings, counts: countRows(rows) }
}

/** What the sheet found at a row (a gap, hiding) is worth a look there too; in the wrong column nothing is ready. */
function withSheet(rows: readonly CheckedRow[], told: readonly Finding[], elsewhere: boolean): CheckedRow[] {
  const looks = new Set(told.filter(({ level }) => level === 'look').map(({ cell }) => cell))
  return rows.map(row => {
    if (elsewhere) return { ...row, covered: true, ready: false, level: 'stop' }
    return row.level !== 'stop' && looks.has(row.cell) ? { ...row, level: 'look' } : row
  })
}
