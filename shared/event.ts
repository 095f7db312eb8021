import { type Deed, mayDo, type Role } from './role.ts'

/**
 * What changed, by its noun; `subject` says which one, and the answer is read anew where it always is. So an event
 * tells nobody more than that it is time to look.
 * viewing: who has a ticket open, or a note on it. mail: what became of a mail about a ticket. accounts: which accounts stand in an enterprise. session: where a person is signed in.
 */
export type EventKind =
  | 'batch'
  | 'move'
  | 'ticket'
  | 'viewing'
  | 'mail'
  | 'accounts'
  | 'enterprise'
  | 'person'
  | 'session'

export const EVENT_KINDS: readonly EventKind[] = [
  'batch',
  'move',
  'ticket',
  'viewing',
  'mail',
  'accounts',
  'enterprise',
  'person',
  'session',
]

/** Something that happened, told to those who may see it. */
export interface ServiceEvent {
  /** Higher is later; what to go on from after a break. */
  sequence: number
  /** ISO instant, UTC. */
  at: string
  kind: EventKind
  /** The enterprise it belongs to; null where it belongs to none. */
  enterpriseId: string | null
  /** A batch's, move's or ticket's number, an enterprise's ID, a person's id; "incoming" for mail that came in. */
  subject: string
}

/** What happened since a moment, by polling. */
export interface EventPage {
  events: ServiceEvent[]
  /** Ask from here next time. */
  last: number
  /** More happened than is kept or told at once: read everything anew. */
  missed: boolean
}

/** Which deeds show a kind: the first for one's own enterprises, the second for all of them. */
const SHOWN_BY: Readonly<Record<EventKind, { own: Deed | null; all: Deed | null }>> = {
  batch: { own: 'batch.read', all: 'batch.read-all' },
  move: { own: 'move.read', all: 'move.read-all' },
  ticket: { own: 'ticket.read', all: 'ticket.read-all' },
  viewing: { own: null, all: 'ticket.note' },
  mail: { own: 'ticket.read', all: 'ticket.read-all' },
  accounts: { own: 'account.read', all: 'account.read-all' },
  enterprise: { own: 'enterprise.read', all: 'enterprise.read-all' },
  person: { own: null, all: 'person.read-all' },
  session: { own: null, all: null },
}

/** Whose events are asked for. */
export interface Onlooker {
  personId: string
  role: Role
  enterpriseIds: ReadonlySet<string>
}

/** Whether a person may know of an event. `personId` of the event: the one it is about, who may always know. */
export function mayKnow(
  onlooker: Onlooker,
  { kind, enterpriseId, personId }: { kind: EventKind; enterpriseId: string | null; personId: string | null },
): boolean {
  if (personId !== null && personId === onlooker.personId) return true
  const { own, all } = SHOWN_BY[kind]
  if (all !== null && mayDo(onlooker.role, all)) return true
  return own !== null && enterpriseId !== null && onlooker.enterpriseIds.has(enterpriseId) && mayDo(onlooker.role, own)
}
