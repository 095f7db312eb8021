import type { Selectable } from 'kysely'
import { ticketNumber } from '../../shared/id.ts'
import type { IncomingMail, IncomingReason, IncomingState } from '../../shared/incoming.ts'
import { toInstant } from './cast.ts'
import type { Tables } from './tables.ts'
import type { Reader, Writer } from './transaction.ts'

export interface NewIncoming {
  id: string
  sha256: string
  bytes: number
  /** The mail as it came, in base64; of one that is too large its headers alone. */
  raw: string
  state: IncomingState
  reason: IncomingReason | null
}

/** Keeps a mail; false where the very same one is kept already. */
export async function insertIncoming(trx: Writer, mail: NewIncoming, now: number): Promise<boolean> {
  const at = toInstant(now)
  const kept = await trx
    .insertInto('incoming')
    .values({ ...mail, received_at: at, claimed_until: at, ...NOTHING_YET })
    .onConflict(clash => clash.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

const NOTHING_YET = {
  digest: null,
  from_name: null,
  from_address: null,
  subject: null,
  text: null,
  ticket_number: null,
  fault: null,
}

/** Takes the oldest mail that nobody has looked at until `lease` ms from now; null where there is none. */
export async function claimIncoming(
  trx: Writer,
  now: number,
  lease: number,
): Promise<{ id: string; raw: string; sha256: string } | null> {
  const free = trx
    .selectFrom('incoming')
    .select('id')
    .where('state', '=', 'new')
    .where('claimed_until', '<=', toInstant(now))
    .orderBy('id')
    .limit(1)
  const claimed = await trx
    .updateTable('incoming')
    .set({ claimed_until: toInstant(now + lease) })
    .where('id', '=', free)
    // Asked again of the row itself: of two who chose the same one, the later finds it taken.
    .where('claimed_until', '<=', toInstant(now))
    .where('state', '=', 'new')
    .returning(['id', 'raw', 'sha256'])
    .executeTakeFirst()
  return claimed ?? null
}

export type IncomingChange = Partial<
  Pick<
    Selectable<Tables['incoming']>,
    'state' | 'reason' | 'digest' | 'from_name' | 'from_address' | 'subject' | 'text' | 'ticket_number' | 'fault'
  >
>

export async function updateIncoming(trx: Writer, id: string, change: IncomingChange): Promise<void> {
  await trx.updateTable('incoming').set(change).where('id', '=', id).execute()
}

/** The same for a mail that nobody settled yet, in the transaction of what comes of it; answers whether it was so. */
export async function settleIncoming(trx: Writer, id: string, change: IncomingChange): Promise<boolean> {
  const query = trx.updateTable('incoming').set(change).where('id', '=', id).where('state', '=', 'new')
  return (await query.executeTakeFirst()).numUpdatedRows === 1n
}

/**
 * Mails to be looked at anew, as if they had just come: those named that could not be read or are held, or for null all
 * that could not be read. Of one that is too large there is nothing more to see. Answers how many.
 */
export async function renewIncoming(trx: Writer, ids: readonly string[] | null, now: number): Promise<number> {
  let query = trx
    .updateTable('incoming')
    .set({ state: 'new', reason: null, fault: null, claimed_until: toInstant(now) })
    .where('state', 'in', ids ? ['broken', 'held'] : ['broken'])
    .where('reason', '!=', 'too-large')
  if (ids) query = query.where('id', 'in', [...ids])
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

/** Whether another mail with this content was taken before. */
export async function isDuplicate(db: Reader, id: string, digest: string): Promise<boolean> {
  const found = await db
    .selectFrom('incoming')
    .select('id')
    .where('digest', '=', digest)
    .where('id', '!=', id)
    .where('state', 'in', ['filed', 'held'])
    .executeTakeFirst()
  return found !== undefined
}

/** How many mails of an address were filed since then: in one ticket, or in all for null. */
export async function filedSince(db: Reader, address: string, since: number, ticket: number | null): Promise<number> {
  let query = db
    .selectFrom('incoming')
    .select(eb => eb.fn.countAll().as('count'))
    .where('from_address', '=', address)
    .where('state', '=', 'filed')
    .where('received_at', '>', toInstant(since))
  if (ticket !== null) query = query.where('ticket_number', '=', ticket)
  return Number((await query.executeTakeFirst())?.count ?? 0)
}

const COLUMNS = [
  'id',
  'received_at',
  'bytes',
  'state',
  'reason',
  'from_name',
  'from_address',
  'subject',
  'text',
  'ticket_number',
  'fault',
] as const

function toIncoming(row: Pick<Selectable<Tables['incoming']>, (typeof COLUMNS)[number]>): IncomingMail {
  const { id, received_at, bytes, state, reason, from_name, from_address, subject, text, ticket_number, fault } = row
  return {
    ...{ id, bytes, state, reason, fault },
    at: received_at,
    from: from_address === null ? null : { name: from_name ?? '', address: from_address },
    subject: subject ?? '',
    text: text ?? '',
    ticket: ticket_number === null ? null : ticketNumber(ticket_number),
  }
}

/** One page of what came in, the newest first: of a state, or all for null. */
export async function incomingPage(
  db: Reader,
  { state, before, limit }: { state: IncomingState | null; before: string | null; limit: number },
): Promise<IncomingMail[]> {
  let query = db.selectFrom('incoming').select(COLUMNS).orderBy('id', 'desc').limit(limit)
  if (state) query = query.where('state', '=', state)
  if (before) query = query.where('id', '<', before)
  return (await query.execute()).map(toIncoming)
}

/** How many mails wait for a person, and how many could not be read. */
export async function incomingCounts(db: Reader): Promise<{ held: number; broken: number }> {
  const rows = await db
    .selectFrom('incoming')
    .select(eb => ['state', eb.fn.countAll().as('count')])
    .where('state', 'in', ['held', 'broken'])
    .groupBy('state')
    .execute()
  const of = (state: IncomingState) => Number(rows.find(row => row.state === state)?.count ?? 0)
  return { held: of('held'), broken: of('broken') }
}

/** How far a mailbox was read; null where it never was. */
export async function mailboxPlace(db: Reader, name: string): Promise<{ validity: string; lastUid: number } | null> {
  const row = await db.selectFrom('mailbox').selectAll().where('name', '=', name).executeTakeFirst()
  return row ? { validity: row.validity, lastUid: row.last_uid } : null
}

/** Notes how far a mailbox is read now; never back, but for a mailbox that was made anew. */
export async function keepPlace(
  trx: Writer,
  name: string,
  { validity, lastUid }: { validity: string; lastUid: number },
): Promise<void> {
  await trx
    .insertInto('mailbox')
    .values({ name, validity, last_uid: lastUid })
    .onConflict(clash =>
      clash
        .column('name')
        .doUpdateSet({ validity, last_uid: lastUid })
        .where(eb => eb.or([eb('mailbox.validity', '!=', validity), eb('mailbox.last_uid', '<', lastUid)])),
    )
    .execute()
}

/** A mail that came back: it did not arrive, and no further try helps. */
export async function markBounced(trx: Writer, id: string, fault: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('message')
    .set({ state: 'failed', fault })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}
