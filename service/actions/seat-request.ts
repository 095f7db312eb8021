import type { BillAcknowledgement } from '../../shared/bill.ts'
import { Fault } from '../../shared/fault.ts'
import { ticketNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { SeatFiling, SeatRequest, SeatRequestPreview } from '../../shared/seat-request.ts'
import { approverOf } from '../store/approver.ts'
import { insertAudit } from '../store/audit.ts'
import { nextNumber } from '../store/counter.ts'
import type { Attempt } from '../store/idempotency.ts'
import { insertSeatRequest } from '../store/seat-request.ts'
import { insertTicket } from '../store/ticket.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { enterpriseOf } from './ground.ts'
import { type Requester, requesterOf } from './phone.ts'
import { type Asked, checkFiling, checklistOf, demandWhole, outlineOf, writeClaims } from './seat-ground.ts'
import { linkFiling } from './seat-link.ts'
import { contentDigest, refuseSameSeats } from './seat-sent-before.ts'
import { seenTicket } from './ticket.ts'
import { tellFiled } from './ticket-mail.ts'
import { noteTicket } from './ticket-note.ts'

/** Says what is found in a request, and whom it would wait for. Writes nothing but an audit entry. */
export async function previewSeats(context: Context, person: Person, filing: SeatFiling): Promise<SeatRequestPreview> {
  const { store, clock, newId } = context
  const pack = demandFiling(person, filing)
  return store.write(async trx => {
    const enterprise = await enterpriseOf(trx, person, filing.enterpriseId)
    const requester = await requesterOf(trx, person, filing)
    const now = clock()
    const detail = { enterprise: enterprise.id, seats: filing.seats.length }
    await insertAudit(
      trx,
      { id: newId(), personId: person.id, deed: 'ticket.preview', subject: person.id, detail },
      now,
    )
    const check = await checkFiling(trx, {
      pack,
      content: contentOf(filing),
      enterpriseId: enterprise.id,
      but: null,
      now,
    })
    return {
      enterprise: { id: enterprise.id, name: enterprise.name },
      ...check,
      approver: await approvalBy(trx, requester.person, enterprise.id),
    }
  })
}

/**
 * Files a request once for its key: judged again by the panel's own rules, numbered, noted, and confirmed by mail (B4), all
 * in ONE transaction. Answers 201 with the request.
 */
export async function fileSeats(
  context: Context,
  person: Person,
  filing: SeatFiling,
  call: Attempt,
): Promise<Answered> {
  const pack = demandFiling(person, filing)
  return answerOnce(context, call, 201, async (trx, now) => {
    const enterprise = await enterpriseOf(trx, person, filing.enterpriseId)
    const requester = await requesterOf(trx, person, filing)
    const linkedTo = await linkFiling(trx, context, { person, filing, now })
    const asked: Asked = { pack, content: contentOf(filing), enterpriseId: enterprise.id, but: null, now }
    const contentSha256 = contentDigest(asked.content)
    const confirm = filing.confirm ?? false
    const known = { personId: requester.person.id, enterpriseId: enterprise.id, contentSha256, confirm, now }
    const sentBefore = await refuseSameSeats(trx, known)
    const check = await checkFiling(trx, asked)
    const approver = await approvalBy(trx, requester.person, enterprise.id)
    const number = await nextNumber(trx, 'ticket')
    await insertTicket(
      trx,
      {
        number,
        kind: 'seat-request',
        subject: '',
        enterpriseId: enterprise.id,
        personId: requester.person.id,
        state: approver ? 'approval' : 'new',
        priority: 'normal',
        caller: requester.caller,
        takenById: requester.takenById,
        linkedTo,
        approverId: approver?.id ?? null,
      },
      { level: context.level, now },
    )
    await insertSeatRequest(trx, number, {
      ...asked.content,
      contentSha256,
      route: filing.route,
      pack: filing.pack,
      check,
      outline: outlineOf(pack, asked.content, check),
      bill: billBy(person, filing, now),
    })
    await writeClaims(trx, asked, number)
    return finish(trx, context, { person, requester, number: ticketNumber(number), sentBefore, now })
  })
}

async function finish(
  trx: Writer,
  context: Context,
  told: { person: Person; requester: Requester; number: string; sentBefore: string | null; now: number },
): Promise<SeatRequest> {
  const { person, requester, number, sentBefore, now } = told
  const request = await seenTicket(trx, person, number)
  const { enterprise, seats, route, state, bill } = request
  const detail = {
    seats: seats.length,
    route,
    state,
    bill: bill.wording,
    ...(requester.takenById !== null && { phone: true }),
    ...(sentBefore !== null && { sentBefore }),
  }
  await tellFiled(trx, context, { person, requester, request, now })
  await noteTicket(trx, context, { person, ticket: { number, enterprise }, deed: 'file', detail, now })
  return request
}

/** Raises what forbids filing at all, and answers the checklist. */
export function demandFiling(person: Person, filing: SeatFiling) {
  if (!mayDo(person.role, filing.phone ? 'ticket.take' : 'ticket.file')) throw new Fault('auth.forbidden')
  return demandContent(filing)
}

/** Raises what forbids a request by what it says, and answers the checklist. */
export function demandContent(filing: SeatFiling) {
  const pack = checklistOf(filing.pack)
  demandWhole(pack, filing)
  return pack
}

export function contentOf({ about, shared, seats }: SeatFiling): Asked['content'] {
  return { about, shared, seats }
}

/** Whose yes it waits for; nobody's where the approver sends it. */
export async function approvalBy(
  db: Reader,
  person: Pick<Person, 'id'>,
  enterpriseId: string,
): Promise<{ id: string; name: string } | null> {
  const approver = await approverOf(db, enterpriseId)
  return approver && approver.id !== person.id ? approver : null
}

/** The acknowledgement as a record (N15): what was said, and who was signed in. A time yet to come is no time of a yes. */
export function billBy(person: Person, { bill }: SeatFiling, now: number): BillAcknowledgement & SeatRequest['bill'] {
  // demandWhole refused everything without one.
  if (bill === null) throw new Fault('bill.needed')
  const said = Date.parse(bill.at)
  const at = new Date(Number.isNaN(said) || said > now ? now : said).toISOString()
  return { ...bill, at, by: { id: person.id, name: person.name } }
}
