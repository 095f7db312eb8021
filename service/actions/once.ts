import { Fault } from '../../shared/fault.ts'
import { type Attempt, keepReply, type StoredReply, takeKey } from '../store/idempotency.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'

export interface Answered extends StoredReply {
  /** The key was answered before; this is that answer again. */
  replayed: boolean
}

/**
 * Does a deed once for its Idempotency-Key, in one transaction with the answer that is kept for retries (R5).
 * Raises idempotency.mismatch where the key was used for another body. A deed that throws leaves the key free.
 */
export async function once(
  { store, clock, outbox }: Pick<Context, 'store' | 'clock' | 'outbox'>,
  call: Attempt,
  deed: (trx: Writer, now: number) => Promise<StoredReply>,
): Promise<Answered> {
  const answered = await store.write(async trx => {
    const now = clock()
    const taken = await takeKey(trx, call, now)
    if (taken === 'mismatch') throw new Fault('idempotency.mismatch')
    if (taken !== 'taken') return { ...taken, replayed: true }
    const reply = await deed(trx, now)
    await keepReply(trx, call, reply)
    return { ...reply, replayed: false }
  })
  if (!answered.replayed) outbox.wake()
  return answered
}
