import { type Answers, entryOf, stateOf } from '../answer.ts'
import { QUESTION_TYPES } from '../question.ts'
import { answersOf, type SeatContent } from '../seat.ts'
import { SEAT_COLUMNS, type SeatColumn } from '../seat-column.ts'
import { sayAnswer } from '../words/answer.ts'
import type { PanelSeats } from '../words/catalogue.ts'
import type { Locale } from '../words/locale.ts'
import { escapeText } from './escape.ts'

export type SeatTemplateWords = Pick<PanelSeats, 'seatChoice' | 'seatQuestion'> & { locale: Locale }

/** Rows of the empty template that are kept as text, so that no zero in front of an extension is lost. */
const ROWS = 200

/** The yes-or-no questions above some columns: their no, or "ask me", stands in the column. */
const ABOVE: Readonly<Partial<Record<SeatColumn, keyof Answers>>> = {
  'speed-dial-code': 'speed-dial',
  'paging-code': 'paging',
  'page-groups': 'page-group',
  'recording-groups': 'recording',
  'pickup-groups': 'pickup',
  'did-area': 'did',
  'did-keep': 'did',
  'queue-places': 'queue',
  'ivr-places': 'ivr',
}

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

/** What stands in a column for a seat, in the form that is read back. */
function seatCellText(column: SeatColumn, answers: Answers, words: SeatTemplateWords): string {
  const above = ABOVE[column]
  if (stateOf(answers[column]) === 'ask' || (above && stateOf(answers[above]) === 'ask')) return words.seatChoice.ask
  const entry = entryOf({ id: column, type: QUESTION_TYPES[column] }, answers)
  if (!entry) {
    const open = above && entryOf({ id: above, type: QUESTION_TYPES[above] }, answers)
    return open?.type === 'yes-no' ? words.seatChoice[open.value] : ''
  }
  if (entry.type === 'names' || entry.type === 'phones') return entry.value.join('; ')
  if (entry.type === 'queues') {
    return entry.value.map(({ queue, position }) => (position === null ? queue : `${queue} (${position})`)).join('; ')
  }
  if (entry.type === 'ivr') return entry.value.map(({ attendant, option }) => `${attendant}: ${option}`).join('; ')
  return typeof entry.value === 'string' && entry.type !== 'yes-no' && entry.type !== 'choice'
    ? entry.value
    : sayAnswer(column, entry, words)
}
