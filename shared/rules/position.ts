import { normalForm } from '../account.ts'
import { cellFinding, type Finding, fileFinding } from '../finding.ts'
import { compilePattern, type PatternTest } from '../pattern.ts'
import type { RulePack } from '../rule-pack.ts'
import type { AccountCell } from '../sheet.ts'
import type { Content } from '../workbook/content.ts'
import { isBlank } from './text.ts'

/** With fewer, a number in a heading may be a year, a count or a version. */
const FEWEST_DIGITS = 5

/** The cells of the list itself, and what is wrong with where they stand. */
export interface Placed {
  cells: AccountCell[]
  findings: Finding[]
  /** The accounts stand in another column: none of these cells can be ready. */
  elsewhere: boolean
}

/** Finds the list in the column: from the pack's first row down (A21), with its gaps and what stands too high. */
export function placeRows(content: Content, pack: RulePack): Placed {
  const test = compilePattern(pack.account)
  const firstRow = firstRowOf(content, pack, test)
  const [cells, findings]: [AccountCell[], Finding[]] = [[], []]
  const filled = content.column.filter(cell => cell.row >= firstRow)
  for (const cell of filled) {
    if (cell.kind === 'text' && isBlank(cell.typed)) {
      if (cell.typed !== '') findings.push(cellFinding('text.blank', cell, {}, ''))
    } else cells.push(cell)
  }
  const elsewhere = accountsElsewhere(cells, content, pack, test)
  const above = elsewhere ? null : accountsAbove(content, cells, firstRow, test)
  if (elsewhere) findings.unshift(elsewhere)
  else if (above) findings.unshift(above)
  else if (cells.length === 0) findings.unshift(fileFinding('rows.none', { first: `${pack.sheet.column}${firstRow}` }))
  if (!elsewhere) for (const gap of gaps(filled, above ? 0 : firstRow)) findings.push(gap)
  return { cells, findings, elsewhere: elsewhere !== null }
}

/** A text may be the template's own rows, or a bare list that begins in its first lines; only a sheet has a fixed place. */
function firstRowOf({ isText, column }: Content, pack: RulePack, test: PatternTest): number {
  const { firstRow } = pack.sheet
  if (!isText) return firstRow
  const first = column.find(cell => isAccountLike(cell, test))?.row ?? firstRow
  return Math.min(first, firstRow)
}

/** Empty rows between accounts, and before the first one (hazards 35, 36). */
function gaps(cells: readonly AccountCell[], firstRow: number): Finding[] {
  const findings: Finding[] = []
  let expected = firstRow === 0 ? (cells[0]?.row ?? 0) : firstRow
  for (const cell of cells) {
    if (cell.row > expected) {
      const args = { from: expected, to: cell.row - 1, count: cell.row - expected }
      findings.push(cellFinding('rows.gap', cell, args))
    }
    expected = cell.row + 1
  }
  return findings
}

/**
 * Accounts above the first row. Headings, versions and telephone numbers stand there too, so that a cell counts only
 * where it reaches up from the list without a break, looks like the list's first account, or there is no list below.
 */
function accountsAbove(
  { column, isText }: Content,
  cells: readonly AccountCell[],
  firstRow: number,
  test: PatternTest,
): Finding | null {
  if (isText) return null
  const candidates = column.filter(cell => cell.row < firstRow && isAccountLike(cell, test))
  const shape = cells[0] ? shapeOf(cells[0]) : null
  const broken = cells[0]?.row === firstRow ? firstRow : 0
  let reached = broken
  const above = candidates.toReversed().filter(cell => {
    const joins = cell.row === reached - 1
    if (joins) reached = cell.row
    return cells.length === 0 || joins || shapeOf(cell) === shape
  })
  const first = above.at(-1)
  return first ? cellFinding('rows.above_6', first, { row: first.row, count: above.length, firstRow }) : null
}

/** The accounts stand in another column only: certain where this column has nothing that could be one (hazards 45). */
function accountsElsewhere(
  cells: readonly AccountCell[],
  { others }: Content,
  pack: RulePack,
  test: PatternTest,
): Finding | null {
  if (cells.some(cell => couldBeAccount(cell, test))) return null
  for (const { letter, count, first } of others) {
    const like = first.filter(cell => isAccountLike(cell, test))
    const [example] = like
    if (example && like.length * 2 > first.length) {
      return cellFinding('columns.unknown', example, { column: letter, expected: pack.sheet.column, count })
    }
  }
  return null
}

/** Anything that may be an account, damaged ones included. */
function couldBeAccount(cell: AccountCell, test: PatternTest): boolean {
  if (cell.kind === 'boolean') return false
  if (cell.kind !== 'text' && cell.kind !== 'number') return true
  if (cell.kind === 'number' && !/^\d+$/.test(cell.typed)) return true
  const fault = test(normalForm(cell.typed))?.fault
  return fault !== 'short' && fault !== 'needs' && /\d/.test(cell.typed)
}

/** Hardly anything but an account: in shape, five digits or more, no word in it, and no date. */
function isAccountLike(cell: AccountCell, test: PatternTest): boolean {
  if (cell.kind !== 'text' && cell.kind !== 'number') return false
  if (!hasDigits(cell.typed)) return false
  const normal = normalForm(cell.typed)
  if (cell.kind === 'number' && !/^\d+$/.test(normal)) return false
  if (test(normal) !== null || /[A-Z]{4}/.test(normal) || /^\d{4}-\d{2}-\d{2}$/.test(normal)) return false
  return normal.replace(/\D/g, '').length >= FEWEST_DIGITS
}

/** Headings are sentences: most are out before any normal form is made of them. Foreign digits need one to be seen. */
function hasDigits(text: string): boolean {
  let digits = 0
  for (let at = 0; at < text.length && digits < FEWEST_DIGITS; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 48 && code <= 57) || code > 127) digits++
  }
  return digits >= FEWEST_DIGITS
}

function shapeOf({ typed }: AccountCell): string {
  return normalForm(typed).replace(/\d/g, '9').replace(/[A-Z]/g, 'A')
}
