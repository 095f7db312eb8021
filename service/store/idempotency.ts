import { toInstant } from './cast.ts'
import type { Writer } from './transaction.ts'

/** How long an answer is kept for its key. */
export const KEPT_MS = 72 * 60 * 60 * 1000

export interface Attempt {
  personId: string
  route: string
  key: string
  /** SHA-256 of the body, in hex. */
  bodySha256: string
}

export interface StoredReply {
  status: number
  /** JSON text, told again as it was. */
  body: string
}

/**
 * Takes the key for this deed, or says how the first one with this key ended. Waits for one that still runs: on SQLite
 * by the queue, on PostgreSQL by the unique index.
 */
export async function takeKey(trx: Writer, attempt: Attempt, now: number): Promise<'taken' | 'mismatch' | StoredReply> {
  const { personId, route, key, bodySha256 } = attempt
  await trx
    .deleteFrom('idempotency')
    .where('person_id', '=', personId)
    .where('route', '=', route)
    .where('key', '=', key)
    .where('made_at', '<', toInstant(now - KEPT_MS))
    .execute()
  const mine = await trx
    .insertInto('idempotency')
    .values({
      person_id: personId,
      route,
      key,
      body_sha256: bodySha256,
      status: null,
      reply: null,
      made_at: toInstant(now),
    })
    .onConflict(clash => clash.columns(['person_id', 'route', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (mine) return 'taken'
  const first = await trx
    .selectFrom('idempotency')
    .select(['body_sha256', 'status', 'reply'])
    .where('person_id', '=', personId)
    .where('route', '=', route)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (first.body_sha256 !== bodySha256) return 'mismatch'
  if (first.status === null || first.reply === null) throw new Error('A committed key has no reply.')
  return { status: first.status, body: first.reply }
}

/** Keeps the answer beside its effect, in the same transaction. */
export async function keepReply(trx: Writer, attempt: Attempt, reply: StoredReply): Promise<void> {
  await trx
    .updateTable('idempotency')
    .set({ status: reply.status, reply: reply.body })
    .where('person_id', '=', attempt.personId)
    .where('route', '=', attempt.route)
    .where('key', '=', attempt.key)
    .execute()
}

/** Forgets what is older than 72 hours. */
export async function forgetReplies(trx: Writer, now: number): Promise<void> {
  await trx
    .deleteFrom('idempotency')
    .where('made_at', '<', toInstant(now - KEPT_MS))
    .execute()
}
