import { parseTicketNumber, ticketNumber } from '../../shared/id.ts'
import type { SeatRequest, SeatRequestSummary } from '../../shared/seat-request.ts'
import type { TicketState } from '../../shared/ticket.ts'
import { fromJson, toInstant, toJson } from './cast.ts'
import type { StoredCheck, Tables, TicketOutline } from './tables.ts'
import type { Reader, Writer } from './transaction.ts'

/** A seat request as stored; its ticks and files stand in tables of their own. */
export interface StoredTicket
  extends Omit<SeatRequest, 'linked' | 'items' | 'attachments' | 'version' | 'counts' | keyof StoredCheck> {
  check: StoredCheck
  outline: TicketOutline
  version: number
}

export type NewTicket = Pick<StoredTicket, 'state' | 'route' | 'pack' | 'bill' | 'check' | 'outline'> &
  Pick<SeatRequest, 'about' | 'shared' | 'seats'> & {
    number: number
    contentSha256: string
    enterpriseId: string
    personId: string
    linkedTo: number | null
    approverId: string | null
  }

export async function insertTicket(trx: Writer, ticket: NewTicket, now: number): Promise<void> {
  await trx
    .insertInto('ticket')
    .values({
      number: ticket.number,
      enterprise_id: ticket.enterpriseId,
      person_id: ticket.personId,
      linked_to: ticket.linkedTo,
      sent_at: toInstant(now),
      version: 1,
      ...toValues(ticket, now),
    })
    .execute()
}

/** What a change writes anew. */
export type TicketChange = Partial<Omit<NewTicket, 'number' | 'enterpriseId' | 'personId' | 'linkedTo'>> & {
  approval?: Pick<NonNullable<StoredTicket['approval']>, 'decision' | 'at' | 'reason'> | null
}

/** Changes a ticket if it still is at this version; answers whether it was. */
export async function updateTicket(
  trx: Writer,
  { number, version }: Pick<StoredTicket, 'number' | 'version'>,
  change: TicketChange,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('ticket')
    .set({ ...toValues(change, now), version: version + 1 })
    .where('number', '=', numberOf(number))
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type Written = Omit<Tables['ticket'], 'number' | 'enterprise_id' | 'person_id' | 'linked_to' | 'sent_at' | 'version'>

/** Only what is given; a content is written as a whole. */
function toValues(given: NewTicket, now: number): Written
function toValues(given: TicketChange, now: number): Partial<Written>
function toValues(given: TicketChange, now: number): Partial<Written> {
  const { about, shared, seats, contentSha256, check, outline, bill, approval, approverId, ...rest } = given
  const { state, route, pack } = rest
  return {
    ...(state === undefined ? {} : { state }),
    ...(route === undefined ? {} : { route }),
    ...(pack === undefined ? {} : { pack }),
    ...(about && shared && seats ? { content: toJson({ about, shared, seats }) } : {}),
    ...(contentSha256 === undefined ? {} : { content_sha256: contentSha256 }),
    ...(check ? { check_result: toJson(check) } : {}),
    ...(outline ? { outline: toJson(outline) } : {}),
    ...(bill ? { bill: toJson(bill) } : {}),
    ...(approverId === undefined ? {} : { approver_id: approverId, approval: null }),
    ...(approval === undefined ? {} : { approval: approval && toJson(approval) }),
    changed_at: toInstant(now),
  }
}

const SUMMARY = [
  'ticket.number',
  'ticket.enterprise_id',
  'enterprise.name as enterprise_name',
  'ticket.state',
  'ticket.route',
  'ticket.person_id',
  'person.name as person_name',
  'ticket.sent_at',
  'ticket.changed_at',
  'ticket.linked_to',
  'ticket.outline',
] as const

/** Tickets that this person may see: those of their enterprises, or all for null. */
function seen(db: Reader, seenBy: string | null) {
  const query = db
    .selectFrom('ticket')
    .innerJoin('enterprise', 'enterprise.id', 'ticket.enterprise_id')
    .innerJoin('person', 'person.id', 'ticket.person_id')
    .leftJoin('person as approver', 'approver.id', 'ticket.approver_id')
  if (seenBy === null) return query
  return query.where('ticket.enterprise_id', 'in', eb =>
    eb.selectFrom('membership').select('enterprise_id').where('person_id', '=', seenBy),
  )
}

export interface TicketQuery {
  states: readonly TicketState[] | null
  /** Only what this person sent; anybody's for null. */
  sentBy: string | null
  before: number | null
  limit: number
}

/** One page, the newest first. */
export async function ticketPage(db: Reader, seenBy: string | null, query: TicketQuery): Promise<SeatRequestSummary[]> {
  let asked = seen(db, seenBy).select(SUMMARY).orderBy('ticket.number', 'desc').limit(query.limit)
  if (query.states !== null) asked = asked.where('ticket.state', 'in', query.states)
  if (query.sentBy !== null) asked = asked.where('ticket.person_id', '=', query.sentBy)
  if (query.before !== null) asked = asked.where('ticket.number', '<', query.before)
  return (await asked.execute()).map(row => ({
    number: ticketNumber(row.number),
    enterprise: { id: row.enterprise_id, name: row.enterprise_name },
    state: row.state,
    route: row.route,
    sentBy: { id: row.person_id, name: row.person_name },
    sentAt: row.sent_at,
    changedAt: row.changed_at,
    linkedTo: row.linked_to === null ? null : ticketNumber(row.linked_to),
    ...fromJson(row.outline),
  }))
}

/** One ticket, if this person may see it (or anybody's, for null). */
export async function ticketByNumber(
  db: Reader,
  seenBy: string | null,
  number: number,
): Promise<StoredTicket | undefined> {
  const row = await seen(db, seenBy)
    .select([
      ...SUMMARY,
      'ticket.pack',
      'ticket.content',
      'ticket.check_result',
      'ticket.bill',
      'ticket.approver_id',
      'approver.name as approver_name',
      'ticket.approval',
      'ticket.version',
    ])
    .where('ticket.number', '=', number)
    .executeTakeFirst()
  if (!row) return undefined
  const approver = row.approver_id === null ? null : { id: row.approver_id, name: row.approver_name ?? '' }
  const decided = row.approval === null ? { decision: null, at: null, reason: null } : fromJson(row.approval)
  return {
    ...fromJson(row.content),
    number: ticketNumber(row.number),
    enterprise: { id: row.enterprise_id, name: row.enterprise_name },
    state: row.state,
    route: row.route,
    pack: row.pack,
    sentBy: { id: row.person_id, name: row.person_name },
    sentAt: row.sent_at,
    changedAt: row.changed_at,
    linkedTo: row.linked_to === null ? null : ticketNumber(row.linked_to),
    bill: fromJson(row.bill),
    approval: approver && { approver, ...decided },
    check: fromJson(row.check_result),
    outline: fromJson(row.outline),
    version: row.version,
  }
}

/** Later requests that add seats to this one, the oldest first. */
export async function linkedTickets(db: Reader, number: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ticket')
    .select('number')
    .where('linked_to', '=', numberOf(number))
    .orderBy('number')
    .execute()
  return rows.map(row => ticketNumber(row.number))
}

/** The stored number of one that was read from here. */
export function numberOf(number: string): number {
  const parsed = parseTicketNumber(number)
  if (parsed === null) throw new Error(`${number} is no ticket's number.`)
  return parsed
}
