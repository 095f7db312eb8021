import {
  type BulkDeed,
  type BulkOutcome,
  INBOX_VIEWS,
  type InboxOrder,
  type InboxView,
  type TicketSummary,
} from '../../shared/desk-ticket.ts'
import { Fault } from '../../shared/fault.ts'
import { parseTicketNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { Attempt } from '../store/idempotency.ts'
import { countInbox, type InboxPlace, inboxPage } from '../store/inbox.ts'
import { ALL_TICKETS, type InboxFilter } from '../store/inbox-filter.ts'
import { updateTicket } from '../store/ticket.ts'
import type { Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { openCursor, pageOf } from './cursor.ts'
import { assigneeName, inboxReader } from './desk-ticket.ts'
import { demandVersion, storedTicket } from './ticket.ts'
import { noteTicket } from './ticket-note.ts'
import { moveOne } from './ticket-work.ts'

export interface InboxAsked {
  filter: InboxFilter
  order: InboxOrder
  cursor: string | null
  limit: number
}

/** One page of a view, in its order. */
export async function listInbox(
  { store, clock }: Context,
  person: Person,
  { filter, order, cursor, limit }: InboxAsked,
): Promise<{ tickets: TicketSummary[]; next: string | null }> {
  const list = `inbox-${order}`
  const after = placeOf(openCursor(list, cursor))
  const asked = { filter, order, after, limit: limit + 1 }
  const found = await inboxPage(store.db, inboxReader(person), asked, clock())
  const { items, next } = pageOf(list, found, limit, keyOf)
  return { tickets: items, next }
}

function keyOf({ number, dueAt }: TicketSummary): string {
  return `${parseTicketNumber(number)}/${dueAt ?? ''}`
}

function placeOf(last: string | null): InboxPlace | null {
  if (last === null) return null
  const [, number, due] = /^(\d{1,9})\/([\dTZ:.-]{0,24})$/.exec(last) ?? []
  if (number === undefined) throw new Fault('request.invalid', [{ pointer: '/cursor', code: 'invalid', message: '' }])
  return { number: Number(number), due: due || null }
}

/** How many tickets each view holds, counted no further than anybody reads. */
export async function countViews({ store, clock }: Context, person: Person): Promise<Record<InboxView, number>> {
  const reader = inboxReader(person)
  const now = clock()
  const counts = await Promise.all(
    INBOX_VIEWS.map(async view => [view, await countInbox(store.db, reader, { ...ALL_TICKETS, view }, now)] as const),
  )
  // One key a view; Object.fromEntries forgets which.
  return Object.fromEntries(counts) as Record<InboxView, number>
}

/**
 * The same done to many tickets, each as it was seen: what cannot be done to one is told of that one, and keeps none of
 * the others back. Answers 200 with an outcome for each, in the order asked.
 */
export async function workMany(
  context: Context,
  person: Person,
  { tickets, deed }: { tickets: readonly { number: string; version: string }[]; deed: BulkDeed },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.work')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const to = deed.deed === 'assign' ? await assigneeName(trx, deed.assigneeId) : ''
    const outcomes: BulkOutcome[] = []
    for (const seen of tickets) {
      outcomes.push({ number: seen.number, fault: await workOne(trx, context, { person, seen, deed, to, now }) })
    }
    return { outcomes }
  })
}

/** Whatever forbids it is raised before anything of this ticket is written, so the others' writing stays whole. */
async function workOne(
  trx: Writer,
  context: Context,
  one: { person: Person; seen: { number: string; version: string }; deed: BulkDeed; to: string; now: number },
): Promise<BulkOutcome['fault']> {
  const { person, seen, deed, to, now } = one
  try {
    const ticket = await storedTicket(trx, person, seen.number)
    demandVersion(ticket, seen.version)
    if (deed.deed === 'finish') {
      await moveOne(trx, context, { person, ticket, deed: 'finish', reason: deed.reason?.trim() || null, now })
    } else {
      if (!(await updateTicket(trx, ticket, { assigneeId: deed.assigneeId }, { level: context.level, now })))
        throw new Fault('version.stale')
      await noteTicket(trx, context, { person, ticket, deed: 'assign', detail: { to }, now })
    }
    return null
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.code
    throw thrown
  }
}
