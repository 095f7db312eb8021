import type { Selectable } from 'kysely'
import type { IncomingQueue } from '../../shared/held-mail.ts'
import { ticketNumber } from '../../shared/id.ts'
import type { IncomingMail, IncomingReason, IncomingState } from '../../shared/incoming.ts'
import { toInstant } from './cast.ts'
import { insertEvents } from './event.ts'
import type { Tables } from './tables.ts'
import type { Reader, Writer } from './transaction.ts'

const COLUMNS = [
  'incoming.id',
  'received_at',
  'bytes',
  'incoming.state',
  'reason',
  'from_name',
  'from_address',
  'subject',
  'text',
  'ticket_number',
  'fault',
  'incoming.version',
  'decided_by',
  'decided_at',
  'note',
  'person.name as decider',
] as const

type Row = Omit<Selectable<Tables['incoming']>, 'sha256' | 'digest' | 'claimed_until'> & { decider: string | null }

function mailsOf(db: Reader) {
  return db.selectFrom('incoming').leftJoin('person', 'person.id', 'incoming.decided_by').select(COLUMNS)
}

function toIncoming({ id, bytes, state, reason, fault, decided_by, decided_at, ...row }: Row): IncomingMail {
  const by = decided_by === null ? null : { id: decided_by, name: row.decider ?? '' }
  return {
    ...{ id, bytes, state, reason, fault },
    at: row.received_at,
    from: row.from_address === null ? null : { name: row.from_name ?? '', address: row.from_address },
    subject: row.subject ?? '',
    text: row.text ?? '',
    ticket: row.ticket_number === null ? null : ticketNumber(row.ticket_number),
    version: String(row.version),
    decided: decided_at === null ? null : { by, at: decided_at, reason: row.note },
  }
}

/** One page of what came in, the newest first: of these states, or all for null. */
export async function incomingPage(
  db: Reader,
  { states, before, limit }: { states: readonly IncomingState[] | null; before: string | null; limit: number },
): Promise<IncomingMail[]> {
  let query = mailsOf(db).orderBy('incoming.id', 'desc').limit(limit)
  if (states) query = query.where('incoming.state', 'in', states)
  if (before) query = query.where('incoming.id', '<', before)
  return (await query.execute()).map(toIncoming)
}

/** One mail that came in. */
export async function incomingById(db: Reader, id: string): Promise<IncomingMail | undefined> {
  const row = await mailsOf(db).where('incoming.id', '=', id).executeTakeFirst()
  return row && toIncoming(row)
}

/** A mail as it came, in base64; undefined where it is not kept any more. */
export async function rawIncoming(db: Reader, id: string): Promise<string | undefined> {
  return (await db.selectFrom('incoming_raw').select('raw').where('id', '=', id).executeTakeFirst())?.raw
}

/** How many mails wait for a person, how many could not be read, and since when the oldest of both waits. */
export async function incomingCounts(db: Reader): Promise<IncomingQueue> {
  const rows = await db
    .selectFrom('incoming')
    .select(eb => ['state', eb.fn.countAll().as('count'), eb.fn.min('received_at').as('oldest')])
    .where('state', 'in', ['held', 'broken'])
    .groupBy('state')
    .execute()
  const of = (state: IncomingState) => Number(rows.find(row => row.state === state)?.count ?? 0)
  const oldest = rows.flatMap(({ oldest }) => oldest ?? []).sort()
  return { held: of('held'), broken: of('broken'), oldestAt: oldest[0] ?? null }
}

export interface IncomingDecision {
  state: IncomingState
  reason: IncomingReason | null
  /** Null where nobody decided anything yet: it is only looked at again. */
  personId: string | null
  /** Null leaves what it says it belongs to. */
  ticket: number | null
  note: string | null
}

/** Writes what a person decided, if the mail still is at the version that they saw; answers whether it was. */
export async function decideIncoming(
  trx: Writer,
  { id, version }: { id: string; version: string },
  { state, reason, personId, ticket, note }: IncomingDecision,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('incoming')
    .set(eb => ({
      ...{ state, reason, note },
      ...(ticket === null ? {} : { ticket_number: ticket }),
      fault: null,
      decided_by: personId,
      decided_at: personId === null ? null : toInstant(now),
      claimed_until: toInstant(now),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', Number(version))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Mails to be looked at anew, as if they had just come: those named that could not be read or are held, or for null all
 * that could not be read. Of one that is too large there is nothing more to see. Answers how many.
 */
export async function renewIncoming(trx: Writer, ids: readonly string[] | null, now: number): Promise<number> {
  let query = trx
    .updateTable('incoming')
    .set(eb => ({
      ...{ state: 'new', reason: null, fault: null },
      claimed_until: toInstant(now),
      version: eb('version', '+', 1),
    }))
    .where('state', 'in', ids ? ['broken', 'held'] : ['broken'])
    .where('reason', '!=', 'too-large')
  if (ids) query = query.where('id', 'in', [...ids])
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

/** Says that something about mail that came in is different now. To be called last in a deed. */
export async function tellIncoming(trx: Writer, now: number): Promise<void> {
  await insertEvents(trx, [{ kind: 'mail', enterpriseId: null, subject: 'incoming' }], now)
}

/** Lets the bytes of mails go that are settled and came before then, some at a time; answers how many. */
export async function forgetRaw(trx: Writer, before: number, limit = 100): Promise<number> {
  const served = trx
    .selectFrom('incoming_raw')
    .innerJoin('incoming', 'incoming.id', 'incoming_raw.id')
    .select('incoming.id')
    .where('incoming.state', 'in', ['filed', 'ignored'])
    .where('incoming.received_at', '<', toInstant(before))
    .limit(limit)
  const { numDeletedRows } = await trx.deleteFrom('incoming_raw').where('id', 'in', served).executeTakeFirst()
  return Number(numDeletedRows)
}
