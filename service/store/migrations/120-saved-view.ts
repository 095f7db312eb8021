import type { Migration } from '../migrate.ts'
import type { Writer } from '../transaction.ts'

/** Views of the inbox that people saved for themselves, and indexes for each way in which a list is narrowed down. */
export const savedView: Migration = {
  number: 120,
  name: 'saved-view',
  async up(trx) {
    await trx.schema
      .createTable('saved_view')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
      .addColumn('name', 'text', c => c.notNull())
      .addColumn('asked', 'text', c => c.notNull())
      .addColumn('saved_at', 'text', c => c.notNull())
      .addColumn('version', 'integer', c => c.notNull())
      .execute()
    await trx.schema.createIndex('saved_view_name').on('saved_view').columns(['person_id', 'name']).unique().execute()
    await indexLists(trx)
  },
}

/**
 * A list is a view, perhaps with a filter, in the order of its numbers: with both in front of the number the first page is
 * read off the index, however many tickets there are. What is owed is few, so its filters are read in its index alone.
 */
async function indexLists(trx: Writer): Promise<void> {
  const indexes = {
    ticket_priority: ['priority', 'open', 'number'],
    ticket_enterprise: ['enterprise_id', 'open', 'number'],
    ticket_state_priority: ['state', 'priority', 'number'],
    ticket_state_assignee: ['state', 'assignee_id', 'number'],
    ticket_state_kind: ['state', 'kind', 'number'],
    ticket_assignee_priority: ['assignee_id', 'priority', 'open', 'number'],
    ticket_kind_priority: ['kind', 'priority', 'open', 'number'],
    ticket_kind_assignee: ['kind', 'assignee_id', 'open', 'number'],
    ticket_due: ['due_at', 'number', 'state', 'kind', 'priority', 'assignee_id', 'enterprise_id'],
  }
  for (const [name, columns] of Object.entries(indexes)) {
    await trx.schema.createIndex(name).on('ticket').columns(columns).execute()
  }
  await trx.schema.dropIndex('ticket_by_due').execute()
}
