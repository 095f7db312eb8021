import { insertAudit } from '../store/audit.ts'
import { forgetEvents } from '../store/event.ts'
import { forgetRaw } from '../store/held-mail.ts'
import { forgetReplies } from '../store/idempotency.ts'
import { forgetSignIns } from '../store/sign-in.ts'
import type { Context } from './context.ts'
import { EVENTS_KEPT_MS } from './event.ts'

const DAY_MS = 24 * 60 * 60_000

/**
 * Forgets what has served its time: answers and events older than 72 hours, sign-ins that ended, and after so many days
 * the bytes of mails that became an answer or a ticket, or were nothing for a person.
 */
export async function sweep(context: Pick<Context, 'store' | 'clock' | 'newId'>, mailKeptDays: number): Promise<void> {
  const { store, clock } = context
  await store.write(trx => forgetReplies(trx, clock()))
  await store.write(trx => forgetSignIns(trx, store.engine, clock()))
  while ((await store.write(trx => forgetEvents(trx, clock() - EVENTS_KEPT_MS))) > 0);
  while ((await forgetMail(context, clock() - mailKeptDays * DAY_MS)) > 0);
}

/** Lets the bytes of some settled mails go, with a line that says how many; what waits for a person is never touched. */
async function forgetMail(
  { store, clock, newId }: Pick<Context, 'store' | 'clock' | 'newId'>,
  before: number,
): Promise<number> {
  return store.write(async trx => {
    const count = await forgetRaw(trx, before)
    const entry = { id: newId(), personId: null, deed: 'mail.forget', subject: 'incoming', detail: { count } }
    if (count > 0) await insertAudit(trx, entry, clock())
    return count
  })
}
