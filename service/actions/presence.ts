import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { insertEvents } from '../store/event.ts'
import { numberOf } from '../store/ticket.ts'
import { isHere, markHere, markSeen, viewersOf } from '../store/ticket-view.ts'
import type { Context } from './context.ts'
import { storedTicket } from './ticket.ts'

/** Who said that they have a ticket open is believed so long; a page says it again well before. */
const HERE_MS = 60_000

/**
 * A reader has a ticket open, or not any more; either way they have seen it as it stands. Answers who else has it open, which
 * is told among those who work on tickets only.
 */
export async function markPresence(
  { store, clock }: Context,
  person: Person,
  { number, here }: { number: string; here: boolean },
): Promise<{ viewers: { id: string; name: string }[] }> {
  const works = mayDo(person.role, 'ticket.note')
  return store.write(async trx => {
    const ticket = await storedTicket(trx, person, number)
    const now = clock()
    const at = { number: numberOf(ticket.number), personId: person.id }
    await markSeen(trx, { ...at, works })
    if (!works) return { viewers: [] }
    const before = await isHere(trx, { ...at, now })
    await markHere(trx, { ...at, until: here ? now + HERE_MS : null })
    const viewers = await viewersOf(trx, { number: at.number, but: person.id, now })
    const event = { kind: 'viewing', enterpriseId: null, subject: ticket.number } as const
    if (before !== here) await insertEvents(trx, [event], now)
    return { viewers }
  })
}
