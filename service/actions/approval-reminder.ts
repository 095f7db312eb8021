import { type WaitingApproval, waitingApprovals } from '../store/approver.ts'
import { auditDetails, insertAudit } from '../store/audit.ts'
import { lockPerson, personById } from '../store/person.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { seenTicket } from './ticket.ts'
import { tellApprover } from './ticket-mail.ts'

const DAY_MS = 24 * 60 * 60_000

/** An approver is reminded a day, three days and a week after a request began to wait; then it is left to people. */
const REMINDED_AFTER_MS = [DAY_MS, 3 * DAY_MS, 7 * DAY_MS]

/** What a reminder needs of the world. */
export type ReminderContext = Pick<Context, 'store' | 'clock' | 'outbox' | 'newId' | 'baseUrl'>

/** Reminds those whose yes requests wait for. Each time is once, however many services look, and however seldom. */
export async function remindApprovers(context: ReminderContext): Promise<void> {
  const now = context.clock()
  for (const waiting of await waitingApprovals(context.store.db)) {
    const due = REMINDED_AFTER_MS.filter(after => now - waiting.since >= after).length
    if (due > 0) await context.store.write(trx => remind(trx, context, { ...waiting, due, now }))
  }
  context.outbox.wake()
}

async function remind(
  trx: Writer,
  context: ReminderContext,
  { number, approverId, since, due, now }: WaitingApproval & { due: number; now: number },
): Promise<void> {
  // Two services that look at the same moment are told apart.
  await lockPerson(trx, approverId)
  const reminded = await auditDetails<{ due: number }>(trx, { subject: number, deed: 'ticket.remind', since })
  const approver = await personById(trx, approverId)
  if (!approver || reminded.some(before => before.due >= due)) return
  const request = await seenTicket(trx, approver, number)
  if (request.state !== 'approval') return
  const entry = { id: context.newId(), personId: null, deed: 'ticket.remind', subject: number, detail: { due } }
  await insertAudit(trx, entry, now)
  await tellApprover(trx, context, { request, since: new Date(since).toISOString(), now })
}
