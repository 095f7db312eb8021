import type { ApproverChoice } from '../../shared/approver.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { approverOf, possibleApprovers, putApprover, waitingForOthers } from '../store/approver.ts'
import { insertAudit } from '../store/audit.ts'
import { toInstant } from '../store/cast.ts'
import type { Attempt } from '../store/idempotency.ts'
import { updateTicket } from '../store/ticket.ts'
import type { Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { enterpriseOf } from './ground.ts'
import { demandDeed, forgetExtensions, noteDeed } from './seat-amend.ts'
import { demandVersion, seenTicket, storedRequest } from './ticket.ts'
import { tellApprover, tellSupport } from './ticket-mail.ts'
import { noteTicket } from './ticket-note.ts'

export interface ApprovalAnswer {
  decision: 'approve' | 'decline'
  reason?: string | undefined
}

/**
 * The enterprise's approver says yes or no to the request that they saw; with a yes support gets it, and who asked is told
 * either way. Answers 200 with it.
 */
export async function answerApproval(
  context: Context,
  person: Person,
  { number, ifMatch, answer }: { number: string; ifMatch: string; answer: ApprovalAnswer },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.approve')) throw new Fault('auth.forbidden')
  const reason = answer.reason?.trim() || null
  if (answer.decision === 'decline' && reason === null) throw new Fault('ticket.reason-needed')
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await storedRequest(trx, person, number)
    if (ticket.approval?.approver.id !== person.id) throw new Fault('auth.forbidden')
    demandVersion(ticket, ifMatch)
    const state = demandDeed(ticket, answer.decision)
    const approval = { decision: answer.decision, at: toInstant(now), reason }
    if (!(await updateTicket(trx, ticket, { state, approval }, { level: context.level, now })))
      throw new Fault('version.stale')
    if (state === 'declined') await forgetExtensions(trx, ticket)
    return noteDeed(trx, context, { person, ticket, deed: answer.decision, reason, now })
  })
}

/** Whose yes an enterprise's requests wait for, and who else could be named. */
export async function approverChoice(
  { store: { db } }: Context,
  person: Person,
  enterpriseId: string,
): Promise<ApproverChoice> {
  if (!mayDo(person.role, 'approver.name')) throw new Fault('auth.forbidden')
  const enterprise = await enterpriseOf(db, person, enterpriseId)
  return {
    approver: (await approverOf(db, enterprise.id)) ?? null,
    possible: await possibleApprovers(db, enterprise.id),
  }
}

/**
 * Names whose yes an enterprise's requests wait for from now on: one of its admins, or nobody for null. What waits for
 * another waits for the new one, who is mailed; for nobody's yes it goes to support.
 */
export async function nameApprover(
  context: Context,
  person: Person,
  { enterpriseId, personId }: { enterpriseId: string; personId: string | null },
): Promise<{ id: string; name: string } | null> {
  if (!mayDo(person.role, 'approver.name')) throw new Fault('auth.forbidden')
  const named = await context.store.write(async trx => {
    const enterprise = await enterpriseOf(trx, person, enterpriseId)
    await putApprover(trx, enterprise.id, personId)
    // Read back by the rule that filing uses: an approver who could not approve is refused, and nothing was written.
    const approver = await approverOf(trx, enterprise.id)
    if (personId !== null && !approver) throw new Fault('approver.unknown')
    const entry = {
      id: context.newId(),
      personId: person.id,
      deed: 'approver.name',
      subject: enterprise.id,
      detail: { personId },
    }
    const now = context.clock()
    await insertAudit(trx, entry, now)
    await handOver(trx, context, { person, enterpriseId: enterprise.id, to: approver?.id ?? null, now })
    return approver ?? null
  })
  context.outbox.wake()
  return named
}

/** Requests that wait for another's yes wait for this person's; for nobody's, and for whoever sent them, support has them. */
async function handOver(
  trx: Writer,
  context: Context,
  { person, enterpriseId, to, now }: { person: Person; enterpriseId: string; to: string | null; now: number },
): Promise<void> {
  for (const number of await waitingForOthers(trx, enterpriseId, to)) {
    const ticket = await storedRequest(trx, person, number)
    const approverId = to === ticket.sentBy.id ? null : to
    const change = { approverId, state: approverId === null ? ('new' as const) : ('approval' as const) }
    if (!(await updateTicket(trx, ticket, change, { level: context.level, now }))) throw new Fault('service.busy')
    const request = await seenTicket(trx, person, number)
    await tellApprover(trx, context, { request, now })
    await tellSupport(trx, context, { person, request, now })
    await noteTicket(trx, context, { person, ticket, deed: 'hand-over', now })
  }
}
