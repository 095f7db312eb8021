import { toInstant } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** Notes that a person has seen a ticket as it stands now: with its notes where they may read them. */
export async function markSeen(
  trx: Writer,
  { number, personId, works }: { number: number; personId: string; works: boolean },
): Promise<void> {
  await trx
    .insertInto('ticket_view')
    .columns(['ticket_number', 'person_id', 'seen'])
    .expression(eb =>
      eb
        .selectFrom('ticket')
        .select(row => [
          'ticket.number',
          row.val(personId).$castTo<string>().as('person_id'),
          works ? 'ticket.touched as seen' : 'ticket.version as seen',
        ])
        .where('ticket.number', '=', number),
    )
    .onConflict(clash =>
      clash.columns(['ticket_number', 'person_id']).doUpdateSet(eb => ({ seen: eb.ref('excluded.seen') })),
    )
    .execute()
}

/** Notes until when a person is thought to have a ticket open; null: they have closed it. Their row must be there. */
export async function markHere(
  trx: Writer,
  { number, personId, until }: { number: number; personId: string; until: number | null },
): Promise<void> {
  await trx
    .updateTable('ticket_view')
    .set({ here_until: until === null ? null : toInstant(until) })
    .where('ticket_number', '=', number)
    .where('person_id', '=', personId)
    .execute()
}

/** Who has a ticket open, but for one person. */
export async function viewersOf(
  db: Reader,
  { number, but, now }: { number: number; but: string; now: number },
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('ticket_view')
    .innerJoin('person', 'person.id', 'ticket_view.person_id')
    .select(['person.id', 'person.name'])
    .where('ticket_number', '=', number)
    .where('person_id', '!=', but)
    .where('here_until', '>', toInstant(now))
    .orderBy('person.name')
    .execute()
}

/** Whether a person has a ticket open already. */
export async function isHere(
  db: Reader,
  { number, personId, now }: { number: number; personId: string; now: number },
): Promise<boolean> {
  const row = await db
    .selectFrom('ticket_view')
    .select('seen')
    .where('ticket_number', '=', number)
    .where('person_id', '=', personId)
    .where('here_until', '>', toInstant(now))
    .executeTakeFirst()
  return row !== undefined
}
