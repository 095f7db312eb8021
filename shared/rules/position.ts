import { normalForm } from '../account.ts'
import { cellFinding, type Finding, fileFinding } from '../finding.ts'
import { pickHeading, readHeading } from '../heading.ts'
import { compilePattern, type PatternTest } from '../pattern.ts'
import type { RulePack } from '../rule-pack.ts'
import type { AccountCell } from '../sheet.ts'
import type { Content, OtherColumn } from '../workbook/content.ts'
import { accountShape, couldBeAccount, isAccountLike, isShortAccount, isSurelyAccount } from './likeness.ts'
import { isBlank } from './text.ts'

/** A number that a spreadsheet shortened before it was saved as text: an account whose digits are gone, never a heading. */
const POWER = /^\d(?:[.,]\d{1,20})?E\+?\d{1,3}$/i

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
  const findings: Finding[] = []
  const [top, filled] = splitAt(content.column, firstRow)
  const elsewhere = accountsElsewhere(filled.filter(isSeen), top, content.others, pack, test)
  if (elsewhere) {
    // In text the list that was found may begin above the first row: the lines beside it are what is counted.
    const from = content.isText ? Math.min(firstRow, elsewhere.row) : firstRow
    const cells = withoutBlanks(splitAt(content.column, from)[1], findings)
    return { cells, findings: [elsewhere.finding, ...findings], elsewhere: true }
  }
  const cells = withoutBlanks(filled, findings)
  const above = content.isText ? null : accountsAbove(top, cells, firstRow, test)
  if (above) findings.unshift(above)
  else if (cells.length === 0) findings.unshift(fileFinding('rows.none', { first: `${pack.sheet.column}${firstRow}` }))
  for (const gap of gaps(filled, above?.level === 'stop' ? 0 : firstRow)) findings.push(gap)
  return { cells, findings, elsewhere: false }
}

/** The cells above a row, and those from it down. */
function splitAt(column: readonly AccountCell[], row: number): [above: AccountCell[], below: AccountCell[]] {
  const begins = column.findIndex(cell => cell.row >= row)
  const begin = begins < 0 ? column.length : begins
  return [column.slice(0, begin), column.slice(begin)]
}

function isSeen(cell: AccountCell): boolean {
  return cell.kind !== 'text' || !isBlank(cell.typed)
}

/** The cells with something to see in them; the same list where that is all of them, as it mostly is. */
function withoutBlanks(filled: AccountCell[], findings: Finding[]): AccountCell[] {
  if (filled.every(isSeen)) return filled
  return filled.filter(cell => {
    if (isSeen(cell)) return true
    if (cell.typed !== '') findings.push(cellFinding('text.blank', cell, {}, ''))
    return false
  })
}

/**
 * A text may be the template's own rows, or a bare list that begins in its first lines; only a sheet has a fixed place.
 * Short numbers begin a list too where others look like them, or where nothing stands further down.
 */
function firstRowOf({ isText, column }: Content, pack: RulePack, test: PatternTest): number {
  const { firstRow } = pack.sheet
  if (!isText) return firstRow
  const short = column.filter(cell => isShortAccount(cell, test))
  const shapes = Map.groupBy(short, accountShape)
  const isBare = column.every(cell => cell.row < firstRow)
  const begins = (cell: AccountCell) =>
    isAccountLike(cell, test) ||
    POWER.test(cell.typed.trim()) ||
    (isShortAccount(cell, test) && (isBare || (shapes.get(accountShape(cell))?.length ?? 0) > 1))
  return Math.min(column.find(begins)?.row ?? firstRow, firstRow)
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
 * Accounts above the first row. Headings, versions, dates and telephone numbers stand there too. Certain is only what
 * reaches up from the list without a break in the shape that most of the list has, or accounts with no list below;
 * another one in a shape of the list may be an example, and is worth a look.
 */
function accountsAbove(
  top: readonly AccountCell[],
  cells: readonly AccountCell[],
  firstRow: number,
  test: PatternTest,
): Finding | null {
  const candidates = top.filter(cell => isAccountLike(cell, test))
  if (candidates.length === 0) return null
  const sure = candidates.filter(cell => isSurelyAccount(cell, test))
  const list = cells.filter(cell => couldBeAccount(cell, test))
  const [found, certain] =
    list.length === 0 ? [sure, true] : (joined(sure, list, firstRow) ?? [alike(candidates, list), false])
  const [first] = found
  if (!first) return null
  const args = { row: first.row, count: found.length, firstRow }
  return cellFinding(certain ? 'rows.above_6' : 'rows.maybe_above', first, args)
}

/** Those that stand right above the first row, one above the other, in the shape of more than half of the list. */
function joined(
  sure: readonly AccountCell[],
  list: readonly AccountCell[],
  firstRow: number,
): [AccountCell[], true] | null {
  const shapes = Map.groupBy(list, accountShape)
  const isUsual = (cell: AccountCell) => (shapes.get(accountShape(cell))?.length ?? 0) * 2 > list.length
  let next = firstRow - 1
  const found = sure.toReversed().filter(cell => {
    if (cell.row !== next || !isUsual(cell)) return false
    next--
    return true
  })
  return found.length > 0 ? [found.reverse(), true] : null
}

function alike(candidates: readonly AccountCell[], list: readonly AccountCell[]): AccountCell[] {
  const shapes = new Set(list.map(accountShape))
  return candidates.filter(cell => shapes.has(accountShape(cell)))
}

/**
 * The accounts stand in another column only: certain where this column has nothing that could be one, or where the
 * headings say so (hazards 45). A person who chose the column knows better than its heading.
 */
function accountsElsewhere(
  cells: readonly AccountCell[],
  top: readonly AccountCell[],
  others: readonly OtherColumn[],
  pack: RulePack,
  test: PatternTest,
): { finding: Finding; row: number } | null {
  const possible = cells.some(cell => couldBeAccount(cell, test))
  if (possible && (pack.sheet.chosen || others.length === 0 || !holdsSomethingElse(cells, top, test))) return null
  for (const other of others) {
    const { letter, count, first } = other
    if (possible && (other.heading === null || readHeading(other.heading) !== 'account')) continue
    const like = likeAccounts(other, test)
    const [example] = like
    if (example && like.length * 2 > first.length) {
      const args = { column: letter, expected: pack.sheet.column, count }
      return { finding: cellFinding('columns.unknown', example, args), row: example.row }
    }
  }
  return null
}

/** By the column's heading; where that says nothing, by most of its cells, whatever the wide shape of an account lets pass. */
function holdsSomethingElse(cells: readonly AccountCell[], top: readonly AccountCell[], test: PatternTest): boolean {
  const heading = pickHeading(top.filter(({ kind }) => kind === 'text').map(({ typed }) => typed))
  const meaning = heading === null ? 'unknown' : readHeading(heading)
  if (meaning !== 'unknown') return meaning === 'other'
  return cells.filter(cell => isAccountLike(cell, test)).length * 2 < cells.length
}

/** The cells of another column that are accounts, going by its heading too; one number in every row is no account. */
function likeAccounts({ heading, first }: OtherColumn, test: PatternTest): AccountCell[] {
  const meaning = heading === null ? 'unknown' : readHeading(heading)
  if (meaning === 'other') return []
  const isLike = meaning === 'account' ? isAccountLike : isSurelyAccount
  const like = first.filter(cell => isLike(cell, test))
  const distinct = new Set(like.map(({ typed }) => normalForm(typed))).size
  return like.length > 1 && distinct === 1 ? [] : like
}
