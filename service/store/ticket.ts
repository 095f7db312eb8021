import type { Caller, TicketKind, TicketSummary } from '../../shared/desk-ticket.ts'
import { parseTicketNumber, ticketNumber } from '../../shared/id.ts'
import type { Approval } from '../../shared/seat-request.ts'
import { type Priority, type ServiceLevel, withinOf } from '../../shared/service-level.ts'
import { isOpen, type TicketState } from '../../shared/ticket.ts'
import { clockAfter, NO_CLOCK, type TicketClock } from '../../shared/ticket-clock.ts'
import { fromJson, toFlag, toInstant, toJson } from './cast.ts'
import type { Tables } from './tables.ts'
import { toClock, toClockRow } from './ticket-clock.ts'
import type { Reader, Writer } from './transaction.ts'

/** A ticket of any kind as stored; what only seat requests have stands in a table of its own. */
export interface StoredTicket extends Omit<TicketSummary, 'dueAt' | 'version' | 'unread' | 'seats'> {
  linkedTo: string | null
  mergedInto: string | null
  confirmedAt: string | null
  approval: Approval | null
  clock: TicketClock
  touched: number
  version: number
}

export interface NewTicket {
  number: number
  kind: TicketKind
  subject: string
  enterpriseId: string | null
  personId: string | null
  state: TicketState
  priority: Priority
  caller: Caller | null
  takenById: string | null
  linkedTo: number | null
  approverId: string | null
}

/** When something is done, and what is promised then. */
export interface DeedTime {
  level: ServiceLevel
  /** Milliseconds since 1970. */
  now: number
}

export async function insertTicket(trx: Writer, ticket: NewTicket, { level, now }: DeedTime): Promise<void> {
  const { state, priority, kind } = ticket
  const begun = { state, priority, kind, answers: false }
  await trx
    .insertInto('ticket')
    .values({
      number: ticket.number,
      kind: ticket.kind,
      subject: ticket.subject,
      enterprise_id: ticket.enterpriseId,
      person_id: ticket.personId,
      state,
      open: toFlag(isOpen(state)),
      priority,
      caller: ticket.caller && toJson(ticket.caller),
      taken_by: ticket.takenById,
      linked_to: ticket.linkedTo,
      approver_id: ticket.approverId,
      approval: null,
      sent_at: toInstant(now),
      changed_at: toInstant(now),
      touched: 1,
      version: 1,
      ...toClockRow(state === 'approval' ? NO_CLOCK : clockAfter(level, NO_CLOCK, begun, now)),
    })
    .execute()
}

/** What a change writes anew. */
export interface TicketChange {
  state?: TicketState
  priority?: Priority
  kind?: TicketKind
  subject?: string
  assigneeId?: string | null
  approverId?: string | null
  approval?: Pick<Approval, 'decision' | 'at' | 'reason'> | null
  mergedInto?: number
  /** Whose it is, once support says so. */
  enterpriseId?: string
  personId?: string
  /** Null: whoever asked is a person here. */
  caller?: null
  confirmed?: boolean
  /** Support has answered with it. */
  answers?: boolean
}

/** A ticket as far as a change of it needs it. */
export type SeenTicket = Pick<StoredTicket, 'number' | 'version' | 'state' | 'kind' | 'priority' | 'clock'>

/**
 * Changes a ticket if it still is at this version, and its clock with it, so that no deed forgets what is owed; answers
 * whether it was.
 */
