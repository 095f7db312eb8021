import { cellFinding, type Finding, fileFinding } from '../finding.ts'
import type { RulePack } from '../rule-pack.ts'
import type { AccountCell } from '../sheet.ts'
import type { CellRange } from '../workbook/cells.ts'
import type { Content } from '../workbook/content.ts'
import type { Placed } from './position.ts'

const MOST_COLUMNS = 20

/** What the sheet as a whole does to the list: which one it is, what is hidden, what stands beside it. */
export function judgeSheet(content: Content, { cells, elsewhere }: Placed, pack: RulePack): Finding[] {
  const findings: Finding[] = []
  const { guess, misnamed, columnHidden, others, isText } = content
  const expected = pack.sheet.column
  if (misnamed !== null) findings.push(fileFinding('file.misnamed', { ending: misnamed }))
  if (isText) findings.push(fileFinding('file.as_text', {}))
  if (guess) findings.push(fileFinding('sheet.guess', { ...guess, wanted: pack.sheet.name }))
  const [first] = cells
  if (columnHidden && first) findings.push(cellFinding('column.hidden', first, { column: expected }))
  if (others.length > 0 && first && !elsewhere) {
    const columns = others.slice(0, MOST_COLUMNS).map(({ letter }) => letter)
    findings.push(fileFinding('columns.other', { columns, expected }))
  }
  const hidden = cells.filter(cell => cell.hidden)
  for (const cell of hidden) {
    const args = { row: cell.row, count: hidden.length, filtered: cell.hidden === 'filter' }
    findings.push(cellFinding('row.hidden', cell, args))
  }
  return findings
}

/** Marks the cells that merged ranges cover, the first of each with the range; no range is walked cell by cell. */
export function markMerges(cells: readonly AccountCell[], merges: readonly CellRange[]): void {
  for (const range of merges) {
    let at = firstFrom(cells, range.top)
    const first = cells[at]
    // Ranges that overlap are a fault of the file; what one covers already needs no second look.
    if (!first || first.row > range.bottom || first.covered) continue
    first.merged = range.name
    for (let cell = cells[at]; cell && cell.row <= range.bottom && !cell.covered; cell = cells[++at])
      cell.covered = true
  }
}

/** The index of the first cell in this row or below, by halving. */
function firstFrom(cells: readonly AccountCell[], row: number): number {
  let [low, high] = [0, cells.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cells[middle]?.row ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}
