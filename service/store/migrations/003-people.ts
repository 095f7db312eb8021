import type { Migration } from '../migrate.ts'

/** Invitations, people who are not let in (yet, or any more), and panels by name. */
export const people: Migration = {
  number: 3,
  name: 'people',
  async up(trx) {
    await trx.schema
      .alterTable('person')
      .addColumn('state', 'text', c => c.notNull().defaultTo('active'))
      .execute()
    await trx.schema
      .alterTable('person')
      .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
      .execute()
    await trx.schema
      .createTable('invitation')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
      .addColumn('invited_by', 'text', c => c.references('person.id'))
      .addColumn('invited_at', 'text', c => c.notNull())
      .addColumn('expires_at', 'text', c => c.notNull())
      .addColumn('outcome', 'text')
      .execute()
    await trx.schema.createIndex('invitation_by_person').on('invitation').column('person_id').execute()
    // Goes with its session, whoever ends that.
    await trx.schema
      .createTable('panel')
      .addColumn('session_id', 'text', c => c.primaryKey().references('auth_session.id').onDelete('cascade'))
      .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
      .addColumn('install_id', 'text')
      .addColumn('name', 'text', c => c.notNull())
      .execute()
    await trx.schema.createIndex('panel_by_person').on('panel').columns(['person_id', 'install_id']).execute()
  },
}
