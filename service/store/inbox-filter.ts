import { sql } from 'kysely'
import type { InboxView, TicketKind } from '../../shared/desk-ticket.ts'
import type { Priority } from '../../shared/service-level.ts'
import { isOpen, type TicketState } from '../../shared/ticket.ts'
import { toFlag, toInstant } from './cast.ts'
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
  /** Only what this person took on the phone. */
  takenById?: string | undefined
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

/** A view and its filters as what they come to: each column asked for once. */
interface Conditions extends Omit<InboxFilter, 'view' | 'assigneeId' | 'sentById'> {
  open: boolean | null
  /** undefined: anybody's; null: nobody's. */
  assigneeId: string | null | undefined
  personId: string | null
  /** Support owes something: since before now, or at all. */
  owes: 'late' | 'anything' | null
  /** Not what waits for an approver. */
  arrived: boolean
}

/** Null where nothing can be both, so that nobody looks for it. */
function conditionsOf(reader: InboxReader, filter: InboxFilter, owes: boolean): Conditions | null {
  const { view, assigneeId, sentById = null, ...rest } = filter
  const all = { ...rest, open: null, personId: sentById, owes: null, arrived: false }
  const asked: Conditions = { ...all, assigneeId: assigneeId ?? undefined }
  const contradicts = !meetView(asked, reader, view)
  if (owes && asked.owes === null) asked.owes = 'anything'
  // Nothing is owed for what is closed, and a state says by itself whether it is open.
  if (asked.owes !== null && asked.open === false) return null
  if (asked.owes !== null) asked.open = true
  if (asked.state !== null && asked.open !== null && isOpen(asked.state) !== asked.open) return null
  return contradicts ? null : asked
}

/** Adds what a view asks for; false where a filter asks for something else. */
function meetView(asked: Conditions, { works, personId }: InboxReader, view: InboxView | null): boolean {
  const meet = <Key extends 'state' | 'kind' | 'assigneeId'>(key: Key, value: Conditions[Key]): boolean => {
    const before = asked[key]
    asked[key] = value
    return before === undefined || (before === null && key !== 'assigneeId') || before === value
  }
  if (view === 'new' || view === 'waiting') return meet('state', view)
  if (view === 'overdue') asked.owes = 'late'
  else if (view !== null) asked.open = view !== 'closed'
  if (view === 'unassigned') {
    asked.arrived = asked.state === null
    return meet('assigneeId', null) && asked.state !== 'approval'
  }
  if (view === 'moves') return meet('kind', 'move')
  if (view === 'mine' && works) return meet('assigneeId', personId)
  if (view === 'mine') {
    const sentBy = asked.personId
    asked.personId = personId
    return sentBy === null || sentBy === personId
  }
  return true
}

/** What narrows a list down beside its view and filters. */
interface Within {
  /** Only where something is owed. */
  owes?: boolean
  /** Only these. */
  among?: readonly number[]
}

/**
 * The tickets of a list by their own columns alone: what is left out costs no look at anything beside it, and each
 * question that is asked often is read off an index (migrations/120-saved-view.ts). Null where there can be none.
 */
export function inboxOf(
  db: Reader,
  reader: InboxReader,
  filter: InboxFilter,
  now: number,
  { owes = false, among }: Within = {},
) {
  const asked = conditionsOf(reader, filter, owes)
  if (asked === null) return null
  // What is owed, and what was found already, is few, and read by that alone: no other index is to be thought better.
  const few = asked.owes !== null || among !== undefined
  const column = (name: Column) =>
    few ? sql`coalesce(${sql.ref(`ticket.${name}`)}, ${EMPTY[name]})` : sql.ref(`ticket.${name}`)
  let query = db.selectFrom('ticket')
  if (among) query = query.where('ticket.number', 'in', among)
  if (reader.seenBy !== null) {
    const own = sql`select enterprise_id from membership where person_id = ${reader.seenBy}`
    query = query.where(sql<boolean>`${column('enterprise_id')} in (${own})`)
  }
  if (asked.owes === 'late') query = query.where('ticket.due_at', '<', toInstant(now))
  else if (asked.owes === 'anything') query = query.where('ticket.due_at', 'is not', null)
  if (asked.arrived) query = query.where('ticket.state', '!=', 'approval')
  const saysOpen = asked.open !== null && asked.state === null && asked.owes === null
  const columns = [
    ['open', saysOpen && asked.open !== null ? toFlag(asked.open) : undefined],
    ['state', asked.state ?? undefined],
    ['kind', asked.kind ?? undefined],
    ['priority', asked.priority ?? undefined],
    ['enterprise_id', asked.enterpriseId ?? undefined],
    ['assignee_id', asked.assigneeId],
    ['person_id', asked.personId ?? undefined],
    ['taken_by', asked.takenById],
  ] as const
  for (const [name, value] of columns) {
    if (value === undefined) continue
    const is = value === null && !few ? sql`is null` : sql`= ${value ?? EMPTY[name]}`
    query = query.where(sql<boolean>`${column(name)} ${is}`)
  }
  return query
}

/** What stands for nothing in a column: none of its values. */
const EMPTY = {
  open: sql.lit(-1),
  state: sql.lit(''),
  kind: sql.lit(''),
  priority: sql.lit(''),
  enterprise_id: sql.lit(''),
  assignee_id: sql.lit(''),
  person_id: sql.lit(''),
  taken_by: sql.lit(''),
} as const
type Column = keyof typeof EMPTY

export type Inbox = NonNullable<ReturnType<typeof inboxOf>>
