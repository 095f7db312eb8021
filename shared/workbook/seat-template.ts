import { answersOf, type SeatContent } from '../seat.ts'
import { seatCellText } from '../seat-cell-text.ts'
import { SEAT_COLUMNS } from '../seat-column.ts'
import type { PanelSeats } from '../words/catalogue.ts'
import type { Locale } from '../words/locale.ts'
import { escapeText } from './escape.ts'

export type SeatTemplateWords = Pick<PanelSeats, 'seatChoice' | 'seatQuestion'> & { locale: Locale }

/** Rows of the empty template that are kept as text, so that no zero in front of an extension is lost. */
const ROWS = 200

/**
 * A workbook to fill people in, or with the people of a request: headings in the language, one row a seat, everything as
 * text and never as a formula. ExcelJS is loaded only here, when a file is made; it never reads one.
 */
export async function makeSeatTemplate(
  content: SeatContent | null,
  words: SeatTemplateWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Seats', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = SEAT_COLUMNS.map(key => ({
    key,
    header: words.seatQuestion[key].name,
    width: 22,
    style: { numFmt: '@' },
  }))
  sheet.getRow(1).font = { bold: true }
  for (const seat of content?.seats ?? []) {
    const answers = content ? answersOf(content, seat) : seat.answers
    sheet.addRow(SEAT_COLUMNS.map(column => escapeText(seatCellText(column, answers, words))))
  }
  for (let row = 2 + (content?.seats.length ?? 0); row <= ROWS + 1; row++) {
    for (let column = 1; column <= SEAT_COLUMNS.length; column++) sheet.getCell(row, column).numFmt = '@'
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
