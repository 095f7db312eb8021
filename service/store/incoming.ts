import type { Selectable } from 'kysely'
import type { IncomingReason, IncomingState } from '../../shared/incoming.ts'
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
  const { raw, ...head } = mail
  const kept = await trx
    .insertInto('incoming')
    .values({ ...head, received_at: at, claimed_until: at, ...NOTHING_YET })
    .onConflict(clash => clash.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return false
  await trx.insertInto('incoming_raw').values({ id: kept.id, raw }).execute()
  return true
}

const NOTHING_YET = {
  digest: null,
  from_name: null,
  from_address: null,
  subject: null,
  text: null,
  ticket_number: null,
  fault: null,
  decided_by: null,
  decided_at: null,
  note: null,
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
    .returning(['id', 'sha256'])
    .executeTakeFirst()
  if (!claimed) return null
  const { raw } = await trx
    .selectFrom('incoming_raw')
    .select('raw')
    .where('id', '=', claimed.id)
    .executeTakeFirstOrThrow()
  return { ...claimed, raw }
}

export type IncomingChange = Partial<
  Pick<
    Selectable<Tables['incoming']>,
    'state' | 'reason' | 'digest' | 'from_name' | 'from_address' | 'subject' | 'text' | 'ticket_number' | 'fault'
  >
>

export async function updateIncoming(trx: Writer, id: string, change: IncomingChange): Promise<void> {
  await trx
    .updateTable('incoming')
    .set(eb => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The same for a mail that nobody settled yet, in the transaction of what comes of it; answers whether it was so. */
export async function settleIncoming(trx: Writer, id: string, change: IncomingChange): Promise<boolean> {
  const query = trx
    .updateTable('incoming')
    .set(eb => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'new')
  return (await query.executeTakeFirst()).numUpdatedRows === 1n
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
