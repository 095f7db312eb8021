import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'

/**
 * Mail that came in is decided on by people: its version, who decided, when and why. Its bytes stand in a table of their
 * own, so that a list never reads past them and they can go once they have served. And who wrote what was put into a
 * ticket from a mail.
 */
export const heldMail: Migration = {
  number: 130,
  name: 'held-mail',
  async up(trx) {
    await trx.schema
      .createTable('incoming_raw')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('raw', 'text', c => c.notNull())
      .execute()
    await sql`insert into incoming_raw (id, raw) select id, raw from incoming`.execute(trx)
    await trx.schema.alterTable('incoming').dropColumn('raw').execute()
    await trx.schema
      .alterTable('incoming')
      .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
      .execute()
    for (const name of ['decided_by', 'decided_at', 'note']) {
      await trx.schema.alterTable('incoming').addColumn(name, 'text').execute()
    }
    await trx.schema.alterTable('reply').addColumn('mail_from', 'text').execute()
  },
}
