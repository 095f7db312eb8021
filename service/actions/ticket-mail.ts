import type { Person } from '../../shared/person.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import type { TicketDeed, TicketState } from '../../shared/ticket.ts'
import {
  composeApproval,
  composeArrived,
  composeFiled,
  composeTicketChange,
  type TicketNews,
} from '../outbox/ticket.ts'
import { activePeopleOf, personById } from '../store/person.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'
import type { Requester } from './phone.ts'
import { checklistOf } from './seat-ground.ts'

type World = Pick<Context, 'outbox' | 'newId' | 'baseUrl'>

/** Where a request stands on the desk. */
function linkTo({ baseUrl }: World, { number }: Pick<SeatRequest, 'number'>): string {
  return `${baseUrl}/requests/${number}`
}

/** Confirms a request to who sent it or called, with its number in the subject (B4), and asks the approver where there is one. */
export async function tellFiled(
  trx: Writer,
  context: World,
  told: { person: Person; requester: Requester; request: SeatRequest; now: number },
): Promise<void> {
  const { person, requester, request, now } = told
  const shown = { request, pack: checklistOf(request.pack), link: linkTo(context, request) }
  const reader = requester.caller ?? requester.person
  // Who called may have no address.
  if (reader.email !== '') {
    await context.outbox.put(trx, { id: context.newId(), kind: 'ticket', mail: composeFiled(reader, shown) }, now)
  }
  await tellApprover(trx, context, { request, now })
  await tellSupport(trx, context, { person, request, now })
}

/** Asks the approver for their yes, with the whole request and the bill in front of them; again where it waits `since` then. */
export async function tellApprover(
  trx: Writer,
  context: World,
  { request, since = null, now }: { request: SeatRequest; since?: string | null; now: number },
): Promise<void> {
  if (request.state !== 'approval' || request.approval === null) return
  const approver = await personById(trx, request.approval.approver.id)
  if (!approver) return
  const told = { request, pack: checklistOf(request.pack), link: linkTo(context, request) }
  await context.outbox.put(
    trx,
    { id: context.newId(), kind: 'ticket', mail: composeApproval(approver, { ...told, since }) },
    now,
  )
}

/**
 * Tells support of a request once it is with them: each person a mail of their own, and nobody of what they did
 * themselves. Where nobody is at support, representatives hear of it, so that no request lies unseen.
 */
export async function tellSupport(
  trx: Writer,
  context: World,
  { person, request, now }: { person: Person; request: SeatRequest; now: number },
): Promise<void> {
  if (request.state !== 'new') return
  const support = await activePeopleOf(trx, 'support')
  const readers = support.length > 0 ? support : await activePeopleOf(trx, 'rep')
  const link = linkTo(context, request)
  const mails = readers
    .filter(({ id }) => id !== person.id)
    .map(reader => ({ id: context.newId(), kind: 'ticket', mail: composeArrived(reader, { request, link }) }))
  await context.outbox.putAll(trx, mails, now)
}

const NEWS: Readonly<Partial<Record<TicketDeed, TicketNews>>> = {
  amend: 'amended',
  withdraw: 'withdrawn',
  approve: 'approved',
  decline: 'declined',
}

/** Tells who asked for the seats what became of their request; what support does is told by support's own replies. */
export async function tellChange(
  trx: Writer,
  context: World,
  told: {
    person: Person
    request: SeatRequest
    before: TicketState
    deed: TicketDeed
    reason: string | null
    now: number
  },
): Promise<void> {
  const { person, request, before, deed, reason, now } = told
  if (before !== 'new') await tellSupport(trx, context, { person, request, now })
  const news = NEWS[deed]
  if (!news) return
  // A caller who left no address hears it from who took the call.
  const reached = request.caller && request.caller.email !== '' ? request.caller : null
  const sender = reached ?? (await personById(trx, request.sentBy.id))
  if (!sender) return
  // A caller has no way into the desk.
  const link = reached ? null : linkTo(context, request)
  const mail = composeTicketChange(sender, { request, link, news, reason })
  await context.outbox.put(trx, { id: context.newId(), kind: 'ticket', mail }, now)
}
