/** A day of the year that does not depend on the year, or the nth weekday of a month (-1: the last one). Months from 1, Sunday is 0. */
type Holiday = { month: number; day: number } | { month: number; weekday: number; nth: number }

const MONDAY = 1
const THURSDAY = 4
const SATURDAY = 6
const DAY_MS = 86_400_000

/** The six days on which nearly every business in the United States is closed (5 U.S.C. 6103 names them among others). */
const HOLIDAYS: readonly Holiday[] = [
  { month: 1, day: 1 },
  { month: 5, weekday: MONDAY, nth: -1 },
  { month: 7, day: 4 },
  { month: 9, weekday: MONDAY, nth: 1 },
  { month: 11, weekday: THURSDAY, nth: 4 },
  { month: 12, day: 25 },
]

/** Whether an ISO day is kept as a holiday: one on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
export function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  // New Year's Day may be kept in the old year.
  return [year, year + 1].some(of => HOLIDAYS.some(holiday => keptOn(of, holiday) === day))
}

function keptOn(year: number, holiday: Holiday): string {
  const day = dayOf(year, holiday)
  const weekday = new Date(day).getUTCDay()
  const moved = weekday === SATURDAY ? -DAY_MS : weekday === 0 ? DAY_MS : 0
  return new Date(day + moved).toISOString().slice(0, 10)
}

/** Midnight of the day in UTC, milliseconds since 1970. */
function dayOf(year: number, holiday: Holiday): number {
  if ('day' in holiday) return Date.UTC(year, holiday.month - 1, holiday.day)
  const { month, weekday, nth } = holiday
  // Counted back from the month's last day, or on from its first.
  if (nth < 0) {
    const last = new Date(Date.UTC(year, month, 0))
    return last.getTime() - ((last.getUTCDay() - weekday + 7) % 7) * DAY_MS
  }
  const first = new Date(Date.UTC(year, month - 1, 1))
  return first.getTime() + (((weekday - first.getUTCDay() + 7) % 7) + 7 * (nth - 1)) * DAY_MS
}
