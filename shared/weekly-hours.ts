export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]

/**
 * From and to as HH:MM, 24 hours. A `to` that is not after `from` is on the next day: 22:00 to 06:00. A whole day is
 * 00:00 to 24:00.
 */
export interface Interval {
  from: string
  to: string
}

/** Several intervals a day, in the hours of one time zone (IANA name). An interval stands at the day it begins on. */
export interface WeeklyHours {
  timeZone: string
  days: Record<Day, Interval[]>
}

const DAY_MINUTES = 24 * 60
const WEEK_MINUTES = 7 * DAY_MINUTES

/** What is wrong with a week's hours. `overnight` is no fault: it says that the interval ends on the next day. */
export type HoursFault =
  | { code: 'hours.time'; day: Day; at: number }
  | { code: 'hours.empty'; day: Day; at: number }
  | { code: 'hours.overlap'; day: Day; at: number; with: { day: Day; at: number } }
  | { code: 'hours.zone' }
  | { code: 'hours.overnight'; day: Day; at: number }

/** A week without hours. */
export function noHours(timeZone: string): WeeklyHours {
  return { timeZone, days: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }
}

/** Minutes since midnight of "9:05", "09:05" or "24:00"; null for anything else. */
export function readTime(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? []
  if (hours === undefined || Number(minutes) > 59) return null
  const total = Number(hours) * 60 + Number(minutes)
  return total <= DAY_MINUTES ? total : null
}

/** Whether an interval ends on the day after it began. */
export function isOvernight({ from, to }: Interval): boolean {
  const [start, end] = [readTime(from), readTime(to)]
  return start !== null && end !== null && end <= start && end > 0
}

interface Span {
  day: Day
  at: number
  /** Minutes since Monday's midnight; `end` may lie past the week's. */
  start: number
  end: number
}

/** What is wrong with these hours, in the order of the week. Sunday's night runs on into Monday. */
export function checkHours({ timeZone, days }: WeeklyHours): HoursFault[] {
  const faults: HoursFault[] = isTimeZone(timeZone) ? [] : [{ code: 'hours.zone' }]
  const spans: Span[] = []
  for (const [index, day] of DAYS.entries()) {
    for (const [at, interval] of days[day].entries()) {
      const span = spanOf(interval, index * DAY_MINUTES)
      if (span === null) faults.push({ code: 'hours.time', day, at })
      else if (span.start === span.end) faults.push({ code: 'hours.empty', day, at })
      else {
        if (isOvernight(interval)) faults.push({ code: 'hours.overnight', day, at })
        spans.push({ day, at, ...span })
      }
    }
  }
  return [...faults, ...overlaps(spans)]
}

function spanOf(interval: Interval, midnight: number): { start: number; end: number } | null {
  const [from, to] = [readTime(interval.from), readTime(interval.to)]
  if (from === null || to === null || from === DAY_MINUTES) return null
  const next = to < from || (to === 0 && from === 0) ? DAY_MINUTES : 0
  // From 9:00 to 9:00 says nothing that could be meant; from midnight to midnight is the whole day.
  return { start: midnight + from, end: midnight + to + next }
}

function overlaps(spans: readonly Span[]): HoursFault[] {
  const faults: HoursFault[] = []
  for (const [index, later] of spans.entries()) {
    const earlier = spans.slice(0, index).find(other => touch(other, later))
    if (earlier) {
      const { day, at } = later
      faults.push({ code: 'hours.overlap', day, at, with: { day: earlier.day, at: earlier.at } })
    }
  }
  return faults
}

/** The week is a circle: what runs past its end is held against its beginning. */
function touch(one: Span, other: Span): boolean {
  return [-WEEK_MINUTES, 0, WEEK_MINUTES].some(shift => one.start < other.end + shift && other.start + shift < one.end)
}

/** Whether the platform knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en-US', { timeZone: name }) !== null
  } catch {
    return false
  }
}

/** Whether somebody is reached at this minute of the week (0 is Monday, midnight). */
export function isOpenAt({ days }: WeeklyHours, minute: number): boolean {
  return DAYS.some((day, index) =>
    days[day].some(interval => {
      const span = spanOf(interval, index * DAY_MINUTES)
      return span !== null && [0, WEEK_MINUTES].some(shift => span.start <= minute + shift && minute + shift < span.end)
    }),
  )
}
