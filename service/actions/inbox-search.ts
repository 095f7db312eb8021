import type { TicketSummary } from '../../shared/desk-ticket.ts'
import { parseTicketNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { searchWords } from '../../shared/search-text.ts'
import { type InboxFilter, inboxRows } from '../store/inbox.ts'
import { membershipsOf } from '../store/person.ts'
import type { Context } from './context.ts'
import { closeCursor, openNumberCursor } from './cursor.ts'
import { inboxReader } from './desk-ticket.ts'

const LIST = 'inbox-found'

/** A narrow filter leaves out much of what is found: so often it is looked further before a page is told as it is. */
const LOOKS = 10
const AT_ONCE = 200

/**
 * Tickets that hold all the words of a text (three characters and more), the newest first; one whose number it is comes
 * before them. Notes are searched for who may read them, and nothing is found that the person may not see. A page may be
 * short where a filter leaves much out; `next` goes on from where the search had come to.
 */
export async function searchInbox(
  { store, clock }: Context,
  person: Person,
  asked: { text: string; filter: InboxFilter; cursor: string | null; limit: number },
): Promise<{ tickets: TicketSummary[]; next: string | null }> {
  const { text, filter, cursor, limit } = asked
  const reader = inboxReader(person)
  const now = clock()
  const words = searchWords(text)
  const narrow = Object.values(filter).some(value => value !== null)
  const rowsOf = (numbers: readonly number[]) => inboxRows(store.db, reader, { numbers, filter }, now)
  let before = openNumberCursor(LIST, cursor)
  const number = cursor === null ? parseTicketNumber(text) : null
  const tickets = number === null ? [] : await rowsOf([number])
  if (words.length === 0) return { tickets, next: null }
  const places = reader.seenBy === null ? null : await membershipsOf(store.db, reader.seenBy)
  for (let look = 0; look < LOOKS; look++) {
    const most = narrow ? AT_ONCE : limit + 1
    const found = await store.engine.findTickets(store.db, { words, inner: reader.notes, places, before, limit: most })
    for (const row of await rowsOf(found)) {
      const at = parseTicketNumber(row.number) ?? 0
      if (at === number) continue
      if (tickets.length >= limit) return { tickets, next: closeCursor(LIST, String(at + 1)) }
      tickets.push(row)
    }
    before = found.at(-1) ?? null
    if (before === null || found.length < most) return { tickets, next: null }
  }
  return { tickets, next: closeCursor(LIST, String(before)) }
}
