import type { Migration } from '../migrate.ts'

/** An import that was cut off and is not told of any more, since somebody said so. */
export const importDismissed: Migration = {
  number: 135,
  name: 'import-dismissed',
  async up(trx) {
    await trx.schema.alterTable('directory_import').addColumn('dismissed_at', 'text').execute()
  },
}
