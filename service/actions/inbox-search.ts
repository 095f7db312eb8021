import type { TicketSummary } from '../../shared/desk-ticket.ts'
import { parseTicketNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { searchWords } from '../../shared/search-text.ts'
import { inboxAmong, inboxRows } from '../store/inbox.ts'
import type { InboxFilter } from '../store/inbox-filter.ts'
import { membershipsOf } from '../store/person.ts'
import type { Context } from './context.ts'
import { closeCursor, openNumberCursor } from './cursor.ts'
import { inboxReader } from './desk-ticket.ts'

const LIST = 'inbox-found'

/** A narrow filter leaves out much of what is found: so often it is looked further before a page is told as it is. */
const LOOKS = 10
const AT_ONCE = 200

export interface SearchAsked {
  text: string
  filter: InboxFilter
}

/**
 * Tickets that hold all the words of a text (three characters and more), the newest first; one whose number it is comes
 * before them. Notes are searched for who may read them, and nothing is found that the person may not see. A page may be
 * short where a filter leaves much out; `next` goes on from where the search had come to.
 */
export async function searchInbox(
  context: Context,
  person: Person,
  asked: SearchAsked & { cursor: string | null; limit: number },
): Promise<{ tickets: TicketSummary[]; next: string | null }> {
  const { numbers, before } = await find(context, person, {
    ...asked,
    before: openNumberCursor(LIST, asked.cursor),
    number: asked.cursor === null ? parseTicketNumber(asked.text) : null,
  })
  const tickets = await inboxRows(context.store.db, inboxReader(person), numbers)
  return { tickets, next: before === null ? null : closeCursor(LIST, String(before)) }
}

/** How many a search finds, counted no further than `limit`; null where it would have to be looked for longer than a page is. */
export async function countFound(
  context: Context,
  person: Person,
  asked: SearchAsked & { limit: number },
): Promise<number | null> {
  const { numbers, before } = await find(context, person, {
    ...asked,
    before: null,
    number: parseTicketNumber(asked.text),
  })
  return before === null || numbers.length >= asked.limit ? numbers.length : null
}

/** Up to `limit` numbers; `before` is where to go on, null where there is no more. */
async function find(
  { store, clock }: Context,
  person: Person,
  asked: SearchAsked & { number: number | null; before: number | null; limit: number },
): Promise<{ numbers: number[]; before: number | null }> {
  const { text, filter, number, limit } = asked
  const reader = inboxReader(person)
  const now = clock()
  const words = searchWords(text)
  const narrow = Object.values(filter).some(value => value !== null)
  const among = (found: readonly number[]) => inboxAmong(store.db, reader, { numbers: found, filter }, now)
  const numbers = number === null ? [] : await among([number])
  if (words.length === 0) return { numbers, before: null }
  const places = reader.seenBy === null ? null : await membershipsOf(store.db, reader.seenBy)
  let { before } = asked
  for (let look = 0; look < LOOKS; look++) {
    const most = narrow ? AT_ONCE : limit + 1
    const found = await store.engine.findTickets(store.db, { words, inner: reader.notes, places, before, limit: most })
    for (const at of await among(found)) {
      if (at === number) continue
      if (numbers.length >= limit) return { numbers, before: at + 1 }
      numbers.push(at)
    }
    before = found.at(-1) ?? null
    if (before === null || found.length < most) return { numbers, before: null }
  }
  return { numbers, before }
}
