import { type SelectQueryBuilder, sql } from 'kysely'
import {
  COUNTED,
  type InboxOrder,
  type InboxView,
  type TicketKind,
  type TicketSummary,
} from '../../shared/desk-ticket.ts'
import type { Priority } from '../../shared/service-level.ts'
import type { TicketState } from '../../shared/ticket.ts'
import { fromJson, toInstant } from './cast.ts'
import type { Tables } from './tables.ts'
import { type StoredTicket, TICKET_COLUMNS, ticketsSeenBy, toTicket } from './ticket.ts'
import type { Reader } from './transaction.ts'

/** Who looks at the inbox. */
export interface InboxReader {
  personId: string
  /** Null for whoever sees the tickets of all enterprises. */
  seenBy: string | null
  /** Works on tickets: theirs are those that they work on, not those that they sent. */
  works: boolean
  /** Reads notes, so that a new one is news. */
  notes: boolean
}

/** What a list holds. */
export interface InboxFilter {
  /** Null for all there are. */
  view: InboxView | null
  state: TicketState | null
  kind: TicketKind | null
  priority: Priority | null
  enterpriseId: string | null
  assigneeId: string | null
  /** Only what this person sent, or what was taken down for them. */
  sentById?: string
}

/** Leaves nothing out. */
export const ALL_TICKETS: InboxFilter = {
  view: null,
  state: null,
  kind: null,
  priority: null,
  enterpriseId: null,
  assigneeId: null,
}

/** Where a page begins: after this ticket in the order. */
export interface InboxPlace {
  number: number
  /** Of an order by due time. */
  due: string | null
}

/**
 * The tickets of a list by their own columns alone: what is left out costs no look at anything beside it, and each
 * question that is asked often is answered by an index (migrations/110-saved-view.ts).
 */
function inbox(db: Reader, reader: InboxReader, filter: InboxFilter, now: number) {
  let query = ofView(db.selectFrom('ticket'), reader, filter.view, now)
  if (reader.seenBy !== null) {
    const { seenBy } = reader
    query = query.where('ticket.enterprise_id', 'in', eb =>
      eb.selectFrom('membership').select('enterprise_id').where('person_id', '=', seenBy),
    )
  }
  if (filter.state !== null) query = query.where('ticket.state', '=', filter.state)
  if (filter.kind !== null) query = query.where('ticket.kind', '=', filter.kind)
  if (filter.priority !== null) query = query.where('ticket.priority', '=', filter.priority)
  if (filter.enterpriseId !== null) query = query.where('ticket.enterprise_id', '=', filter.enterpriseId)
  if (filter.assigneeId !== null) query = query.where('ticket.assignee_id', '=', filter.assigneeId)
  if (filter.sentById !== undefined) query = query.where('ticket.person_id', '=', filter.sentById)
  return query
}

type Inbox = SelectQueryBuilder<Tables, 'ticket', object>

function ofView(query: Inbox, reader: InboxReader, view: InboxView | null, now: number): Inbox {
  switch (view) {
    case null:
      return query
    case 'new':
    case 'waiting':
      return query.where('ticket.state', '=', view)
    case 'mine':
      return query
        .where(reader.works ? 'ticket.assignee_id' : 'ticket.person_id', '=', reader.personId)
        .where('ticket.open', '=', 1)
    case 'unassigned':
      return query
        .where('ticket.assignee_id', 'is', null)
        .where('ticket.open', '=', 1)
        .where('ticket.state', '!=', 'approval')
    case 'overdue':
      return query.where('ticket.due_at', '<', toInstant(now))
    case 'moves':
      return query.where('ticket.kind', '=', 'move').where('ticket.open', '=', 1)
    default:
      return query.where('ticket.open', '=', view === 'open' ? 1 : 0)
  }
}

