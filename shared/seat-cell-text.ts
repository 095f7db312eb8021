import { type Answers, entryOf, stateOf } from './answer.ts'
import { QUESTION_TYPES } from './question.ts'
import type { SeatColumn } from './seat-column.ts'
import { type AnswerWords, sayAnswer } from './words/answer.ts'

export type SeatCellWords = AnswerWords

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

/** What stands in a column for a seat, in the form that is read back. */
export function seatCellText(column: SeatColumn, answers: Answers, words: SeatCellWords): string {
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
