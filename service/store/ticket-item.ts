import type { TickedItem } from '../../shared/seat-request.ts'
import { toInstant } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** What support ticked on a ticket. */
export async function itemsOfTicket(db: Reader, number: number): Promise<TickedItem[]> {
  const rows = await db
    .selectFrom('ticket_item')
    .innerJoin('person', 'person.id', 'ticket_item.person_id')
    .select(['seat', 'question', 'ticket_item.state', 'note', 'person_id', 'person.name', 'ticked_at'])
    .where('ticket_number', '=', number)
    .orderBy('seat')
    .orderBy('question')
    .execute()
  return rows.map(({ seat, question, state, note, person_id, name, ticked_at }) => ({
    seat: seat === '' ? null : seat,
    question,
    state,
    note,
    by: { id: person_id, name },
    at: ticked_at,
  }))
}

/** Ticks items, over what was ticked before. */
export async function putItems(
  trx: Writer,
  { number, personId }: { number: number; personId: string },
  items: readonly Pick<TickedItem, 'seat' | 'question' | 'state' | 'note'>[],
  now: number,
): Promise<void> {
  await trx
    .insertInto('ticket_item')
    .values(
      items.map(({ seat, ...item }) => ({
        ...item,
        seat: seat ?? '',
        ticket_number: number,
        person_id: personId,
        ticked_at: toInstant(now),
      })),
    )
    .onConflict(clash =>
      clash.columns(['ticket_number', 'seat', 'question']).doUpdateSet(eb => ({
        state: eb.ref('excluded.state'),
        note: eb.ref('excluded.note'),
        person_id: eb.ref('excluded.person_id'),
        ticked_at: eb.ref('excluded.ticked_at'),
      })),
    )
    .execute()
}
