import { isHoliday } from './holiday.ts'
import { DAYS, noHours, readTime, type WeeklyHours } from './weekly-hours.ts'

/** How soon something is wanted. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof PRIORITIES)[number]

/** Within how many business minutes a first answer and the end of it come. */
export interface Within {
  answer: number
  resolve: number
}

/** What support promises, and when it works. */
export interface ServiceLevel {
  hours: WeeklyHours
  /** Whether nobody works on an ISO day, in the hours' time zone. */
  isHoliday: (day: string) => boolean
  within: Readonly<Record<Priority, Within>>
  /** What is promised otherwise for tickets of a kind. */
  kinds?: Readonly<Record<string, Readonly<Partial<Record<Priority, Within>>>>>
}

/** The same as the service tells it. */
export interface ServicePromises extends WeeklyHours {
  within: ServiceLevel['within']
  kinds: NonNullable<ServiceLevel['kinds']>
}

/** What is promised for a ticket: what its kind says, else what holds for all. */
export function withinOf(
  { within, kinds }: Pick<ServiceLevel, 'within' | 'kinds'>,
  of: { kind?: string; priority: Priority },
): Within {
  const own = of.kind === undefined ? undefined : kinds?.[of.kind]
  return own?.[of.priority] ?? within[of.priority]
}

const HOUR = 60
const WORKDAY = [{ from: '08:00', to: '18:00' }]

/** What holds where nobody set anything else: support's week in Texas, in which a business day has ten hours. */
export const SERVICE_LEVEL: ServiceLevel = {
  hours: {
    ...noHours('America/Chicago'),
    days: { mon: WORKDAY, tue: WORKDAY, wed: WORKDAY, thu: WORKDAY, fri: WORKDAY, sat: [], sun: [] },
  },
  isHoliday,
  within: {
    urgent: { answer: HOUR, resolve: 4 * HOUR },
    high: { answer: 4 * HOUR, resolve: 10 * HOUR },
    normal: { answer: 10 * HOUR, resolve: 30 * HOUR },
    low: { answer: 20 * HOUR, resolve: 50 * HOUR },
  },
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * HOUR * MINUTE_MS
/** Further than any promise reaches; hours that are never open end here. */
const MOST_DAYS = 400

/** The moment (milliseconds since 1970) that lies so many business minutes after another one. */
export function addBusinessMinutes(level: ServiceLevel, from: number, minutes: number): number {
  let left = minutes * MINUTE_MS
  for (const { start, end } of openFrom(level, from)) {
    const begin = Math.max(start, from)
    if (end - begin >= left) return begin + left
    left -= end - begin
  }
  throw new Error('Hours that are never open keep no promise.')
}

/** How many business minutes lie between two moments; 0 where the second is not later. */
export function businessMinutesBetween(level: ServiceLevel, from: number, to: number): number {
  let sum = 0
  for (const { start, end } of openFrom(level, from)) {
    if (start >= to) break
    sum += Math.max(0, Math.min(end, to) - Math.max(start, from))
  }
  return sum / MINUTE_MS
}

interface Span {
  start: number
  end: number
}

/** When somebody works, from the day of a moment on. An interval that ends on the next day does so. */
function* openFrom({ hours, isHoliday }: ServiceLevel, from: number): Generator<Span> {
  const zone = zoneOf(hours.timeZone)
  // The night before may run on into this day.
  const first = Date.parse(`${zone.dayOf(from)}T00:00:00Z`) - DAY_MS
  for (let at = 0; at < MOST_DAYS; at++) {
    const midnight = first + at * DAY_MS
    if (isHoliday(new Date(midnight).toISOString().slice(0, 10))) continue
    const day = DAYS[(new Date(midnight).getUTCDay() + 6) % 7]
    for (const interval of day === undefined ? [] : hours.days[day]) {
      const [start, end] = [readTime(interval.from), readTime(interval.to)]
      if (start === null || end === null) continue
      const span = {
        start: zone.instantOf(midnight + start * MINUTE_MS),
        end: zone.instantOf(midnight + end * MINUTE_MS + (end <= start ? DAY_MS : 0)),
      }
      if (span.end > from) yield span
    }
  }
}

interface Zone {
  /** The ISO day there. */
  dayOf(instant: number): string
  /** The moment at which clocks there show this, given as if it were UTC. In the hour that is skipped: as before the change. */
  instantOf(shown: number): number
}

const zones = new Map<string, Zone>()

/** Making a formatter is slow; there are few zones. */
function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const shownAt = (instant: number) => {
    const parts = new Map<string, number>(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
    const of = (type: string) => parts.get(type) ?? 0
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  }
  const zone: Zone = {
    dayOf: instant => new Date(shownAt(instant)).toISOString().slice(0, 10),
    instantOf: shown => {
      const guess = shown - (shownAt(shown) - shown)
      return shown - (shownAt(guess) - guess)
    },
  }
  zones.set(timeZone, zone)
  return zone
}