/** One page of a view in its order. */
export async function inboxPage(
  db: Reader,
  reader: InboxReader,
  asked: { filter: InboxFilter; order: InboxOrder; after: InboxPlace | null; limit: number },
  now: number,
): Promise<TicketSummary[]> {
  const { filter, order, after, limit } = asked
  const found = await inOrder(inbox(db, reader, filter, now), order, after)
    .limit(limit)
    .select('number')
    .execute()
  return inboxRows(
    db,
    reader,
    found.map(({ number }) => number),
  )
}

/** Those of these tickets that a filter leaves and the reader may see, in the order given. */
export async function inboxAmong(
  db: Reader,
  reader: InboxReader,
  { numbers, filter }: { numbers: readonly number[]; filter: InboxFilter },
  now: number,
): Promise<number[]> {
  if (numbers.length === 0) return []
  const found = await inbox(db, reader, filter, now).where('ticket.number', 'in', numbers).select('number').execute()
  const left = new Set(found.map(({ number }) => number))
  return numbers.filter(number => left.has(number))
}

/** These tickets as a list shows them, in the order given; what the reader may not see is not there. */
export async function inboxRows(db: Reader, reader: InboxReader, numbers: readonly number[]): Promise<TicketSummary[]> {
  if (numbers.length === 0) return []
  const rows = await ticketsSeenBy(db, reader.seenBy)
    .leftJoin('seat_request', 'seat_request.number', 'ticket.number')
    .leftJoin('ticket_view', join =>
      join.onRef('ticket_view.ticket_number', '=', 'ticket.number').on('ticket_view.person_id', '=', reader.personId),
    )
    .where('ticket.number', 'in', numbers)
    .select(TICKET_COLUMNS)
    .select(['seat_request.outline', 'ticket_view.seen'])
    .execute()
  const byNumber = new Map(
    rows.map(({ outline, seen, ...row }) => {
      const ticket = toTicket(row)
      const summary = summaryOf(ticket, {
        unread: (reader.notes ? ticket.touched : ticket.version) > (seen ?? 0),
        seats: outline === null ? null : seatsOf(fromJson(outline)),
      })
      return [row.number, summary]
    }),
  )
  return numbers.flatMap(number => byNumber.get(number) ?? [])
}

function inOrder(query: Inbox, order: InboxOrder, after: InboxPlace | null): Inbox {
  if (order === 'due') {
    const due = query.where('ticket.due_at', 'is not', null).orderBy('ticket.due_at').orderBy('ticket.number')
    if (after === null) return due
    return due.where(eb =>
      eb(eb.refTuple('ticket.due_at', 'ticket.number'), '>', eb.tuple(after.due ?? '', after.number)),
    )
  }
  const ordered = query.orderBy('ticket.number', order === 'newest' ? 'desc' : 'asc')
  return after === null ? ordered : ordered.where('ticket.number', order === 'newest' ? '<' : '>', after.number)
}

function seatsOf({
  seats,
  names,
  counts,
}: { seats: number } & Pick<NonNullable<TicketSummary['seats']>, 'names' | 'counts'>) {
  return { count: seats, names, counts }
}

function summaryOf(ticket: StoredTicket, more: Pick<TicketSummary, 'unread' | 'seats'>): TicketSummary {
  const { number, kind, subject, enterprise, state, priority, sentBy, caller, takenBy, assignee } = ticket
  const { sentAt, changedAt, clock } = ticket
  const dueAt = clock.due === null ? null : toInstant(clock.due)
  return {
    ...{
      number,
      kind,
      subject,
      enterprise,
      state,
      priority,
      sentBy,
      caller,
      takenBy,
      assignee,
      sentAt,
      changedAt,
      dueAt,
      version: String(ticket.version),
    },
    ...more,
  }
}

/** How many tickets a filter leaves, counted no further than anybody reads. */
export async function countInbox(db: Reader, reader: InboxReader, filter: InboxFilter, now: number): Promise<number> {
  const some = inbox(db, reader, filter, now).select(sql.lit(1).as('one')).limit(COUNTED)
  const row = await db
    .selectFrom(some.as('some'))
    .select(eb => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
