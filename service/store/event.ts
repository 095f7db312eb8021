import type { ServiceEvent } from '../../shared/event.ts'
import { toInstant } from './cast.ts'
import { nextNumber } from './counter.ts'
import type { Tables } from './tables.ts'
import type { Reader, Writer } from './transaction.ts'

/** Something to tell, from within the deed that did it. */
export interface NewEvent extends Pick<ServiceEvent, 'kind' | 'enterpriseId' | 'subject'> {
  /** Whom it is about, who may always know of it. */
  personId?: string
}

/**
 * Notes what a deed did, in the deed's own transaction, as its LAST write: the counter's row orders events by commit,
 * so that who reads on from one never misses an earlier one, and who holds it should hold it for a moment only.
 */
export async function insertEvents(trx: Writer, events: readonly NewEvent[], now: number): Promise<void> {
  if (events.length === 0) return
  const last = await nextNumber(trx, 'event', events.length)
  await trx
    .insertInto('event')
    .values(
      events.map(({ kind, enterpriseId, subject, personId }, at) => ({
        sequence: last - events.length + 1 + at,
        at: toInstant(now),
        kind,
        enterprise_id: enterpriseId,
        person_id: personId ?? null,
        subject,
      })),
    )
    .execute()
}

/** An event as stored, with whom it is about. */
export type StoredEvent = ServiceEvent & { personId: string | null }

/** Events after a sequence, oldest first. */
export async function eventsAfter(db: Reader, after: number, limit: number): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map(toEvent)
}

function toEvent(row: Tables['event']): StoredEvent {
  const { sequence, at, kind, subject } = row
  return { sequence, at, kind, subject, enterpriseId: row.enterprise_id, personId: row.person_id }
}

/** The sequence of the first event that is kept, and of the last that was ever given; 0 where there is none. */
export async function eventSpan(db: Reader): Promise<{ first: number; last: number }> {
  const kept = await db
    .selectFrom('event')
    .select(eb => eb.fn.min('sequence').as('first'))
    .executeTakeFirst()
  const counter = await db.selectFrom('counter').select('value').where('name', '=', 'event').executeTakeFirst()
  return { first: Number(kept?.first ?? 0), last: counter?.value ?? 0 }
}

/** Forgets events older than this, some at a time; answers how many. */
export async function forgetEvents(trx: Writer, before: number, limit = 1000): Promise<number> {
  const old = trx.selectFrom('event').select('sequence').where('at', '<', toInstant(before)).limit(limit)
  const { numDeletedRows } = await trx.deleteFrom('event').where('sequence', 'in', old).executeTakeFirst()
  return Number(numDeletedRows)
}
