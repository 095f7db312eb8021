import { Fault } from '../../shared/fault.ts'
import { parseTicketNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import type { SeatFiling } from '../../shared/seat-request.ts'
import { ticketByNumber, updateTicket } from '../store/ticket.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { noteTicket } from './ticket-note.ts'

/**
 * The ticket that a request for seats belongs to: another of the same enterprise, or one that began with a mail from
 * outside. Who had the mail about that one shows it by its proof, and it is theirs and their enterprise's from then on,
 * so that nobody can take it a second time. Raises ticket.link-unknown.
 */
export async function linkFiling(
  trx: Writer,
  context: Context,
  { person, filing, now }: { person: Person; filing: SeatFiling; now: number },
): Promise<number | null> {
  const { linkedTo, linkProof = '', enterpriseId } = filing
  if (linkedTo === undefined) return null
  const number = parseTicketNumber(linkedTo)
  const linked = number === null ? undefined : await ticketByNumber(trx, null, number)
  if (number === null || !linked) throw new Fault('ticket.link-unknown')
  if (linked.enterprise?.id === enterpriseId) return number
  if (linked.enterprise !== null || !context.proof.isOf(linked.number, linkProof)) {
    throw new Fault('ticket.link-unknown')
  }
  // By phone it is the caller's still: only who sends it themselves had the mail.
  const change = filing.phone ? { enterpriseId } : { enterpriseId, personId: person.id, caller: null }
  if (!(await updateTicket(trx, linked, change, { level: context.level, now }))) throw new Fault('service.busy')
  const ticket = await ticketByNumber(trx, null, number)
  if (ticket) await noteTicket(trx, context, { person, ticket, deed: 'place', detail: { to: person.name }, now })
  return number
}
