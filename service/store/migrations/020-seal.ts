import type { Migration } from '../migrate.ts'

/** Sealed checks (N8): who checked which rows when, the rows as keyed digests only; and what batches were compared with. */
export const seal: Migration = {
  number: 20,
  name: 'seal',
  async up(trx) {
    await trx.schema
      .createTable('seal')
      .addColumn('code', 'text', c => c.primaryKey())
      .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
      .addColumn('sealed_at', 'text', c => c.notNull())
      .addColumn('sha256', 'text')
      .addColumn('pack', 'text', c => c.notNull())
      .addColumn('rows', 'text', c => c.notNull())
      .execute()
    await trx.schema
      .createTable('seal_try')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('person_id', 'text', c => c.notNull())
      .addColumn('tried_at', 'text', c => c.notNull())
      .execute()
    await trx.schema.createIndex('seal_try_person').on('seal_try').columns(['person_id', 'tried_at']).execute()
    await trx.schema
      .createTable('batch_seal')
      .addColumn('batch_number', 'integer', c => c.primaryKey().references('batch.number'))
      .addColumn('code', 'text', c => c.notNull().references('seal.code'))
      .addColumn('comparison', 'text', c => c.notNull())
      .execute()
  },
}
