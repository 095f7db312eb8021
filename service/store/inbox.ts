import { sql } from 'kysely'
import { COUNTED, type InboxOrder, type TicketSummary } from '../../shared/desk-ticket.ts'
import { fromJson, toInstant } from './cast.ts'
import { type Inbox, type InboxFilter, type InboxReader, inboxOf } from './inbox-filter.ts'
import { type StoredTicket, TICKET_COLUMNS, ticketsSeenBy, toTicket } from './ticket.ts'
import type { Reader } from './transaction.ts'

/** Where a page begins: after this ticket in the order. */
export interface InboxPlace {
  number: number
  /** Of an order by due time. */
  due: string | null
}

/** One page of a view in its order. */
export async function inboxPage(
  db: Reader,
  reader: InboxReader,
  asked: { filter: InboxFilter; order: InboxOrder; after: InboxPlace | null; limit: number },
  now: number,
): Promise<TicketSummary[]> {
  const { filter, order, after, limit } = asked
  const query = inboxOf(db, reader, filter, now, { owes: order === 'due' })
  if (query === null) return []
  const found = await inOrder(query, { order, after, few: filter.view === 'overdue' })
    .limit(limit)
    .select('ticket.number')
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
  const query = inboxOf(db, reader, filter, now, { among: numbers })
  if (query === null) return []
  const found = await query.select('ticket.number').execute()
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

/** `few`: those that are left are looked for first and put in order then, not the other way round. */
function inOrder(
  query: Inbox,
  { order, after, few }: { order: InboxOrder; after: InboxPlace | null; few: boolean },
): Inbox {
  if (order === 'due') {
    const due = query.orderBy('ticket.due_at').orderBy('ticket.number')
    if (after === null) return due
    return due.where(eb =>
      eb(eb.refTuple('ticket.due_at', 'ticket.number'), '>', eb.tuple(after.due ?? '', after.number)),
    )
  }
  const number = few ? sql<number>`ticket.number + 0` : sql.ref<number>('ticket.number')
  const ordered = query.orderBy(number, order === 'newest' ? 'desc' : 'asc')
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
  const query = inboxOf(db, reader, filter, now)
  if (query === null) return 0
  const some = query.select(sql.lit(1).as('one')).limit(COUNTED)
  const row = await db
    .selectFrom(some.as('some'))
    .select(eb => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
