import { cellFinding, type Finding } from '../finding.ts'
import type { AccountCell } from '../sheet.ts'

/** What the sheet does to a cell, whatever its text is: formulas, errors, merges, hiding, links (hazards 42 to 48, 56). */
export function judgeState(cell: AccountCell): Finding[] {
  const findings: Finding[] = []
  if (cell.kind === 'boolean') {
    findings.push(cellFinding('cell.type', cell, { value: cell.typed === 'TRUE' ? 'TRUE' : 'FALSE' }))
  } else if (cell.kind === 'error') findings.push(cellFinding('cell.error', cell, { error: cell.typed }))
  else if (cell.kind === 'no-value') findings.push(cellFinding('cell.no_value', cell, {}))
  else if (cell.formula) findings.push(cellFinding('cell.formula', cell, {}, cell.kind === 'date' ? null : cell.typed))
  if (cell.repeated) findings.push(cellFinding('cell.duplicate', cell, { cell: cell.cell }))
  if (cell.merged) findings.push(cellFinding('cell.merged', cell, { range: cell.merged }))
  if (cell.link && !leadsToItself(cell.link, cell.typed)) {
    findings.push(cellFinding('cell.link', cell, { target: cell.link }, null))
  }
  return findings
}

/** A link that Excel made by itself leads to the very text of the cell. */
function leadsToItself(target: string, text: string): boolean {
  return target.toLowerCase().includes(text.trim().toLowerCase())
}
