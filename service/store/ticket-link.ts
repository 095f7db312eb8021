import { ticketNumber } from '../../shared/id.ts'
import type { Reader, Writer } from './transaction.ts'

/** Notes that two tickets are related, once. */
export async function linkTickets(trx: Writer, one: number, other: number): Promise<void> {
  await trx
    .insertInto('ticket_link')
    .values([
      { ticket_number: one, other },
      { ticket_number: other, other: one },
    ])
    .onConflict(clash => clash.doNothing())
    .execute()
}

/** Related tickets, by number. */
export async function relatedTickets(db: Reader, number: number): Promise<string[]> {
  const rows = await db
    .selectFrom('ticket_link')
    .select('other')
    .where('ticket_number', '=', number)
    .orderBy('other')
    .execute()
  return rows.map(({ other }) => ticketNumber(other))
}

/** Tickets that were found to be duplicates of this one, by number. */
export async function mergedTickets(db: Reader, number: number): Promise<string[]> {
  const rows = await db
    .selectFrom('ticket')
    .select('number')
    .where('merged_into', '=', number)
    .orderBy('number')
    .execute()
  return rows.map(row => ticketNumber(row.number))
}
