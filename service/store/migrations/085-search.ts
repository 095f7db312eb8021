import type { Migration } from '../migrate.ts'
import { indexTicket } from '../ticket-text.ts'

/** The index that tickets are searched by, with what there is already in it. */
export const search: Migration = {
  number: 85,
  name: 'search',
  async up(trx, engine) {
    await engine.makeSearch(trx)
    const tickets = await trx.selectFrom('ticket').select('number').execute()
    for (const { number } of tickets) await indexTicket(trx, engine, number)
  },
}
