import type { Person } from '../../shared/person.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import type { TicketDeed } from '../../shared/ticket.ts'
import { composeApproval, composeFiled, composeTicketChange, type TicketNews } from '../outbox/ticket.ts'
import { personById } from '../store/person.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { checklistOf } from './seat-ground.ts'

type World = Pick<Context, 'outbox' | 'newId'>

/** Confirms a request to who sent it, with its number in the subject (B4), and asks the approver where there is one. */
export async function tellFiled(
  trx: Writer,
  context: World,
  { person, request, now }: { person: Person; request: SeatRequest; now: number },
): Promise<void> {
  const told = { request, pack: checklistOf(request.pack) }
  await context.outbox.put(trx, { id: context.newId(), kind: 'ticket', mail: composeFiled(person, told) }, now)
  await tellApprover(trx, context, { request, now })
}

/** Asks the approver for their yes, with the whole request and the bill in front of them. */
export async function tellApprover(
  trx: Writer,
  context: World,
  { request, now }: { request: SeatRequest; now: number },
): Promise<void> {
  if (request.state !== 'approval' || request.approval === null) return
  const approver = await personById(trx, request.approval.approver.id)
  if (!approver) return
  const told = { request, pack: checklistOf(request.pack) }
  await context.outbox.put(trx, { id: context.newId(), kind: 'ticket', mail: composeApproval(approver, told) }, now)
}

const NEWS: Readonly<Partial<Record<TicketDeed, TicketNews>>> = {
  amend: 'amended',
  withdraw: 'withdrawn',
  approve: 'approved',
  decline: 'declined',
}

/** Tells who sent a request what became of it; what support does is told by support's own replies. */
export async function tellChange(
  trx: Writer,
  context: World,
  { request, deed, reason, now }: { request: SeatRequest; deed: TicketDeed; reason: string | null; now: number },
): Promise<void> {
  const news = NEWS[deed]
  const sender = news && (await personById(trx, request.sentBy.id))
  if (!sender) return
  const mail = composeTicketChange(sender, { request, news, reason })
  await context.outbox.put(trx, { id: context.newId(), kind: 'ticket', mail }, now)
}
