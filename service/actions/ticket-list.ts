import type { ListedTicket } from '../../shared/desk-ticket.ts'
import type { Person } from '../../shared/person.ts'
import { inboxPage } from '../store/inbox.ts'
import { ALL_TICKETS } from '../store/inbox-filter.ts'
import { lastWords } from '../store/last-word.ts'
import { numberOf } from '../store/ticket.ts'
import type { Context } from './context.ts'
import { openNumberCursor, pageOf } from './cursor.ts'
import { inboxReader } from './desk-ticket.ts'

/** One page of tickets of every kind and state, newest first: all that this person may see, or only what they sent. */
export async function listTickets(
  { store, clock }: Context,
  person: Person,
  { mine, cursor, limit }: { mine: boolean; cursor: string | null; limit: number },
): Promise<{ tickets: ListedTicket[]; next: string | null }> {
  const last = openNumberCursor('e1', cursor)
  const after = last === null ? null : { number: last, due: null }
  const filter = mine ? { ...ALL_TICKETS, sentById: person.id } : ALL_TICKETS
  const asked = { filter, order: 'newest' as const, after, limit: limit + 1 }
  const found = await inboxPage(store.db, inboxReader(person), asked, clock())
  const { items, next } = pageOf('e1', found, limit, ({ number }) => String(numberOf(number)))
  const numbers = items.map(({ number }) => numberOf(number))
  const words = await lastWords(store.db, numbers)
  return { tickets: items.map(item => ({ ...item, lastWord: words.get(item.number) ?? null })), next }
}