export async function updateTicket(
  trx: Writer,
  ticket: SeenTicket,
  change: TicketChange,
  { level, now }: DeedTime,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('ticket')
    .set(eb => ({
      ...toValues(change, now),
      ...clockRowAfter(ticket, change, { level, now }),
      changed_at: toInstant(now),
      touched: eb('touched', '+', 1),
      version: ticket.version + 1,
    }))
    .where('number', '=', numberOf(ticket.number))
    .where('version', '=', ticket.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Counts something that changes nothing for the requester: a note. */
export async function touchTicket(trx: Writer, number: number): Promise<void> {
  await trx
    .updateTable('ticket')
    .set(eb => ({ touched: eb('touched', '+', 1) }))
    .where('number', '=', number)
    .execute()
}

/** Only what is given. */
function toValues(change: TicketChange, now: number): Partial<Tables['ticket']> {
  const { state, approval, approverId, assigneeId, mergedInto, confirmed, priority, kind, subject } = change
  const { enterpriseId, personId, caller } = change
  return {
    ...(state === undefined ? {} : { state, open: toFlag(isOpen(state)) }),
    ...(priority === undefined ? {} : { priority }),
    ...(kind === undefined ? {} : { kind }),
    ...(subject === undefined ? {} : { subject }),
    ...(assigneeId === undefined ? {} : { assignee_id: assigneeId }),
    ...(approverId === undefined ? {} : { approver_id: approverId, approval: null }),
    ...(approval === undefined ? {} : { approval: approval && toJson(approval) }),
    ...(enterpriseId === undefined ? {} : { enterprise_id: enterpriseId }),
    ...(personId === undefined ? {} : { person_id: personId }),
    ...(caller === undefined ? {} : { caller }),
    ...(mergedInto === undefined ? {} : { merged_into: mergedInto }),
    ...(confirmed === undefined ? {} : { confirmed_at: confirmed ? toInstant(now) : null }),
  }
}

function clockRowAfter({ clock, ...ticket }: SeenTicket, change: TicketChange, { level, now }: DeedTime) {
  const state = change.state ?? ticket.state
  const [kind, priority] = [change.kind ?? ticket.kind, change.priority ?? ticket.priority]
  const [before, after] = [withinOf(level, ticket), withinOf(level, { kind, priority })]
  const repriced = before.answer !== after.answer || before.resolve !== after.resolve
  if (change.state === undefined && !change.answers && !repriced) return {}
  if (state === 'approval') return toClockRow(NO_CLOCK)
  const changed = { state, kind, priority, answers: change.answers ?? false, repriced }
  return toClockRow(clockAfter(level, clock, changed, now))
}

/** What is read of a ticket, wherever it is read. */
export const TICKET_COLUMNS = [
  'ticket.number',
  'ticket.kind',
  'ticket.subject',
  'ticket.enterprise_id',
  'enterprise.name as enterprise_name',
  'ticket.state',
  'ticket.priority',
  'ticket.person_id',
  'person.name as person_name',
  'ticket.caller',
  'ticket.taken_by',
  'taker.name as taker_name',
  'ticket.assignee_id',
  'assignee.name as assignee_name',
  'ticket.sent_at',
  'ticket.changed_at',
  'ticket.linked_to',
  'ticket.merged_into',
  'ticket.confirmed_at',
  'ticket.approver_id',
  'approver.name as approver_name',
  'ticket.approval',
  'ticket.since_at',
  'ticket.answered_at',
  'ticket.resolve_due_at',
  'ticket.left_ms',
  'ticket.due_at',
  'ticket.touched',
  'ticket.version',
] as const

/** Tickets that this person may see: those of their enterprises, or all for null. */
export function ticketsSeenBy(db: Reader, seenBy: string | null) {
  const query = db
    .selectFrom('ticket')
    .leftJoin('enterprise', 'enterprise.id', 'ticket.enterprise_id')
    .leftJoin('person', 'person.id', 'ticket.person_id')
    .leftJoin('person as taker', 'taker.id', 'ticket.taken_by')
    .leftJoin('person as assignee', 'assignee.id', 'ticket.assignee_id')
    .leftJoin('person as approver', 'approver.id', 'ticket.approver_id')
  if (seenBy === null) return query
  return query.where('ticket.enterprise_id', 'in', eb =>
    eb.selectFrom('membership').select('enterprise_id').where('person_id', '=', seenBy),
  )
}

interface TicketRow extends Omit<Tables['ticket'], 'open'> {
  enterprise_name: string | null
  person_name: string | null
  taker_name: string | null
  assignee_name: string | null
  approver_name: string | null
}

/** A row of TICKET_COLUMNS as what it says. */
export function toTicket(row: TicketRow): StoredTicket {
  const decided = row.approval === null ? { decision: null, at: null, reason: null } : fromJson(row.approval)
  const caller = row.caller && fromJson(row.caller)
  const approver = someone(row.approver_id, row.approver_name)
  return {
    number: ticketNumber(row.number),
    kind: row.kind,
    subject: row.subject,
    enterprise: someone(row.enterprise_id, row.enterprise_name),
    state: row.state,
    priority: row.priority,
    sentBy: { id: row.person_id ?? '', name: row.person_name ?? caller?.name ?? '' },
    caller,
    takenBy: someone(row.taken_by, row.taker_name),
    assignee: someone(row.assignee_id, row.assignee_name),
    sentAt: row.sent_at,
    changedAt: row.changed_at,
    linkedTo: row.linked_to === null ? null : ticketNumber(row.linked_to),
    mergedInto: row.merged_into === null ? null : ticketNumber(row.merged_into),
    confirmedAt: row.confirmed_at,
    approval: approver && { approver, ...decided },
    clock: toClock(row),
    touched: row.touched,
    version: row.version,
  }
}

/** Somebody by a column of their id and one of their name. */
export function someone(id: string | null, name: string | null): StoredTicket['takenBy'] {
  return id === null ? null : { id, name: name ?? '' }
}

/** One ticket of any kind, if this person may see it (or anybody's, for null). */
export async function ticketByNumber(
  db: Reader,
  seenBy: string | null,
  number: number,
): Promise<StoredTicket | undefined> {
  const row = await ticketsSeenBy(db, seenBy)
    .select(TICKET_COLUMNS)
    .where('ticket.number', '=', number)
    .executeTakeFirst()
  return row && toTicket(row)
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
