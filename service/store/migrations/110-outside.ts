import type { Migration } from '../migrate.ts'

/** Tickets of somebody who is nobody here (B51): no person, no enterprise as long as support names none, only a name as written. */
export const outside: Migration = {
  number: 110,
  name: 'outside',
  async up(trx) {
    for (const column of ['enterprise_id', 'person_id']) {
      await trx.schema
        .alterTable('ticket')
        .alterColumn(column, c => c.dropNotNull())
        .execute()
    }
    for (const table of ['reply', 'attachment']) {
      await trx.schema
        .alterTable(table)
        .alterColumn('person_id', c => c.dropNotNull())
        .execute()
      await trx.schema.alterTable(table).addColumn('by_name', 'text').execute()
    }
    // What strangers filed in an hour is counted by it.
    await trx.schema.createIndex('incoming_by_time').on('incoming').columns(['reason', 'received_at']).execute()
  },
}
