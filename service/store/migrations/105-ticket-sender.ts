import type { Migration } from '../migrate.ts'

/** What somebody sent is read newest first; without it, their few are looked for among all there are. */
export const ticketSender: Migration = {
  number: 105,
  name: 'ticket-sender',
  async up(trx) {
    await trx.schema.createIndex('ticket_by_sender').on('ticket').columns(['person_id', 'number']).execute()
  },
}
