import { isErrorsHeading } from '../errors-column.ts'
import { pickHeading } from '../heading.ts'
import { READER_LIMITS } from '../limits.ts'
import { type AccountCell, cellName, columnLetter } from '../sheet.ts'
import {
  BOOLEAN,
  ERROR,
  FORMULA,
  HIDDEN_ROW,
  ISO_DATE,
  JOINED,
  NO_VALUE,
  NUMBER,
  type RawSheet,
  REPEATED,
  SHARED,
} from './cells.ts'
import { MOST_SAMPLED, type OtherColumn, SAMPLE } from './content.ts'
import { unescapeText } from './escape.ts'
import { showDigits } from './number-format.ts'
import { refuse } from './refusal.ts'
import { serialDay, wholeDigits } from './stored-number.ts'
import type { SharedStrings } from './strings.ts'
import type { Formats } from './styles.ts'
import type { PartText } from './xml-text.ts'

/** Everything that makes a cell's value out of what the sheet's part says. */
export interface CellSources {
  sheet: RawSheet
  text: PartText
  strings: SharedStrings
  formats: Formats
  date1904: boolean
}

/** Makes account cells of one column, `most` of them at most, and samples of the others; `firstRow` is where the list begins. */
export function pickColumns(
  sources: CellSources,
  column: number,
  firstRow: number,
  most: number = READER_LIMITS.accountRows,
): { column: AccountCell[]; others: OtherColumn[] } {
  const { cells } = sources.sheet
  const picked: AccountCell[] = []
  const others = new Map<number, OtherColumn>()
  const ours = new Set<number>()
  const headings = new Map<number, string[]>()
  for (let index = 0; index < cells.length; index++) {
    if (cells.type(index) === SHARED) checkShared(sources, index)
    const here = cells.column(index)
    if (here === column) pickCell(sources, index, picked, most)
    else if (cells.row(index) >= firstRow) sampleCell(sources, index, others, ours)
    else {
      const heading = makeCell(sources, index).typed
      const above = headings.get(here)
      if (above) above.push(heading)
      else headings.set(here, [heading])
      if (isErrorsHeading(heading)) ours.add(here)
    }
  }
  for (const own of ours) others.delete(own)
  for (const [at, texts] of headings) {
    const other = others.get(at)
    // Nobody asks for the heading of a column without a sample.
    if (other && other.first.length > 0) other.heading = pickHeading(texts)
  }
  return { column: picked, others: [...others].sort(([a], [b]) => a - b).map(([, other]) => other) }
}

function pickCell(sources: CellSources, index: number, picked: AccountCell[], most: number): void {
  const { cells } = sources.sheet
  if (!(cells.flags(index) & REPEATED)) {
    if (picked.length === most) refuse('sheet.too_big', { what: 'rows', limit: most })
    picked.push(makeCell(sources, index))
    return
  }
  const earlier = picked.at(-1)
  if (earlier) earlier.repeated = true
}

function sampleCell(sources: CellSources, index: number, others: Map<number, OtherColumn>, ours: Set<number>): void {
  const column = sources.sheet.cells.column(index)
  let other = others.get(column)
  if (!other) {
    other = { letter: columnLetter(column), heading: null, count: 0, first: [] }
    others.set(column, other)
  }
  other.count++
  if (other.first.length >= SAMPLE || others.size > MOST_SAMPLED) return
  const cell = makeCell(sources, index)
  // A list that begins in row 1 has our heading beside its first account.
  if (isErrorsHeading(cell.typed)) ours.add(column)
  other.first.push(cell)
}

/** A text that is not there must not become 0 or nothing (hazards 57), wherever it is missing. */
function checkShared({ sheet: { cells }, strings }: CellSources, index: number): void {
  if (cells.flags(index) & NO_VALUE) return
  const at = cells.start(index)
  if (at >= 0 && at < strings.count) return
  refuse('xml.shared_string', { cell: cellName(cells.column(index), cells.row(index)) })
}

/** The cell at an index of the sheet's cells, with the value that it shows. */
export function makeCell(sources: CellSources, index: number): AccountCell {
  const { cells, filtered } = sources.sheet
  const row = cells.row(index)
  const flags = cells.flags(index)
  const cell: AccountCell = { cell: cellName(cells.column(index), row), row, typed: '', kind: 'text' }
  if (flags & FORMULA) cell.formula = true
  if (flags & HIDDEN_ROW) cell.hidden = filtered ? 'filter' : 'row'
  if (flags & NO_VALUE) {
    cell.kind = 'no-value'
    cell.typed = `=${rawText(sources, index)}`
  } else setValue(cell, sources, index)
  if (cell.typed.length > READER_LIMITS.textLength) {
    cell.cutFrom = cell.typed.length
    cell.typed = cell.typed.slice(0, READER_LIMITS.textLength)
  }
  return cell
}

function setValue(cell: AccountCell, sources: CellSources, index: number): void {
  const { cells } = sources.sheet
  const type = cells.type(index)
  if (type === SHARED) {
    cell.typed = sources.strings.at(cells.start(index))
    return
  }
  const raw = rawText(sources, index)
  if (type === NUMBER) setNumber(cell, raw.trim(), sources, index)
  else if (type === BOOLEAN) {
    cell.kind = 'boolean'
    cell.typed = raw.trim() === '1' || raw.trim().toLowerCase() === 'true' ? 'TRUE' : 'FALSE'
  } else if (type === ERROR) {
    cell.kind = 'error'
    cell.typed = raw
  } else if (type === ISO_DATE) {
    cell.kind = 'date'
    cell.typed = raw.trim().slice(0, 19)
  } else cell.typed = unescapeText(raw)
}

function setNumber(cell: AccountCell, raw: string, { sheet, formats, date1904 }: CellSources, index: number): void {
  cell.typed = raw
  const value = Number(raw)
  // Some writers forget the type of a text.
  if (raw === '' || Number.isNaN(value)) return
  const format = formats(sheet.cells.style(index))
  const day = format.kind === 'date' ? serialDay(value, date1904) : null
  cell.kind = day === null ? 'number' : 'date'
  const digits = wholeDigits(raw)
  if (day !== null) cell.typed = day
  else if (digits !== null && digits.replace('-', '').length <= 15) {
    cell.typed = digits
    cell.shown = showDigits(format, digits)
  }
}

function rawText({ sheet: { cells }, text }: CellSources, index: number): string {
  const [start, end] = [cells.start(index), cells.end(index)]
  if (cells.flags(index) & NO_VALUE) return end > start ? text.slice(start, end, false) : ''
  return cells.flags(index) & JOINED ? (cells.joined[start] ?? '') : text.slice(start, end, true)
}
