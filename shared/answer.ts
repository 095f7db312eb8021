import type { QuestionId, TypeOf } from './question.ts'
import type { AfterHours, DeviceDays, Forward, IvrPlace, QueuePlace } from './routing.ts'
import type { WeeklyHours } from './weekly-hours.ts'

/** What an answer holds, by the question's type. Texts are kept as typed; their normal forms are worked out. */
export interface Values {
  name: string
  text: string
  'long-text': string
  email: string
  extension: string
  /** A number of the North American plan. */
  phone: string
  phones: string[]
  mac: string
  /** A speed dial or paging code: digits, with * or # in front. */
  code: string
  /** An area code or a city. */
  area: string
  /** ISO day. */
  date: string
  number: number
  'yes-no': 'yes' | 'no'
  /** The id of a choice (CHOICES). */
  choice: string
  choices: string[]
  /** Names of groups. */
  names: string[]
  hours: WeeklyHours
  devices: DeviceDays
  forwards: Forward[]
  'after-hours': AfterHours
  ivr: IvrPlace[]
  queues: QueuePlace[]
}

export type AnyValue = Values[keyof Values]

/**
 * An answer: a value, or "don't know, ask me" (N12). An empty value counts as none at all, which is how one seat takes
 * back what all share.
 */
export type Answer<Value = AnyValue> = { value: Value } | { ask: true }

export const ASK: { ask: true } = { ask: true }

/** Answers by question; what is not there was not answered. */
export type Answers = { [Id in QuestionId]?: Answer<Values[TypeOf<Id>]> | undefined }

/** A value together with the type of its question, so that looking at one tells the other. */
export type Entry = { [Type in keyof Values]: { type: Type; value: Values[Type] } }[keyof Values]

/** How a question stands: with a value, to be asked by support, or open. */
export type AnswerState = 'answered' | 'ask' | 'open'

export function stateOf(answer: Answer | undefined): AnswerState {
  if (answer === undefined) return 'open'
  if ('ask' in answer) return 'ask'
  return isBlank(answer.value) ? 'open' : 'answered'
}

/** The value that stands at a question; null for "ask me", for an empty one and for none. */
export function entryOf(question: { id: QuestionId; type: keyof Values }, answers: Answers): Entry | null {
  const answer: Answer | undefined = answers[question.id]
  if (answer === undefined || 'ask' in answer || isBlank(answer.value)) return null
  // Answers pairs a question's id with the value of its type; the compiler can't follow that through the union.
  return { type: question.type, value: answer.value } as Entry
}

/** The same for a question whose type is known. */
export function valueAt<Id extends QuestionId>(answers: Answers, id: Id): Values[TypeOf<Id>] | null {
  // The mapped type is looked up by a generic key; what stands there is this question's own answer.
  const answer = answers[id] as Answer<Values[TypeOf<Id>]> | undefined
  if (answer === undefined || 'ask' in answer || isBlank(answer.value)) return null
  return answer.value
}

/** Nothing that anybody could read: an empty text or list, or a week or a place without anything in it. */
export function isBlank(value: AnyValue): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'number') return false
  if (Array.isArray(value))
    return value.every(item => (typeof item === 'string' ? item.trim() === '' : isEmptyPlace(item)))
  if ('timeZone' in value) return Object.values(value.days).every(day => day.length === 0)
  if ('to' in value) return value.to === 'unset'
  return Object.values(value).every(devices => devices.length === 0)
}

function isEmptyPlace(place: Forward | IvrPlace | QueuePlace): boolean {
  if ('attendant' in place) return place.attendant.trim() === '' && place.option.trim() === ''
  if ('queue' in place) return place.queue.trim() === '' && place.position === null
  return place.target.trim() === ''
}
