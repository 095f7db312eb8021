import type { Migration } from '../migrate.ts'

/** What happened, in order, for those who watch: numbered by a counter, since serial ids are not in order of commit. */
export const event: Migration = {
  number: 4,
  name: 'event',
  async up(trx) {
    await trx.schema
      .createTable('event')
      .addColumn('sequence', 'integer', c => c.primaryKey())
      .addColumn('at', 'text', c => c.notNull())
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('enterprise_id', 'text')
      .addColumn('person_id', 'text')
      .addColumn('subject', 'text', c => c.notNull())
      .execute()
    await trx.insertInto('counter').values({ name: 'event', value: 0 }).execute()
  },
}
