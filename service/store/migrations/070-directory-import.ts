import type { Migration } from '../migrate.ts'

/** How far each import of a list has come, so that one that was cut off is seen. */
export const directoryImport: Migration = {
  number: 70,
  name: 'directory-import',
  async up(trx) {
    await trx.schema
      .createTable('directory_import')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('file_name', 'text', c => c.notNull())
      .addColumn('sha256', 'text', c => c.notNull())
      .addColumn('rows', 'integer', c => c.notNull())
      .addColumn('done', 'integer', c => c.notNull())
      .addColumn('person_id', 'text', c => c.references('person.id'))
      .addColumn('begun_at', 'text', c => c.notNull())
      .addColumn('touched_at', 'text', c => c.notNull())
      .addColumn('ended_at', 'text')
      .execute()
    await trx.schema
      .createIndex('directory_import_by_kind')
      .on('directory_import')
      .columns(['kind', 'begun_at'])
      .execute()
  },
}
