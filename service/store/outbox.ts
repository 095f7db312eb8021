import type { MailNews } from '../../shared/mail.ts'
import { toInstant } from './cast.ts'
import type { Engine } from './dialect.ts'
import type { Reader, Writer } from './transaction.ts'

export interface NewMessage {
  id: string
  kind: string
  /** Sealed (service/seal.ts). */
  body: string
  /** Of a mail about a ticket: which, what it tells, and whom by name. */
  about: { ticket: number; news: MailNews; to: string } | null
}

/** Puts messages into the outbox, in the transaction of what they tell about. */
export async function insertMessages(trx: Writer, messages: readonly NewMessage[], now: number): Promise<void> {
  if (messages.length === 0) return
  const at = toInstant(now)
  const fresh = { state: 'waiting', tries: 0, due_at: at, made_at: at, sent_at: null, fault: null } as const
  await trx
    .insertInto('message')
    .values(
      messages.map(({ id, kind, body, about }) => ({
        ...{ id, kind, body },
        ...fresh,
        ticket_number: about?.ticket ?? null,
        news: about?.news ?? null,
        to_name: about?.to ?? null,
      })),
    )
    .execute()
}

export interface ClaimedMessage {
  id: string
  body: string
  tries: number
}

/** Takes up to `limit` due messages until `lease` ms from now; who dies with them loses them to the next after that. */
export async function claimDue(
  trx: Writer,
  engine: Engine,
  now: number,
  { lease, limit }: { lease: number; limit: number },
): Promise<ClaimedMessage[]> {
  const ids = await engine.claimMessages(trx, toInstant(now), toInstant(now + lease), limit)
  if (ids.length === 0) return []
  const rows = await trx.selectFrom('message').select(['id', 'body', 'tries']).where('id', 'in', ids).execute()
  return rows.flatMap(row => (row.body === null ? [] : [{ id: row.id, body: row.body, tries: row.tries }]))
}

/** Done: the text is not needed any more, the fact is. */
export async function markSent(trx: Writer, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('message')
    .set({ state: 'sent', body: null, sent_at: toInstant(now), fault: null })
    .where('id', 'in', ids)
    .execute()
}

/** Not sent: again at `dueAt`, or never when that is null. */
export async function markUnsent(
  trx: Writer,
  id: string,
  { tries, dueAt, fault }: { tries: number; dueAt: number | null; fault: string },
): Promise<void> {
  const next = dueAt === null ? { state: 'failed' as const } : { due_at: toInstant(dueAt) }
  await trx
    .updateTable('message')
    .set({ tries, fault, ...next })
    .where('id', '=', id)
    .execute()
}

/** Gives back what was claimed and not tried, for whoever claims next. */
export async function releaseClaims(trx: Writer, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('message')
    .set({ due_at: toInstant(now) })
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .execute()
}

/** The age in ms of the oldest message that is due, 0 when none is. */
export async function oldestDue(db: Reader, now: number): Promise<number> {
  const row = await db
    .selectFrom('message')
    .select(eb => eb.fn.min('made_at').as('made_at'))
    .where('state', '=', 'waiting')
    .where('due_at', '<=', toInstant(now))
    .executeTakeFirst()
  return row?.made_at ? now - Date.parse(row.made_at) : 0
}
