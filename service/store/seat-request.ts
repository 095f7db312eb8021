import { ticketNumber } from '../../shared/id.ts'
import type { SeatContent } from '../../shared/seat.ts'
import type { SeatRequest, SeatRequestSummary } from '../../shared/seat-request.ts'
import type { TicketState } from '../../shared/ticket.ts'
import { fromJson, toJson } from './cast.ts'
import type { Tables } from './tables.ts'
import {
  type DeedTime,
  type NewTicket,
  numberOf,
  type SeenTicket,
  type StoredTicket,
  someone,
  TICKET_COLUMNS,
  type TicketChange,
  ticketsSeenBy,
  toTicket,
  updateTicket,
} from './ticket.ts'
import type { StoredCheck, TicketOutline } from './ticket-tables.ts'
import type { Reader, Writer } from './transaction.ts'

/** A seat request as stored: a ticket, and what it asks for; its ticks and files stand in tables of their own. */
export interface StoredSeatRequest
  extends Omit<StoredTicket, 'enterprise'>,
    SeatContent,
    Pick<SeatRequest, 'enterprise' | 'route' | 'pack' | 'bill'> {
  check: StoredCheck
  outline: TicketOutline
}

export type NewSeatRequest = Pick<StoredSeatRequest, 'route' | 'pack' | 'bill' | 'check' | 'outline'> &
  SeatContent & { contentSha256: string }

/** Writes what a ticket that was just made asks for. */
export async function insertSeatRequest(
  trx: Writer,
  number: NewTicket['number'],
  request: NewSeatRequest,
): Promise<void> {
  await trx
    .insertInto('seat_request')
    .values({ number, ...toValues(request) })
    .execute()
}

/** Changes a ticket that is at this version, and what it asks for; answers whether it was. */
export async function updateSeatRequest(
  trx: Writer,
  ticket: SeenTicket,
  { ticket: change, request }: { ticket: TicketChange; request: NewSeatRequest | Pick<NewSeatRequest, 'outline'> },
  at: DeedTime,
): Promise<boolean> {
  if (!(await updateTicket(trx, ticket, change, at))) return false
  const values = 'check' in request ? toValues(request) : { outline: toJson(request.outline) }
  await trx.updateTable('seat_request').set(values).where('number', '=', numberOf(ticket.number)).execute()
  return true
}

function toValues(request: NewSeatRequest): Omit<Tables['seat_request'], 'number'> {
  const { about, shared, seats, route, pack, contentSha256, check, outline, bill } = request
  return {
    route,
    pack,
    content: toJson({ about, shared, seats }),
    content_sha256: contentSha256,
    check_result: toJson(check),
    outline: toJson(outline),
    bill: toJson(bill),
  }
}

export interface RequestQuery {
  states: readonly TicketState[] | null
  /** Only what this person sent; anybody's for null. */
  sentBy: string | null
  before: number | null
  limit: number
}

/** One page, the newest first. */
export async function requestPage(
  db: Reader,
  seenBy: string | null,
  query: RequestQuery,
): Promise<SeatRequestSummary[]> {
  let asked = ticketsSeenBy(db, seenBy)
    .innerJoin('seat_request', 'seat_request.number', 'ticket.number')
    .select(['ticket.number', 'ticket.enterprise_id', 'enterprise.name as enterprise_name', 'ticket.state'])
    .select(['ticket.person_id', 'person.name as person_name', 'ticket.sent_at', 'ticket.changed_at'])
    .select(['ticket.caller', 'ticket.taken_by', 'taker.name as taker_name'])
    .select(['ticket.linked_to', 'seat_request.route', 'seat_request.outline'])
    .orderBy('ticket.number', 'desc')
    .limit(query.limit)
  if (query.states !== null) asked = asked.where('ticket.state', 'in', query.states)
  if (query.sentBy !== null) asked = asked.where('ticket.person_id', '=', query.sentBy)
  if (query.before !== null) asked = asked.where('ticket.number', '<', query.before)
  return (await asked.execute()).map(row => ({
    number: ticketNumber(row.number),
    enterprise: { id: row.enterprise_id ?? '', name: row.enterprise_name ?? '' },
    state: row.state,
    route: row.route,
    sentBy: { id: row.person_id ?? '', name: row.person_name ?? '' },
    caller: row.caller && fromJson(row.caller),
    takenBy: someone(row.taken_by, row.taker_name),
    sentAt: row.sent_at,
    changedAt: row.changed_at,
    linkedTo: row.linked_to === null ? null : ticketNumber(row.linked_to),
    ...fromJson(row.outline),
  }))
}

/** One seat request, if this person may see it (or anybody's, for null). */
export async function requestByNumber(
  db: Reader,
  seenBy: string | null,
  number: number,
): Promise<StoredSeatRequest | undefined> {
  const row = await ticketsSeenBy(db, seenBy)
    .innerJoin('seat_request', 'seat_request.number', 'ticket.number')
    .select(TICKET_COLUMNS)
    .select(['seat_request.route', 'seat_request.pack', 'seat_request.content', 'seat_request.check_result'])
    .select(['seat_request.outline', 'seat_request.bill'])
    .where('ticket.number', '=', number)
    .executeTakeFirst()
  return (
    row && {
      ...toTicket(row),
      // A seat request is always some enterprise's: only what is said in words may be nobody's yet.
      enterprise: { id: row.enterprise_id ?? '', name: row.enterprise_name ?? '' },
      ...fromJson(row.content),
      route: row.route,
      pack: row.pack,
      bill: fromJson(row.bill),
      check: fromJson(row.check_result),
      outline: fromJson(row.outline),
    }
  )
}
