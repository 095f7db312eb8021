import { Fault } from '../../shared/fault.ts'
import { type Attempt, keepReply, type StoredReply, takeKey } from '../store/idempotency.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'

export interface Answered extends StoredReply {
  /** The key was answered before; this is that answer again. */
  replayed: boolean
}

/**
 * Does a deed once for its key: the deed, what it leaves in the outbox and the answer to the key are ONE transaction.
 * Nothing of it can be there without the rest, whatever is killed when. `deed` answers what is told, as a value.
 */
export async function answerOnce(
  context: Pick<Context, 'store' | 'clock' | 'outbox'>,
  call: Attempt,
  status: number,
  deed: (trx: Writer, now: number) => Promise<object>,
): Promise<Answered> {
  const answered = await context.store.write(async trx => {
    const now = context.clock()
    const taken = await takeKey(trx, call, now)
    if (taken === 'mismatch') throw new Fault('idempotency.mismatch')
    if (taken !== 'taken') return { ...taken, replayed: true }
    const reply = { status, body: JSON.stringify(await deed(trx, now)) }
    await keepReply(trx, call, reply)
    return { ...reply, replayed: false }
  })
  if (!answered.replayed) context.outbox.wake()
  return answered
}
