import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'
import type { Writer } from '../transaction.ts'

/** Moves, what undoing a batch leaves behind, and where open requests are looked up. */
export const moves: Migration = {
  number: 6,
  name: 'moves',
  async up(trx) {
    await batches(trx)
    await assignments(trx)
    await makeMoves(trx)
  },
}

async function batches(trx: Writer): Promise<void> {
  await trx.schema.alterTable('batch').addColumn('deed_id', 'text').execute()
  await trx.schema.alterTable('batch').addColumn('undone_at', 'text').execute()
  await trx.schema
    .alterTable('batch')
    .addColumn('undone_by', 'text', c => c.references('person.id'))
    .execute()
  await trx.schema.alterTable('batch').addColumn('undo_counts', 'text').execute()
  await trx.schema
    .alterTable('batch')
    .addColumn('overlaps', 'text', c => c.notNull().defaultTo('[]'))
    .execute()
  await trx.schema.alterTable('batch_row').addColumn('move_number', 'integer').execute()
  await trx.schema.alterTable('batch_row').addColumn('undone', 'text').execute()
  // Only rows that did not go in are ever looked up by their account, and they are few.
  await sql`create index batch_row_open on batch_row (account)
    where outcome in ('elsewhere', 'held', 'inactive', 'unknown')`.execute(trx)
}

async function assignments(trx: Writer): Promise<void> {
  await trx.schema.alterTable('assignment').addColumn('deed_id', 'text').execute()
  await sql`create index assignment_unconfirmed on assignment (id)
    where confirmed = 0 and released_at is null`.execute(trx)
}

async function makeMoves(trx: Writer): Promise<void> {
  await trx.schema
    .createTable('move')
    .addColumn('number', 'integer', c => c.primaryKey())
    .addColumn('enterprise_id', 'text', c => c.notNull().references('enterprise.id'))
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('asked_at', 'text', c => c.notNull())
    .addColumn('batch_number', 'integer', c => c.references('batch.number'))
    .addColumn('reason', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('counts', 'text', c => c.notNull())
    .execute()
  await trx.schema.createIndex('move_by_state').on('move').columns(['state', 'number']).execute()
  await trx.schema.createIndex('move_by_enterprise').on('move').columns(['enterprise_id', 'number']).execute()
  await trx.schema.createIndex('move_by_batch').on('move').column('batch_number').execute()
  await trx.schema
    .createTable('move_row')
    .addColumn('move_number', 'integer', c => c.notNull().references('move.number'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('cell', 'text', c => c.notNull())
    .addColumn('typed', 'text', c => c.notNull())
    .addColumn('account', 'text')
    .addColumn('enterprise_id', 'text', c => c.notNull().references('enterprise.id'))
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('finding', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text', c => c.references('person.id'))
    .addColumn('reason', 'text')
    .addColumn('from_place', 'text')
    .addPrimaryKeyConstraint('move_row_key', ['move_number', 'position'])
    .execute()
  // Nobody asks twice for one account to go to one enterprise: of two who ask at the same moment, one packet holds it.
  await sql`create unique index move_row_waiting on move_row (account, enterprise_id)
    where state = 'waiting'`.execute(trx)
  await trx.insertInto('counter').values({ name: 'move', value: 3_000 }).execute()
}
