import type { Role } from './role.ts'
import { type ItemState, TICKET_DEEDS } from './ticket.ts'
import type { Locale } from './words/locale.ts'

/** What was done with a ticket, for its history: deeds on a part of it, then those on the whole. */
export const RECORD_DEEDS = [
  'file',
  'attach',
  'tick',
  'reply',
  'note',
  'assign',
  'prioritize',
  'edit',
  'relate',
  'place',
  'hand-over',
  // Support put in a mail that came in.
  'mail',
  ...TICKET_DEEDS,
] as const
export type RecordDeed = (typeof RECORD_DEEDS)[number]

/** One line of the history. */
export interface RecordEntry {
  id: string
  /** ISO instant, UTC. */
  at: string
  /** Somebody who is nobody here has an empty id and no role; null: the service itself. */
  by: { id: string; name: string; role: Role | null } | null
  deed: RecordDeed
  /** How many items were ticked to which state; empty for every other deed. */
  ticked: Partial<Record<ItemState, number>>
  /** To whom, to what, or which other ticket. */
  to: string | null
  /** Why, where it was said. */
  reason: string | null
  /** It was taken on the phone (B40). */
  phone: boolean
}

/** Who asked, and who did what: what support needs beside a request. */
export interface TicketRecord {
  /** How the sender is reached, and in which language; null for who may not see people of all enterprises. */
  contact: { email: string; locale: Locale } | null
  /** The newest first. */
  entries: RecordEntry[]
  /** Older ones are left out. */
  more: boolean
}
