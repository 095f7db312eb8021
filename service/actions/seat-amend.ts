import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { SeatFiling, SeatRequest } from '../../shared/seat-request.ts'
import { stateAfter, type TicketDeed, type TicketState } from '../../shared/ticket.ts'
import { replaceTicketExtensions } from '../store/extension.ts'
import type { Attempt } from '../store/idempotency.ts'
import { type StoredSeatRequest, updateSeatRequest } from '../store/seat-request.ts'
import { numberOf, type StoredTicket, updateTicket } from '../store/ticket.ts'
import type { Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { type Asked, checkFiling, outlineOf, writeClaims } from './seat-ground.ts'
import { approvalBy, billBy, contentOf, demandContent } from './seat-request.ts'
import { contentDigest } from './seat-sent-before.ts'
import { demandVersion, seenTicket, storedRequest } from './ticket.ts'
import { tellApprover, tellChange } from './ticket-mail.ts'
import { noteTicket } from './ticket-note.ts'

interface Seen {
  number: string
  /** The version that was seen. */
  ifMatch: string
}

/**
 * Changes a request until support has started, for whoever sent it or took it on the phone. Where an enterprise has an
 * approver, the changed request waits for their yes again. Answers 200 with it.
 */
export async function amendSeats(
  context: Context,
  person: Person,
  { filing, ...seen }: Seen & { filing: SeatFiling },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.amend')) throw new Fault('auth.forbidden')
  const pack = demandContent(filing)
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await ownTicket(trx, person, seen)
    if (ticket.enterprise.id !== filing.enterpriseId) throw new Fault('enterprise.unknown')
    demandDeed(ticket, 'amend')
    const number = numberOf(ticket.number)
    const asked: Asked = { pack, content: contentOf(filing), enterpriseId: filing.enterpriseId, but: number, now }
    const check = await checkFiling(trx, asked)
    const approver = await approvalBy(trx, ticket.sentBy, filing.enterpriseId)
    const request = {
      ...asked.content,
      contentSha256: contentDigest(asked.content),
      route: filing.route,
      pack: filing.pack,
      check,
      outline: outlineOf(pack, asked.content, check),
      bill: billBy(person, filing, now),
    }
    const change = { state: approver ? ('approval' as const) : ('new' as const), approverId: approver?.id ?? null }
    if (!(await updateSeatRequest(trx, ticket, { ticket: change, request }, { level: context.level, now })))
      throw new Fault('version.stale')
    await writeClaims(trx, asked, number)
    const amended = await noteDeed(trx, context, { person, ticket, deed: 'amend', now })
    if (approver) await tellApprover(trx, context, { request: amended, now })
    return amended
  })
}

/** Takes a request back until support has started, for whoever sent it or took it on the phone. Answers 200 with it. */
export async function withdrawSeats(context: Context, person: Person, seen: Seen, call: Attempt): Promise<Answered> {
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await ownTicket(trx, person, seen)
    const state = demandDeed(ticket, 'withdraw')
    if (!(await updateTicket(trx, ticket, { state }, { level: context.level, now }))) throw new Fault('version.stale')
    await forgetExtensions(trx, ticket)
    return noteDeed(trx, context, { person, ticket, deed: 'withdraw', now })
  })
}

/** A request that comes to nothing gives its extensions free again. */
export async function forgetExtensions(
  trx: Writer,
  ticket: Pick<StoredSeatRequest, 'number' | 'enterprise'>,
): Promise<void> {
  const of = { number: numberOf(ticket.number), enterpriseId: ticket.enterprise.id }
  await replaceTicketExtensions(trx, of, [])
}

/** Where the deed leads; raises ticket.state where it cannot be done. */
export function demandDeed({ state }: Pick<StoredTicket, 'state'>, deed: TicketDeed): TicketState {
  const next = stateAfter(state, deed)
  if (next === null) throw new Fault('ticket.state')
  return next
}

async function ownTicket(trx: Writer, person: Person, { number, ifMatch }: Seen): Promise<StoredSeatRequest> {
  if (!mayDo(person.role, 'ticket.amend')) throw new Fault('auth.forbidden')
  const ticket = await storedRequest(trx, person, number)
  if (ticket.sentBy.id !== person.id && ticket.takenBy?.id !== person.id) throw new Fault('auth.forbidden')
  demandVersion(ticket, ifMatch)
  return ticket
}

/** Writes down what was done with a ticket as a whole, tells those it concerns, and answers how it stands. */
export async function noteDeed(
  trx: Writer,
  context: Context,
  noted: { person: Person; ticket: StoredSeatRequest; deed: TicketDeed; now: number; reason?: string | null },
): Promise<SeatRequest> {
  const { person, ticket, deed, now, reason = null } = noted
  const request = await seenTicket(trx, person, ticket.number)
  await tellChange(trx, context, { person, request, before: ticket.state, deed, reason, now })
  await noteTicket(trx, context, {
    person,
    ticket,
    deed,
    detail: { from: ticket.state, ...(reason && { reason }) },
    now,
  })
  return request
}
