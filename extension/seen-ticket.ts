import type { ListedTicket, Ticket } from '../shared/desk-ticket.ts'
import type { TicketMail } from '../shared/mail.ts'
import type { SeatRequest } from '../shared/seat-request.ts'
import type { SeatsDb } from './seats-db.ts'

/** Who read something, and where: nobody else is shown it. */
export interface SeenBy {
  service: string
  personId: string
}

/** What was last read of a ticket, part by part; null as long as a part was not. */
export interface SeenParts {
  ticket: Ticket | null
  /** Of a request for seats. */
  request: SeatRequest | null
  mails: TicketMail[]
}

/** A ticket as it was last read here, so that it can be read without the service. */
export interface SeenTicket extends SeenBy, SeenParts {
  number: string
  /** ISO instant at which its conversation was last read; of one that never was, at which its first part was. */
  at: string
}

/** The list of tickets as it was last read: its first page. */
export interface SeenTicketList extends SeenBy {
  tickets: ListedTicket[]
  at: string
}

/** Where they are kept. */
export interface SeenStore {
  load: (number: string) => Promise<SeenTicket | undefined>
  /** Keeps what was read anew of a ticket beside its other parts, unless those were read by somebody else. */
  keep: (number: string, parts: Partial<SeenParts>, by: SeenBy & { at: string }) => Promise<void>
  drop: (number: string) => Promise<unknown>
  list: () => Promise<SeenTicketList | undefined>
  keepList: (list: SeenTicketList) => Promise<unknown>
}

/** As many as a person goes back to; those that were read longest ago go first. */
export const MOST_SEEN = 200

/** What was read of a ticket, put beside the parts that are kept of it; only the conversation makes all of it newer. */
export function withParts(
  kept: SeenTicket | undefined,
  number: string,
  parts: Partial<SeenParts>,
  by: SeenBy & { at: string },
): SeenTicket {
  const same = kept?.service === by.service && kept.personId === by.personId
  const before = same ? kept : { ticket: null, request: null, mails: [] }
  return { ...before, ...parts, ...by, at: parts.ticket || !same ? by.at : kept.at, number }
}

/** Which of those kept are too many. */
export function beyond(kept: readonly SeenTicket[], most = MOST_SEEN): string[] {
  return kept
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .slice(most)
    .map(({ number }) => number)
}

export function seenStore(db: SeatsDb): SeenStore {
  return {
    load: number => db.get('seen', number),
    async keep(number, parts, by) {
      const transaction = db.transaction('seen', 'readwrite')
      await transaction.store.put(withParts(await transaction.store.get(number), number, parts, by))
      if ((await transaction.store.count()) > MOST_SEEN) {
        for (const old of beyond(await transaction.store.getAll())) await transaction.store.delete(old)
      }
      await transaction.done
    },
    drop: number => db.delete('seen', number),
    list: () => db.get('listed', 'tickets'),
    keepList: list => db.put('listed', list, 'tickets'),
  }
}
