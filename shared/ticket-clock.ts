import {
  addBusinessMinutes,
  businessMinutesBetween,
  type Priority,
  type ServiceLevel,
  withinOf,
} from './service-level.ts'
import type { TicketState } from './ticket.ts'

/**
 * By when support owes what. All in milliseconds since 1970, null where there is none: nothing is owed for a ticket that
 * waits for an approver's yes, for the requester, or that is closed.
 */
export interface TicketClock {
  /** When the promise began: when support got it, or got it again. */
  since: number | null
  /** When support first answered or began. */
  answeredAt: number | null
  resolveDue: number | null
  /** Business minutes that were left of the resolution when the ticket began to wait. */
  left: number | null
  /** What is owed next. */
  due: number | null
}

export const NO_CLOCK: TicketClock = { since: null, answeredAt: null, resolveDue: null, left: null, due: null }

/** Support is at work, or should be. */
function runs(state: TicketState): boolean {
  return state === 'new' || state === 'started'
}

/** How the clock stands after a change of state, priority or kind; `answers`: support has just answered. */
export function clockAfter(
  level: ServiceLevel,
  clock: TicketClock,
  after: { state: TicketState; priority: Priority; kind?: string; answers: boolean; repriced?: boolean },
  now: number,
): TicketClock {
  const within = withinOf(level, after)
  const closed = !runs(after.state) && after.state !== 'waiting'
  if (closed) return { ...clock, left: null, due: null }
  // What was closed or never with support begins anew.
  const fresh = clock.since === null || (clock.due === null && clock.left === null)
  const since = fresh || clock.since === null ? now : clock.since
  const answeredAt = (fresh ? null : clock.answeredAt) ?? (after.answers || after.state !== 'new' ? now : null)
  const whole = fresh || after.repriced || clock.resolveDue === null
  const resolveDue = whole
    ? addBusinessMinutes(level, since, within.resolve)
    : clock.left === null
      ? (clock.resolveDue ?? now)
      : addBusinessMinutes(level, now, clock.left)
  if (after.state === 'waiting') {
    const left = clock.left ?? businessMinutesBetween(level, now, resolveDue)
    return { since, answeredAt, resolveDue, left, due: null }
  }
  const due = answeredAt === null ? addBusinessMinutes(level, since, within.answer) : resolveDue
  return { since, answeredAt, resolveDue, left: null, due }
}
