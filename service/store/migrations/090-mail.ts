import type { Migration } from '../migrate.ts'

/** Which ticket a mail tells of, what, and whom: so that its state can be shown beside the ticket. */
export const mail: Migration = {
  number: 90,
  name: 'mail',
  async up(trx) {
    await trx.schema.alterTable('message').addColumn('ticket_number', 'integer').execute()
    await trx.schema.alterTable('message').addColumn('news', 'text').execute()
    await trx.schema.alterTable('message').addColumn('to_name', 'text').execute()
    await trx.schema.createIndex('message_by_ticket').on('message').columns(['ticket_number', 'id']).execute()
    await trx.schema.createIndex('message_by_state').on('message').columns(['state', 'id']).execute()
  },
}
