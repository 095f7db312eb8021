import { forgetEvents } from '../store/event.ts'
import { forgetReplies } from '../store/idempotency.ts'
import { forgetSignIns } from '../store/sign-in.ts'
import type { Context } from './context.ts'
import { EVENTS_KEPT_MS } from './event.ts'

/** Forgets what has served its time: answers and events older than 72 hours, and sign-ins that ended. */
export async function sweep({ store, clock }: Pick<Context, 'store' | 'clock'>): Promise<void> {
  await store.write(trx => forgetReplies(trx, clock()))
  await store.write(trx => forgetSignIns(trx, store.engine, clock()))
  while ((await store.write(trx => forgetEvents(trx, clock() - EVENTS_KEPT_MS))) > 0);
}
