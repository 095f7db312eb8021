import type { Worksheet } from 'exceljs'
import { answersOf, type SeatContent } from '../seat.ts'
import { seatCellText } from '../seat-cell-text.ts'
import { formOf, SEAT_COLUMNS, type SeatColumn } from '../seat-column.ts'
import { SEAT_EXAMPLE } from '../seat-example.ts'
import type { PanelSeats } from '../words/catalogue.ts'
import type { Locale } from '../words/locale.ts'
import { choiceNames, sayForm } from '../words/seat-form.ts'
import { ASK_SIGN } from '../written-ask.ts'
import { escapeText } from './escape.ts'

export type SeatTemplateWords = Pick<PanelSeats, 'seat' | 'seatChoice' | 'seatQuestion'> & { locale: Locale }

/** Rows of the empty template that are kept as text, so that no zero in front of an extension is lost. */
const ROWS = 200

/** A list in a cell's own rule may be no longer. */
const LONGEST_LIST = 255

/**
 * A workbook to fill people in, or with the people of a request: headings in the language with what is asked and how it is
 * written, lists to choose from, one row a seat, everything as text and never as a formula; examples stand on a sheet of
 * their own, which is not read. ExcelJS is loaded only here, when a file is made; it never reads one.
 */
export async function makeSeatTemplate(
  content: SeatContent | null,
  words: SeatTemplateWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Seats', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] })
  addHeadings(sheet, words)
  for (const seat of content?.seats ?? []) {
    const answers = content ? answersOf(content, seat) : seat.answers
    sheet.addRow(SEAT_COLUMNS.map(column => escapeText(seatCellText(column, answers, words))))
  }
  const last = Math.max(ROWS, content?.seats.length ?? 0) + 1
  for (const [index, column] of SEAT_COLUMNS.entries()) {
    const choices = choicesIn(column, words)
    for (let row = 2; row <= last; row++) {
      const cell = sheet.getCell(row, index + 1)
      cell.numFmt = '@'
      // Other texts are allowed: what they mean is said when the list is read.
      if (choices)
        cell.dataValidation = { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [choices] }
    }
  }
  const examples = book.addWorksheet(words.seat.list.examples, { views: [{ state: 'frozen', ySplit: 1 }] })
  addHeadings(examples, words)
  examples.addRow(SEAT_COLUMNS.map(column => escapeText(seatCellText(column, SEAT_EXAMPLE, words))))
  examples.addRow(SEAT_COLUMNS.map(column => noteOf(column, words))).alignment = { wrapText: true, vertical: 'top' }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addHeadings(sheet: Worksheet, words: SeatTemplateWords): void {
  sheet.columns = SEAT_COLUMNS.map(key => ({
    key,
    header: words.seatQuestion[key].name,
    width: formOf(key) === null ? 22 : 30,
    style: { numFmt: '@' },
  }))
  sheet.getRow(1).font = { bold: true }
  for (const [index, column] of SEAT_COLUMNS.entries()) sheet.getCell(1, index + 1).note = noteOf(column, words)
}

/** The question, and how its answer is written. */
function noteOf(column: SeatColumn, words: SeatTemplateWords): string {
  const { seat, seatQuestion } = words
  return [seatQuestion[column].ask, sayForm(column, words), seat.list.unknown].filter(Boolean).join('\n')
}

/** The names to choose from as a cell's rule lists them; null where any text is an answer, or the names do not fit. */
function choicesIn(column: SeatColumn, words: SeatTemplateWords): string | null {
  const { yes, no } = words.seatChoice
  const own = column === 'did-source' ? [no] : []
  const names = formOf(column) === 'flag' ? [yes, no] : choiceNames(column, words.seatChoice)
  const list = [...own, ...names, ASK_SIGN].join(',')
  const isList = names.length > 0 && list.length <= LONGEST_LIST && !names.some(name => /[,"]/.test(name))
  return isList ? `"${list}"` : null
}
