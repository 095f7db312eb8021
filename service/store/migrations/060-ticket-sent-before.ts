import type { Migration } from '../migrate.ts'

/** What a request asks for, as one digest, so that the very same sent again is known after its key is forgotten. */
export const ticketSentBefore: Migration = {
  number: 60,
  name: 'ticket-sent-before',
  async up(trx) {
    await trx.schema.alterTable('ticket').addColumn('content_sha256', 'text').execute()
    await trx.schema
      .createIndex('ticket_sent_before')
      .on('ticket')
      .columns(['content_sha256', 'person_id', 'enterprise_id'])
      .execute()
  },
}
