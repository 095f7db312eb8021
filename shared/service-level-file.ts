import { TICKET_KINDS } from './desk-ticket.ts'
import { isHoliday } from './holiday.ts'
import { PRIORITIES, type Priority, type ServiceLevel, type Within } from './service-level.ts'
import { checkHours, DAYS, noHours, readTime, type WeeklyHours } from './weekly-hours.ts'

/** What is wrong with a service level that an operator wrote down; `at` is where it stands in the file: "days.mon[0]". */
export interface LevelFault {
  code:
    | 'unknown'
    | 'missing'
    | 'zone'
    | 'interval'
    | 'overlap'
    | 'never-open'
    | 'holiday'
    | 'hours'
    | 'resolve-first'
    | 'too-long'
  at: string
}

const HOUR = 60
/** So many weeks at most lie between a promise and its end: whoever needs longer promises nothing. */
const MOST_WEEKS = 26

/**
 * Reads a service level as it stands in the operator's file (README.md shows one): the time zone, the hours of each day,
 * the holidays, and the business hours within which what is due by priority, for some kinds otherwise. Answers all that
 * is wrong with it at once.
 */
export function readServiceLevel(value: unknown): ServiceLevel | LevelFault[] {
  const faults: LevelFault[] = []
  const file = partOf(value, '', ['timeZone', 'days', 'holidays', 'within', 'kinds'], faults)
  if (file === null) return faults
  const hours = readHours(file, faults)
  const level = {
    hours,
    isHoliday: readHolidays(file.holidays, faults),
    within: readWithin(file.within, 'within', PRIORITIES, faults),
    kinds: readKinds(file.kinds, faults),
  }
  const most = openMinutes(hours) * MOST_WEEKS
  for (const [at, within] of [['within', level.within] as const, ...kindsOf(level.kinds)]) {
    for (const [priority, { answer, resolve }] of Object.entries(within)) {
      if (resolve < answer) faults.push({ code: 'resolve-first', at: `${at}.${priority}` })
      if (most > 0 && resolve > most) faults.push({ code: 'too-long', at: `${at}.${priority}` })
    }
  }
  // A file that has a fault is used by nobody, so what stands in for its missing parts never is.
  return faults.length > 0 ? faults : (level as ServiceLevel)
}

type Part = Readonly<Record<string, unknown>>

/** An object with these keys and no others; null where it is none. */
function partOf(value: unknown, at: string, keys: readonly string[], faults: LevelFault[]): Part | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push({ code: 'missing', at: at || '{}' })
    return null
  }
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) faults.push({ code: 'unknown', at: at ? `${at}.${key}` : key })
  }
  // An object that is no list has keys and nothing else.
  return value as Part
}

function readHours(file: Part, faults: LevelFault[]): WeeklyHours {
  const { timeZone } = file
  const hours = noHours(typeof timeZone === 'string' ? timeZone : '')
  const days = partOf(file.days, 'days', DAYS, faults)
  if (days === null) return hours
  for (const day of DAYS) {
    const written = days[day] ?? []
    if (!Array.isArray(written)) faults.push({ code: 'interval', at: `days.${day}` })
    else hours.days[day] = written.map(intervalOf)
  }
  const found = checkHours(hours)
  for (const fault of found) {
    if (fault.code === 'hours.zone') faults.push({ code: 'zone', at: 'timeZone' })
    else if (fault.code !== 'hours.overnight') {
      const code = fault.code === 'hours.overlap' ? 'overlap' : 'interval'
      faults.push({ code, at: `days.${fault.day}[${fault.at}]` })
    }
  }
  if (found.length === 0 && openMinutes(hours) === 0) faults.push({ code: 'never-open', at: 'days' })
  return hours
}

/** "08:00-18:00" */
function intervalOf(written: unknown): { from: string; to: string } {
  const [, from = '', to = ''] = /^(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})$/.exec(String(written).trim()) ?? []
  return { from, to }
}

/** How many minutes of a week somebody works, holidays apart. */
function openMinutes({ days }: WeeklyHours): number {
  return DAYS.flatMap(day => days[day]).reduce((sum, { from, to }) => {
    const [start, end] = [readTime(from), readTime(to)]
    if (start === null || end === null) return sum
    return sum + (end > start ? end - start : end - start + 24 * HOUR)
  }, 0)
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** "us": those of shared/holiday.ts. Else the ISO days themselves. */
function readHolidays(written: unknown, faults: LevelFault[]): ServiceLevel['isHoliday'] {
  if (written === undefined || written === 'us') return isHoliday
  if (!Array.isArray(written)) {
    faults.push({ code: 'holiday', at: 'holidays' })
    return isHoliday
  }
  for (const [at, day] of written.entries()) {
    if (typeof day !== 'string' || !ISO_DAY.test(day) || !isDay(day))
      faults.push({ code: 'holiday', at: `holidays[${at}]` })
  }
  const days = new Set(written)
  return day => days.has(day)
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

type SomeWithin = Partial<Record<Priority, Within>>

function readWithin(written: unknown, at: string, needed: readonly Priority[], faults: LevelFault[]): SomeWithin {
  const part = partOf(written, at, PRIORITIES, faults)
  const read: SomeWithin = {}
  if (part === null) return read
  for (const priority of PRIORITIES) {
    if (part[priority] === undefined) {
      if (needed.includes(priority)) faults.push({ code: 'missing', at: `${at}.${priority}` })
      continue
    }
    const hours = partOf(part[priority], `${at}.${priority}`, ['answerHours', 'resolveHours'], faults)
    if (hours === null) continue
    const { answerHours, resolveHours } = hours
    const [answer, resolve] = [minutesOf(answerHours), minutesOf(resolveHours)]
    if (answer === null) faults.push({ code: 'hours', at: `${at}.${priority}.answerHours` })
    if (resolve === null) faults.push({ code: 'hours', at: `${at}.${priority}.resolveHours` })
    if (answer !== null && resolve !== null) read[priority] = { answer, resolve }
  }
  return read
}

/** Whole minutes of a number of hours, null for what is none. */
function minutesOf(hours: unknown): number | null {
  if (typeof hours !== 'number' || !(hours > 0 && hours <= 10_000)) return null
  return Math.max(1, Math.round(hours * HOUR))
}

function readKinds(written: unknown, faults: LevelFault[]): Record<string, SomeWithin> {
  if (written === undefined) return {}
  const part = partOf(written, 'kinds', TICKET_KINDS, faults)
  if (part === null) return {}
  const known = TICKET_KINDS.filter(kind => part[kind] !== undefined)
  return Object.fromEntries(known.map(kind => [kind, readWithin(part[kind], `kinds.${kind}`, [], faults)]))
}

function kindsOf(kinds: Record<string, SomeWithin>): (readonly [string, SomeWithin])[] {
  return Object.entries(kinds).map(([kind, within]) => [`kinds.${kind}`, within] as const)
}
