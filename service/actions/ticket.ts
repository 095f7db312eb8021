import { Fault } from '../../shared/fault.ts'
import { parseTicketNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { SeatRequest, SeatRequestSummary } from '../../shared/seat-request.ts'
import { statesOf, type TicketFilter } from '../../shared/ticket.ts'
import { attachmentsOf } from '../store/attachment.ts'
import { requestByNumber, requestPage, type StoredSeatRequest } from '../store/seat-request.ts'
import { linkedTickets, numberOf, type StoredTicket, ticketByNumber } from '../store/ticket.ts'
import { itemsOfTicket } from '../store/ticket-item.ts'
import type { Reader } from '../store/transaction.ts'
import type { Context, Sight } from './context.ts'
import { openNumberCursor, pageOf } from './cursor.ts'

/** One page of requests, newest first: those of a kind, or all for null; `mine`: only what this person sent. */
export async function listTickets(
  { store }: Context,
  person: Person,
  { filter, mine, cursor, limit }: { filter: TicketFilter | null; mine: boolean; cursor: string | null; limit: number },
): Promise<{ requests: SeatRequestSummary[]; next: string | null }> {
  const before = openNumberCursor('t1', cursor)
  const found = await requestPage(store.db, sightOf(person), {
    states: filter && statesOf(filter),
    sentBy: mine ? person.id : null,
    before,
    limit: limit + 1,
  })
  const { items, next } = pageOf('t1', found, limit, ({ number }) => String(parseTicketNumber(number)))
  return { requests: items, next }
}

/** One request with everything about it. */
export async function readTicket({ store }: Context, person: Person, number: string): Promise<SeatRequest> {
  return seenTicket(store.db, person, number)
}

/** The same within a deed. */
export async function seenTicket(db: Reader, person: Person, number: string): Promise<SeatRequest> {
  return showRequest(db, await storedRequest(db, person, number))
}

/** A seat request as stored, if this person may see it. */
export async function storedRequest(db: Reader, person: Person, number: string): Promise<StoredSeatRequest> {
  const parsed = parseTicketNumber(number)
  const stored = parsed === null ? undefined : await requestByNumber(db, sightOf(person), parsed)
  if (!stored) throw new Fault('ticket.unknown')
  return stored
}

/** A ticket of any kind as stored, if this person may see it; one that they may not is as unknown as one that never was. */
export async function storedTicket(db: Reader, person: Person, number: string): Promise<StoredTicket> {
  const parsed = parseTicketNumber(number)
  const stored = parsed === null ? undefined : await ticketByNumber(db, sightOf(person), parsed)
  if (!stored) throw new Fault('ticket.unknown')
  return stored
}

/** Everything that is told of a seat request; its conversation is told of the ticket. */
async function showRequest(db: Reader, stored: StoredSeatRequest): Promise<SeatRequest> {
  const number = numberOf(stored.number)
  const { enterprise, state, route, pack, sentBy, caller, takenBy, sentAt, changedAt, bill, approval, linkedTo } =
    stored
  const { about, shared, seats, check, outline, version } = stored
  return {
    number: stored.number,
    ...{ enterprise, state, route, pack, sentBy, caller, takenBy, sentAt, changedAt, bill, approval, linkedTo },
    ...{ about, shared, seats },
    ...check,
    counts: outline.counts,
    linked: await linkedTickets(db, stored.number),
    items: await itemsOfTicket(db, number),
    attachments: await attachmentsOf(db, number),
    version: String(version),
  }
}

/** Raises version.stale unless this is what the person saw. */
export function demandVersion({ version }: Pick<StoredTicket, 'version'>, ifMatch: string): void {
  if (ifMatch !== String(version)) throw new Fault('version.stale')
}

/** Whose tickets this person may see. */
export function sightOf(person: Person): Sight {
  if (!mayDo(person.role, 'ticket.read')) throw new Fault('auth.forbidden')
  return mayDo(person.role, 'ticket.read-all') ? null : person.id
}
