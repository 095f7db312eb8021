import { type Answer, type Answers, entryOf, stateOf, valueAt } from './answer.ts'
import { QUESTION_TYPES, type QuestionId } from './question.ts'
import { readSeatCell } from './seat-cell.ts'
import { aboveOf, isOwnColumn, type SeatColumn } from './seat-column.ts'
import { type AnswerWords, sayAnswer } from './words/answer.ts'
import { ASK_SIGN, isAsked } from './written-ask.ts'
import { writePermissions } from './written-permissions.ts'
import { writeMenus, writeQueues } from './written-place.ts'
import { writeAfterHours, writeForwards } from './written-target.ts'
import { quoteText, splitEntries } from './written-text.ts'

export type SeatCellWords = AnswerWords

/** Columns of one way out of two: what was said before the other way was chosen is not asked, and not written. */
const ONLY: Readonly<Partial<Record<SeatColumn, { question: QuestionId; is: string }>>> = {
  'phone-mac': { question: 'phone-source', is: 'have' },
  'did-area': { question: 'did-source', is: 'new' },
  'did-keep': { question: 'did-source', is: 'keep' },
}

/** What stands in a column for a seat, in the form that `readSeatCell` reads back as the same answers, in either language. */
export function seatCellText(column: SeatColumn, answers: Answers, words: SeatCellWords): string {
  const { yes, no, ask } = words.seatChoice
  const only = ONLY[column]
  if (only && answers[only.question] && saidAt(answers, only.question) !== only.is) return ''
  const above = aboveOf(column)
  const own = isOwnColumn(column)
  if (above !== undefined) {
    if (stateOf(answers[above]) === 'ask') return own ? ask : ''
    if (saidAt(answers, above) === 'no') return own ? no : ''
  }
  if (column === 'did-area') return writeArea(answers)
  if (stateOf(answers[column]) === 'ask') return above === undefined ? ask : `${yes}, ${ASK_SIGN}`
  const text = writeEntry(column, answers, words, false)
  // What would be taken for a yes, a no or "ask me" stands in quotes: a group may be called No.
  if (text !== '') return isAnswer(column, text) ? text : writeEntry(column, answers, words, true)
  return above !== undefined && own && saidAt(answers, above) === 'yes' ? yes : ''
}

function saidAt(answers: Answers, id: QuestionId): string | null {
  // The mapped type is looked up by a generic key.
  const answer = answers[id] as Answer | undefined
  return answer && 'value' in answer && typeof answer.value === 'string' ? answer.value : null
}

function isAnswer(column: SeatColumn, text: string): boolean {
  const answer = readSeatCell(column, text, { timeZone: '' })?.[column]
  return answer !== undefined && 'value' in answer
}

function writeEntry(column: SeatColumn, answers: Answers, words: SeatCellWords, quoted: boolean): string {
  if (column === 'permissions') return writePermissions(answers, words.seatChoice)
  const entry = entryOf({ id: column, type: QUESTION_TYPES[column] }, answers)
  if (!entry) return ''
  switch (entry.type) {
    case 'names':
    case 'phones':
      return writeNames(entry.value, quoted)
    case 'queues':
      return writeQueues(entry.value, words.seatChoice, quoted)
    case 'ivr':
      return writeMenus(entry.value, quoted)
    case 'forwards':
      return writeForwards(entry.value, words.seatChoice)
    case 'after-hours':
      return writeAfterHours(entry.value, words.seatChoice)
    case 'hours':
    case 'devices':
    case 'yes-no':
    case 'choice':
    case 'choices':
      return sayAnswer(column, entry, words)
    default:
      return writePlain(column, String(entry.value))
  }
}

/** In quotes where it would be taken for a yes, a no or "ask me", or would lose something. */
function writePlain(column: SeatColumn, text: string): string {
  const read = readSeatCell(column, text, { timeZone: '' })
  return read !== null && saidAt(read, column) === text ? text : quoteText(text)
}

function writeNames(names: readonly string[], quoted: boolean): string {
  const told = names.filter(name => name.trim() !== '')
  return told.map(name => (isOneName(name) && !quoted ? name : quoteText(name))).join('; ')
}

function isOneName(name: string): boolean {
  const [only, ...more] = splitEntries(name)
  return more.length === 0 && only === name && !name.includes('"')
}

function writeArea(answers: Answers): string {
  const said = valueAt(answers, 'did-area')
  const asked = stateOf(answers['did-area']) === 'ask' ? ASK_SIGN : ''
  const text = said === null ? asked : isPlainArea(said) ? said : quoteText(said)
  const count = stateOf(answers['did-count']) === 'ask' ? ASK_SIGN : valueAt(answers, 'did-count')
  if (count === null || (count === 1 && said !== null)) return text
  return `${count} × ${text}`.trimEnd()
}

function isPlainArea(area: string): boolean {
  return !/^(?:\d+|\?)\s*[x×]|"/i.test(area) && !isAsked(area) && isAnswer('did-area', area)
}
