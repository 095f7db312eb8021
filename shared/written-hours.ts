import { type Interval, noHours, readTime, type WeeklyHours } from './weekly-hours.ts'
import { foldText, readDays } from './written-days.ts'

const TIME = String.raw`(?:(\d{1,2})(?:\s*[:h.]\s*(\d{2})|\s*h)?\s*(a\.?m\.?|p\.?m\.?)?|(noon|midi)|(midnight|minuit))`
const INTERVAL = new RegExp(`^${TIME}\\s*(?:-|–|—|(?:to|until|a|au)(?![a-z]))\\s*${TIME}(?![\\w:])`)
const ALONE = new RegExp(`^${TIME}$`)
const NEXT_DAY = /\((?:next day|le lendemain|lendemain|\+1)\)/g
const CLOSED = /^(?:closed|off|none|ferme|aucune?)(?![a-z])/
const BETWEEN = /^\s*(?:[,;&/\n.]|(?:and|et)(?![a-z]))*\s*/

/**
 * Reads a week's hours as people write them: "Mon-Fri 9:00-12:00, 13:00-17:00; Sat 10-14", "lun au ven 9 h à 17 h 30", "daily
 * 9am-5pm (America/Toronto)". Days that are not named are closed. `timeZone` holds where none is written. Null where
 * anything in it is not understood.
 */
export function readHours(text: string, timeZone: string): WeeklyHours | null {
  const { body, zone } = takeZone(text)
  const hours = noHours(zone ?? timeZone)
  let rest = foldText(body).replace(NEXT_DAY, '').trim()
  if (rest === '') return null
  while (rest !== '') {
    const head = readDays(rest)
    if (!head) return null
    rest = head.rest
    const closed = CLOSED.exec(rest)
    const found = closed ? { intervals: [], rest: rest.slice(closed[0].length) } : readIntervals(rest)
    if (!closed && found.intervals.length === 0) return null
    for (const day of head.days) hours.days[day].push(...found.intervals.map(interval => ({ ...interval })))
    rest = found.rest.replace(BETWEEN, '')
  }
  return hours
}

/** One time as people write it ("9", "5 pm", "17 h 30", "noon") as HH:MM; as it was typed where that is no time. */
export function tidyTime(text: string, end: 'from' | 'to'): string {
  const found = ALONE.exec(foldText(text).trim())
  return (found && timeOf(found.slice(1), null, end === 'to' ? '24:00' : '0:00')) ?? text
}

/** The zone stands in brackets at the end; "(next day)" there is none. */
function takeZone(text: string): { body: string; zone: string | null } {
  const [, body, zone] = /^(.*)\(([^()]*)\)\s*$/s.exec(text) ?? []
  if (body === undefined || zone === undefined || foldText(`(${zone})`).replace(NEXT_DAY, '') === '') {
    return { body: text, zone: null }
  }
  return { body, zone: zone.trim() }
}

function readIntervals(text: string): { intervals: Interval[]; rest: string } {
  const intervals: Interval[] = []
  let rest = text
  for (;;) {
    const found = INTERVAL.exec(rest)
    if (!found) return { intervals, rest: intervals.length === 0 ? text : rest }
    const to = timeOf(found.slice(6, 11), null, '24:00')
    const from = timeOf(found.slice(1, 6), { half: found[8] ?? '', to }, '0:00')
    if (from === null || to === null) return { intervals: [], rest: text }
    intervals.push({ from, to })
    rest = rest.slice(found[0].length)
    const next = rest.replace(BETWEEN, '')
    if (!INTERVAL.test(next)) return { intervals, rest }
    rest = next
  }
}

/** A time as HH:MM, as typed where it was typed so. In "1-5pm" the first is an afternoon's too, in "9-5pm" it is not. */
function timeOf(
  [hour, minutes = '00', half = '', noon, midnight]: (string | undefined)[],
  after: { half: string; to: string | null } | null,
  atMidnight: string,
): string | null {
  if (noon) return '12:00'
  if (midnight) return atMidnight
  if (hour === undefined) return null
  const plain = `${hour}:${minutes}`
  const own = half || (after?.half.startsWith('p') && isBefore(inHalf(hour, minutes, 'p'), after.to) ? 'p' : '')
  const time = own === '' ? plain : inHalf(hour, minutes, own)
  return readTime(time) === null ? null : time
}

function inHalf(hour: string, minutes: string, half: string): string {
  const twelfth = Number(hour) % 12
  return `${half.startsWith('p') ? twelfth + 12 : twelfth}:${minutes}`
}

function isBefore(time: string, other: string | null): boolean {
  const [one, two] = [readTime(time), other === null ? null : readTime(other)]
  return one !== null && two !== null && one < two
}
