import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { insertEvents } from '../store/event.ts'
import type { Attempt } from '../store/idempotency.ts'
import { numberOf, type StoredTicket, updateTicket } from '../store/ticket.ts'
import { linkTickets } from '../store/ticket-link.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { showTicket } from './desk-ticket.ts'
import { demandDeed } from './seat-amend.ts'
import { tellRequester } from './talk-mail.ts'
import { demandVersion, storedTicket } from './ticket.ts'
import { noteTicket } from './ticket-note.ts'
import type { Seen } from './ticket-work.ts'

/** Closes a duplicate in favour of another ticket of the same enterprise, where the conversation goes on. Answers 200 with the duplicate. */
export async function mergeTicket(
  context: Context,
  person: Person,
  { number, ifMatch, into }: Seen & { into: string },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.work')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await storedTicket(trx, person, number)
    const other = await storedTicket(trx, person, into)
    demandVersion(ticket, ifMatch)
    const merged = ticket.mergedInto ?? other.mergedInto
    if (merged !== null || other.number === ticket.number || !isSameCustomer(other, ticket)) {
      throw new Fault('ticket.merge')
    }
    const state = demandDeed(ticket, 'merge')
    const change = { state, mergedInto: numberOf(other.number) }
    if (!(await updateTicket(trx, ticket, change, { level: context.level, now }))) throw new Fault('version.stale')
    // What was said there is news to who reads the other one.
    if (!(await updateTicket(trx, other, {}, { level: context.level, now }))) throw new Fault('service.busy')
    await tellRequester(trx, context, { ticket, person, news: 'closed', replies: [], into: other.number, now })
    await noteTicket(trx, context, { person, ticket, deed: 'merge', detail: { to: other.number }, now })
    await insertEvents(
      trx,
      [{ kind: 'ticket', enterpriseId: other.enterprise?.id ?? null, subject: other.number }],
      now,
    )
    return showTicket(trx, person, ticket.number, now)
  })
}

/** Of one enterprise; as long as it is nobody's, by one address: what one stranger said is nothing to another. */
function isSameCustomer(one: StoredTicket, other: StoredTicket): boolean {
  if (one.enterprise || other.enterprise) return one.enterprise?.id === other.enterprise?.id
  return one.caller !== null && one.caller.email === other.caller?.email
}

/** Notes that two tickets are related. Answers 200 with the first. */
export async function relateTicket(
  context: Context,
  person: Person,
  { number, other }: { number: string; other: string },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.work')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await storedTicket(trx, person, number)
    const related = await storedTicket(trx, person, other)
    if (related.number === ticket.number || !isSameCustomer(related, ticket)) {
      throw new Fault('ticket.link-unknown')
    }
    await linkTickets(trx, numberOf(ticket.number), numberOf(related.number))
    await noteTicket(trx, context, { person, ticket, deed: 'relate', detail: { to: related.number }, now })
    return showTicket(trx, person, ticket.number, now)
  })
}
