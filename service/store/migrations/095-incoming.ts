import type { Migration } from '../migrate.ts'

/** Mails that came in: each kept as it came, before anybody looks into it; and how far each mailbox was read. */
export const incoming: Migration = {
  number: 95,
  name: 'incoming',
  async up(trx) {
    await trx.schema
      .createTable('incoming')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('received_at', 'text', c => c.notNull())
      .addColumn('sha256', 'text', c => c.notNull().unique())
      .addColumn('bytes', 'integer', c => c.notNull())
      .addColumn('raw', 'text', c => c.notNull())
      .addColumn('state', 'text', c => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('digest', 'text')
      .addColumn('from_name', 'text')
      .addColumn('from_address', 'text')
      .addColumn('subject', 'text')
      .addColumn('text', 'text')
      .addColumn('ticket_number', 'integer')
      .addColumn('claimed_until', 'text', c => c.notNull())
      .addColumn('fault', 'text')
      .execute()
    await trx.schema.createIndex('incoming_by_state').on('incoming').columns(['state', 'id']).execute()
    await trx.schema.createIndex('incoming_by_digest').on('incoming').column('digest').execute()
    await trx.schema.createIndex('incoming_by_sender').on('incoming').columns(['from_address', 'received_at']).execute()
    await trx.schema
      .createTable('mailbox')
      .addColumn('name', 'text', c => c.primaryKey())
      .addColumn('validity', 'text', c => c.notNull())
      .addColumn('last_uid', 'integer', c => c.notNull())
      .execute()
  },
}
