import type { Outcome } from './batch.ts'
import { addBusinessMinutes, type Priority, type ServiceLevel, withinOf } from './service-level.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** How long open tickets have been open: each up to so many days, the last one for all that are older. */
export const AGES = [1, 3, 7, 30, null] as const
export type Age = (typeof AGES)[number]

/** So many weeks are looked back upon, this one with them. */
export const WEEKS = 8

/** Open tickets by age: how many wait for support, and how many for somebody else. */
export interface AgeCount {
  upToDays: Age
  ours: number
  theirs: number
}

/** First answers of the tickets that support got in one week. What may still be answered in time is not judged yet. */
export interface WeekOfAnswers {
  /** The ISO day of its Monday, UTC. */
  week: string
  inTime: number
  late: number
  pending: number
}

/** The desk in three pictures. */
export interface Glance {
  ages: AgeCount[]
  /** The oldest week first; each of the last WEEKS. */
  answers: WeekOfAnswers[]
  /** Rows of the batches of the last WEEKS weeks by outcome; an outcome that none had is left out. */
  outcomes: { outcome: Outcome; rows: number }[]
  /** ISO instant: what is told holds for then. */
  at: string
}

/** Since when a ticket must be open to be older than each age, in milliseconds since 1970; the youngest first. */
export function ageLimits(now: number): number[] {
  return AGES.flatMap(days => (days === null ? [] : now - days * DAY_MS))
}

/** Monday, 0:00 UTC, of the week of a moment (milliseconds since 1970). */
export function weekOf(at: number): number {
  const midnight = Math.floor(at / DAY_MS) * DAY_MS
  return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY_MS
}

/** Where the weeks that are looked back upon begin. */
export function firstWeek(now: number): number {
  return weekOf(now) - (WEEKS - 1) * 7 * DAY_MS
}

/** Tickets that were promised a first answer at one moment, and how they had it; milliseconds since 1970. */
export interface Promised {
  priority: Priority
  kind?: string
  since: number
  /** Null: nobody has answered yet. */
  answeredAt: number | null
  count: number
}

/** How first answers kept their promise, week by week; weeks of none are told as none. */
export function answersByWeek(level: ServiceLevel, promised: readonly Promised[], now: number): WeekOfAnswers[] {
  const first = firstWeek(now)
  const weeks = Array.from({ length: WEEKS }, (_, at) => {
    const week = new Date(first + at * 7 * DAY_MS).toISOString().slice(0, 10)
    return { week, inTime: 0, late: 0, pending: 0 }
  })
  for (const { priority, kind, since, answeredAt, count } of promised) {
    const week = weeks[Math.floor((since - first) / (7 * DAY_MS))]
    if (!week) continue
    const due = addBusinessMinutes(level, since, withinOf(level, { priority, ...(kind && { kind }) }).answer)
    if (answeredAt === null && now <= due) week.pending += count
    else if (answeredAt !== null && answeredAt <= due) week.inTime += count
    else week.late += count
  }
  return weeks
}

/** How much of a whole, from 0 to 1; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
