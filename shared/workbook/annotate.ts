import type { Cell, Worksheet } from 'exceljs'
import type { Check } from '../check.ts'
import { ERRORS_HEADINGS } from '../errors-column.ts'
import type { Finding, Level } from '../finding.ts'
import { packAt, type SheetPlace } from '../place.ts'
import type { RulePack } from '../rule-pack.ts'
import { columnNumber, rowOf } from '../sheet.ts'
import type { Words } from '../words/catalogue.ts'
import { sayFinding } from '../words/finding.ts'
import { escapeText } from './escape.ts'
import type { Grid, GridCell } from './grid.ts'

/** A file that was checked, its values, and where its accounts stand. */
export interface Annotation {
  grid: Grid
  check: Check
  pack: RulePack
  place: SheetPlace
  words: Pick<Words, 'finding' | 'fixList' | 'level' | 'locale'>
}

/** Soft grounds on which dark text stays readable; the level's word stands beside them, so colour is never alone. */
const GROUNDS: Readonly<Record<Level, string | null>> = { stop: 'FFFDE0DC', look: 'FFFDF0CC', note: null }
const HEADING_GROUND = 'FFE9EDF4'
const ERRORS_WIDTH = 60
const WIDEST = 40
const EXCEL_ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'])

/**
 * The customer's own sheet as values, never as formulas, with what is wrong in a column of our own right of it and the
 * cells coloured. Checking the copy gives the same answer: our column is left alone. ExcelJS is loaded only here.
 */
export async function annotateWorkbook(annotation: Annotation): Promise<Uint8Array<ArrayBuffer>> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const { grid, pack, place } = annotation
  const sheet = book.addWorksheet(sheetName(grid.sheet ?? packAt(pack, place).sheet.name))
  const shift = rowShift(annotation)
  for (const cell of grid.cells) setValue(sheet.getCell(cell.row + shift, cell.column), cell)
  setWidths(sheet, grid)
  addErrors(sheet, annotation, shift)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A text's list may begin in its first line; in a workbook it stands where the portal reads it. */
function rowShift({ grid, check, pack, place }: Annotation): number {
  const first = check.rows[0]
  return grid.sheet === null && first ? Math.max(0, packAt(pack, place).sheet.firstRow - rowOf(first.cell)) : 0
}

function addErrors(sheet: Worksheet, { grid, pack, place, words, check }: Annotation, shift: number): void {
  const { findings } = check
  const { firstRow, column } = packAt(pack, place).sheet
  const own = grid.cells.reduce((most, cell) => Math.max(most, cell.column), columnNumber(column)) + 1
  const about = findings.filter(({ cell }) => cell === null).map(found => sayShort(found, words))
  // A list that begins in row 1 leaves no row for a heading: it then stands above what is said of the first account.
  const top = Math.max(firstRow - 1, 1)
  const heading = escapeText([ERRORS_HEADINGS[words.locale], ...about].join('\n'))
  sheet.getCell(top, own).value = heading
  paint(sheet.getCell(top, own), HEADING_GROUND)
  const byCell = Map.groupBy(findings, ({ cell }) => cell ?? '')
  for (const [cell, found] of byCell) {
    if (cell === '') continue
    const row = rowOf(cell) + shift
    const errors = sheet.getCell(row, own)
    const said = escapeText(found.map(each => sayShort(each, words)).join('\n'))
    errors.value = row === top ? `${heading}\n${said}` : said
    const ground = GROUNDS[worst(found)]
    if (ground === null) continue
    paint(errors, ground)
    paint(sheet.getCell(row, columnNumber(cell.replace(/\d+$/, ''))), ground)
  }
  sheet.getColumn(own).width = ERRORS_WIDTH
  sheet.getColumn(own).alignment = { wrapText: true, vertical: 'top' }
}

function sayShort(finding: Finding, { finding: sentences, level, fixList }: Annotation['words']): string {
  const { title, next } = sayFinding(sentences, finding)
  return fixList.labelled(level[finding.level], `${title} ${next}`)
}

function worst(findings: readonly Finding[]): Level {
  if (findings.some(({ level }) => level === 'stop')) return 'stop'
  return findings.some(({ level }) => level === 'look') ? 'look' : 'note'
}

function paint(cell: Cell, argb: string): void {
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } }
  cell.alignment = { wrapText: true, vertical: 'top' }
}

function setValue(target: Cell, { kind, typed, shown }: GridCell): void {
  const day = kind === 'date' ? new Date(typed.length === 10 ? `${typed}T00:00:00Z` : `${typed}Z`) : null
  if (kind === 'number') {
    target.value = Number(typed)
    target.numFmt = numberFormat(typed, shown ?? null)
  } else if (day && !Number.isNaN(day.getTime())) {
    target.value = day
    target.numFmt = 'yyyy-mm-dd'
  } else if (kind === 'boolean') target.value = typed === 'TRUE'
  else if (kind === 'error' && EXCEL_ERRORS.has(typed)) {
    // The set holds exactly the errors that ExcelJS knows.
    target.value = { error: typed as '#N/A' }
  } else if (kind !== 'no-value') {
    // A text, never a formula, whatever it begins with.
    target.value = escapeText(typed)
    target.numFmt = '@'
  }
}

/** A number as the sheet showed it: with its zeros in front, else with all its digits. */
function numberFormat(typed: string, shown: string | null): string {
  if (shown !== null && /^0\d+$/.test(shown)) return '0'.repeat(shown.length)
  return /^-?\d+$/.test(typed) ? '0' : 'General'
}

function setWidths(sheet: Worksheet, { cells }: Grid): void {
  const widths = new Map<number, number>()
  for (const { column, typed } of cells) widths.set(column, Math.max(widths.get(column) ?? 8, typed.length + 2))
  for (const [column, width] of widths) sheet.getColumn(column).width = Math.min(width, WIDEST)
}

/** Without the characters that no sheet's name may have, and not too long for one. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[*?:\\/[\]]/g, ' ')
      .replace(/^'|'$/g, ' ')
      .slice(0, 31)
      .trim() || 'Accounts'
  )
}
