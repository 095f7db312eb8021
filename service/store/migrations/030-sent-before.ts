import type { Migration } from '../migrate.ts'

/** What a batch held, as one digest, so that the very same list sent again is known after its key is forgotten. */
export const sentBefore: Migration = {
  number: 30,
  name: 'sent-before',
  async up(trx) {
    await trx.schema.alterTable('batch').addColumn('rows_sha256', 'text').execute()
    await trx.schema
      .createIndex('batch_sent_before')
      .on('batch')
      .columns(['rows_sha256', 'person_id', 'enterprise_id'])
      .execute()
  },
}
