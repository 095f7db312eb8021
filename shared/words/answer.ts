import type { Entry, Values } from '../answer.ts'
import { readMac } from '../mac.ts'
import { readPhone, showPhone } from '../nanp.ts'
import { CHOICES, type QuestionId } from '../question.ts'
import { DAYS, type Day, isOvernight } from '../weekly-hours.ts'
import type { Words } from './catalogue.ts'
import { sayDate, sayNumber } from './format.ts'

export type AnswerWords = Pick<Words, 'seatChoice' | 'locale'>

/** An answer as one text: for lists, mails, prints and the call card. */
export function sayAnswer(id: QuestionId, entry: Entry, words: AnswerWords): string {
  const say = words.seatChoice
  switch (entry.type) {
    case 'yes-no':
      return say[entry.value]
    case 'choice':
      return choice(id, entry.value, words)
    case 'choices':
      return entry.value.map(value => choice(id, value, words)).join(', ')
    case 'number':
      return sayNumber(words.locale, entry.value)
    case 'date':
      return sayDate(words.locale, entry.value)
    case 'names':
      // A comma may belong to a name.
      return entry.value.filter(name => name.trim() !== '').join('; ')
    case 'phone':
      return phone(entry.value)
    case 'phones':
      return entry.value.map(phone).join(', ')
    case 'mac': {
      const read = readMac(entry.value)
      return read.ok ? read.mac : entry.value
    }
    case 'hours':
      return sayHours(entry.value, words)
    case 'devices':
      return byDays(day => entry.value[day].map(device => say.devices[device]).join(' + ') || say.closed, words)
    case 'forwards':
      return entry.value
        .map(({ when, to, target }) => `${say.forwardWhen[when]} → ${to === 'number' ? phone(target) : target}`)
        .join('; ')
    case 'after-hours':
      return [
        say.afterHours[entry.value.to],
        entry.value.to === 'number' ? phone(entry.value.target) : entry.value.target,
      ]
        .filter(part => part.trim() !== '')
        .join(', ')
    case 'ivr':
      return entry.value.map(({ attendant, option }) => `${attendant} → ${option}`).join('; ')
    case 'queues':
      return entry.value.map(place => sayQueue(place, words)).join('; ')
    default:
      return entry.value.trim()
  }
}

/** "Mon–Fri 9:00–12:00, 13:00–17:00 (America/Toronto)"; days alike stand together, closed days are not told. */
export function sayHours({ timeZone, days }: Values['hours'], words: AnswerWords): string {
  const { nextDay, closed } = words.seatChoice
  const text = byDays(
    day =>
      days[day]
        .map(interval => `${interval.from}–${interval.to}${isOvernight(interval) ? ` (${nextDay})` : ''}`)
        .join(', ') || closed,
    words,
  )
  return `${text} (${timeZone})`
}

/** Days in a row that say the same are told together. */
function byDays(textOf: (day: Day) => string, { seatChoice: { shortDays } }: AnswerWords): string {
  const runs: { first: Day; last: Day; text: string }[] = []
  for (const day of DAYS) {
    const text = textOf(day)
    const run = runs.at(-1)
    if (run?.text === text) run.last = day
    else runs.push({ first: day, last: day, text })
  }
  return runs
    .map(({ first, last, text }) => `${shortDays[first]}${first === last ? '' : `–${shortDays[last]}`} ${text}`)
    .join('; ')
}

function sayQueue({ kind, queue, position }: Values['queues'][number], { seatChoice, locale }: AnswerWords): string {
  const name = `${seatChoice.queueKinds[kind]} ${queue}`
  return position === null ? name : `${name} (${sayNumber(locale, position)})`
}

function phone(typed: string): string {
  const read = readPhone(typed)
  return read.ok ? showPhone(read.digits) + (read.extension === null ? '' : ` x${read.extension}`) : typed.trim()
}

function choice(id: QuestionId, value: string, { seatChoice }: AnswerWords): string {
  // The index is what is asked here: not every question has choices, and a newer pack may have more.
  const names: Readonly<Record<string, string>> | undefined =
    id in CHOICES ? seatChoice.choices[id as keyof typeof CHOICES] : undefined
  return names?.[value] ?? value
}
