import { type Entry, entryOf } from '../answer.ts'
import type { ChecklistPack, SeatLimits } from '../checklist-pack.ts'
import { choicesOf, type Question } from '../question.ts'
import { answersOf, requestQuestions, type SeatContent, seatQuestions } from '../seat.ts'
import { type AnswerFinding, foundAt, type SeatFinding } from '../seat-finding.ts'
import { checkPlaces } from './seat-place.ts'
import {
  checkArea,
  checkCode,
  checkDate,
  checkEmail,
  checkExtension,
  checkMac,
  checkNumber,
  checkPhone,
} from './seat-text.ts'

/** Everything that is wrong with the answers themselves, whoever else has what. `today` is an ISO day. */
export function checkAnswers(pack: ChecklistPack, content: SeatContent, today: string): SeatFinding[] {
  const about = requestQuestions(pack, content).flatMap(question => {
    const entry = entryOf(question, content.about)
    return entry ? at(null, question, checkEntry(entry, question, { pack, today, own: null })) : []
  })
  const seats = content.seats.flatMap(seat => {
    const answers = answersOf(content, seat)
    const extension = entryOf({ id: 'extension', type: 'extension' }, answers)
    const own = extension?.type === 'extension' ? extension.value.trim() : null
    return seatQuestions(pack, content, seat).flatMap(question => {
      const entry = entryOf(question, answers)
      return entry ? at(seat.id, question, checkEntry(entry, question, { pack, today, own })) : []
    })
  })
  return [...about, ...seats]
}

function at(seat: string | null, { id: question }: Question, found: readonly AnswerFinding[]): SeatFinding[] {
  // What was found is told together with whose answer it is; the spread forgets which code goes with which arguments.
  return found.map(finding => ({ ...finding, seat, question }) as SeatFinding)
}

interface Ground {
  pack: Pick<ChecklistPack, 'limits' | 'contact'>
  today: string
  /** The seat's own extension. */
  own: string | null
}

/** What is wrong with one answer. */
export function checkEntry(
  entry: Entry,
  question: Pick<Question, 'id'>,
  { pack, today, own }: Ground,
): AnswerFinding[] {
  const { limits } = pack
  switch (entry.type) {
    case 'name':
    case 'text':
      return checkText(entry.value, limits.text)
    case 'long-text':
      return checkText(entry.value, limits.longText)
    case 'email':
      return checkEmail(entry.value)
    case 'extension':
      return checkExtension(entry.value, limits, pack.contact)
    case 'code':
      return checkCode(entry.value, limits)
    case 'phone':
      return checkPhone(entry.value)
    case 'area':
      return [...checkText(entry.value, limits.text), ...checkArea(entry.value)]
    case 'mac':
      return checkMac(entry.value)
    case 'date':
      return checkDate(entry.value, today)
    case 'number':
      return checkNumber(entry.value, limits.dids)
    case 'yes-no':
      return []
    case 'choice':
      return choicesOf(question.id).includes(entry.value) ? [] : [foundAt('answer.choice', {})]
    case 'choices':
      return entry.value.every(value => choicesOf(question.id).includes(value)) ? [] : [foundAt('answer.choice', {})]
    case 'names':
      return checkNames(entry.value, limits)
    case 'phones':
      return checkList(entry.value, limits, value => checkPhone(value))
    default:
      return checkPlaces(entry, { limits, own })
  }
}

/** Control characters would steer a terminal or a mail; a line break belongs into a longer text alone. */
export function checkText(text: string, most: number): AnswerFinding[] {
  if (text.length > most) return [foundAt('answer.too-long', { most }, { way: text.slice(0, most) })]
  return /[\p{Cc}\p{Co}\p{Cs}\u2028\u2029]/u.test(text.replace(/[\n\r\t]/g, ' '))
    ? [foundAt('answer.unprintable', {})]
    : []
}

function checkNames(names: readonly string[], limits: SeatLimits): AnswerFinding[] {
  const found = checkList(names, limits, name => checkText(name, limits.text))
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    const plain = name.trim().toLowerCase()
    if (plain !== '' && seen.has(plain)) {
      found.push(foundAt('list.repeated', { name: name.trim() }, { at: index, way: names.toSpliced(index, 1) }))
    }
    seen.add(plain)
  }
  return found
}

function checkList(
  items: readonly string[],
  limits: SeatLimits,
  check: (item: string) => AnswerFinding[],
): AnswerFinding[] {
  if (items.length > limits.list) return [foundAt('list.too-many', { most: limits.list })]
  // One entry's way out is not the whole answer's.
  return items.flatMap((item, index) =>
    item.trim() === '' ? [] : check(item).map(finding => ({ ...finding, at: index, way: null })),
  )
}
