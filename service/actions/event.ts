import { type EventPage, mayKnow, type Onlooker, type ServiceEvent } from '../../shared/event.ts'
import type { Person } from '../../shared/person.ts'
import { eventSpan, eventsAfter, type StoredEvent } from '../store/event.ts'
import { membershipsOf } from '../store/person.ts'
import type { Reader } from '../store/transaction.ts'
import type { Context } from './context.ts'

/** At most so many are read at once; who is further behind reads everything anew. */
export const EVENTS_AT_ONCE = 500

/** Events are kept so long, for who comes back after a break. */
export const EVENTS_KEPT_MS = 72 * 60 * 60 * 1000

/** Whose eyes a person's are, as of now. */
export async function onlookerOf(db: Reader, { id, role }: Person): Promise<Onlooker> {
  return { personId: id, role, enterpriseIds: new Set(await membershipsOf(db, id)) }
}

/** What this person may know of what happened after a sequence; null asks from where to start. */
export async function readEvents({ store }: Context, person: Person, after: number | null): Promise<EventPage> {
  const from = await resumeAt(store.db, after)
  if (after === null || from.missed) return { events: [], ...from }
  const stored = await eventsAfter(store.db, after, EVENTS_AT_ONCE)
  const onlooker = await onlookerOf(store.db, person)
  return { events: visibleTo(onlooker, stored), last: stored.at(-1)?.sequence ?? after, missed: false }
}

/**
 * Where reading goes on after a sequence. missed: that is so long ago that some are forgotten or it would be too many,
 * or it was never given (a database put back from a back-up), so one goes on from the last there is.
 */
export async function resumeAt(db: Reader, after: number | null): Promise<{ last: number; missed: boolean }> {
  const { first, last } = await eventSpan(db)
  if (after === null) return { last, missed: false }
  const forgotten = first === 0 ? after < last : after < first - 1
  const missed = forgotten || after > last || last - after > EVENTS_AT_ONCE
  return missed ? { last, missed } : { last: after, missed }
}

/** Those of them that an onlooker may know of, without whom they are about. */
export function visibleTo(onlooker: Onlooker, events: readonly StoredEvent[]): ServiceEvent[] {
  return events.filter(event => mayKnow(onlooker, event)).map(({ personId: _about, ...event }) => event)
}
