import type { TicketClock } from '../../shared/ticket-clock.ts'
import { toInstant } from './cast.ts'
import type { Tables } from './tables.ts'

type ClockRow = Pick<Tables['ticket'], 'since_at' | 'answered_at' | 'resolve_due_at' | 'left_ms' | 'due_at'>

/** A ticket's clock as its columns. */
export function toClockRow(clock: TicketClock): ClockRow {
  const at = (moment: number | null) => (moment === null ? null : toInstant(moment))
  return {
    since_at: at(clock.since),
    answered_at: at(clock.answeredAt),
    resolve_due_at: at(clock.resolveDue),
    left_ms: clock.left === null ? null : Math.round(clock.left * 60_000),
    due_at: at(clock.due),
  }
}

/** The clock that stands in a ticket's columns. */
export function toClock(row: ClockRow): TicketClock {
  const at = (instant: string | null) => (instant === null ? null : Date.parse(instant))
  return {
    since: at(row.since_at),
    answeredAt: at(row.answered_at),
    resolveDue: at(row.resolve_due_at),
    left: row.left_ms === null ? null : row.left_ms / 60_000,
    due: at(row.due_at),
  }
}
