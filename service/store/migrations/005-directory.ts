import { sql } from 'kysely'
import { toInstant } from '../cast.ts'
import type { Migration } from '../migrate.ts'

/** Which directories were imported whole; and the way to one enterprise's accounts in order. */
export const directory: Migration = {
  number: 5,
  name: 'directory',
  async up(trx) {
    await trx.schema
      .createTable('directory')
      .addColumn('kind', 'text', c => c.primaryKey())
      .addColumn('imported_at', 'text', c => c.notNull())
      .execute()
    // Until now a directory was there when it held anything.
    const any = await trx.selectFrom('account').select('number').limit(1).executeTakeFirst()
    if (any) {
      await trx
        .insertInto('directory')
        .values({ kind: 'accounts', imported_at: toInstant(0) })
        .execute()
    }
    await trx.schema
      .createIndex('assignment_by_enterprise')
      .on('assignment')
      .columns(['enterprise_id', 'account'])
      .where(sql.ref('released_at'), 'is', null)
      .execute()
  },
}
