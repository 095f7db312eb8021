import { sql } from 'kysely'
import type { Engine } from '../dialect.ts'
import type { Migration } from '../migrate.ts'
import type { Writer } from '../transaction.ts'

/** People, enterprises, the directory, assignments, batches, and what keeps them honest. */
export const ground: Migration = {
  number: 1,
  name: 'ground',
  async up(trx, engine) {
    await people(trx)
    await accounts(trx)
    await batches(trx)
    await records(trx, engine)
  },
}

async function people(trx: Writer): Promise<void> {
  await trx.schema
    .createTable('person')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('email', 'text', c => c.notNull().unique())
    .addColumn('role', 'text', c => c.notNull())
    .addColumn('locale', 'text', c => c.notNull())
    .addColumn('sample', 'integer', c => c.notNull())
    .addColumn('added_at', 'text', c => c.notNull())
    .execute()
  await trx.schema
    .createTable('enterprise')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('custom_name', 'text')
    .addColumn('customer_numbers', 'text', c => c.notNull())
    .addColumn('self_registration', 'integer', c => c.notNull())
    .addColumn('active', 'integer', c => c.notNull())
    .addColumn('created_on', 'text', c => c.notNull())
    .addColumn('sample', 'integer', c => c.notNull())
    .execute()
  await trx.schema
    .createTable('membership')
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('enterprise_id', 'text', c => c.notNull().references('enterprise.id'))
    .addPrimaryKeyConstraint('membership_key', ['person_id', 'enterprise_id'])
    .execute()
}

async function accounts(trx: Writer): Promise<void> {
  await trx.schema
    .createTable('account')
    .addColumn('number', 'text', c => c.primaryKey())
    .addColumn('typed', 'text', c => c.notNull())
    .addColumn('active', 'integer', c => c.notNull())
    .execute()
  await trx.schema
    .createTable('assignment')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('account', 'text', c => c.notNull())
    .addColumn('typed', 'text', c => c.notNull())
    .addColumn('enterprise_id', 'text', c => c.notNull().references('enterprise.id'))
    .addColumn('confirmed', 'integer', c => c.notNull())
    .addColumn('assigned_at', 'text', c => c.notNull())
    .addColumn('released_at', 'text')
    .execute()
  // An account is never in two enterprises: of two people who add it at the same moment, exactly one wins.
  await trx.schema
    .createIndex('assignment_one_place')
    .on('assignment')
    .column('account')
    .unique()
    .where(sql.ref('released_at'), 'is', null)
    .execute()
}

async function batches(trx: Writer): Promise<void> {
  await trx.schema
    .createTable('batch')
    .addColumn('number', 'integer', c => c.primaryKey())
    .addColumn('enterprise_id', 'text', c => c.notNull().references('enterprise.id'))
    .addColumn('policy', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('sent_at', 'text', c => c.notNull())
    .addColumn('file_name', 'text')
    .addColumn('sha256', 'text')
    .addColumn('pack', 'text', c => c.notNull())
    .addColumn('counts', 'text', c => c.notNull())
    .execute()
  await trx.schema.createIndex('batch_by_enterprise').on('batch').columns(['enterprise_id', 'number']).execute()
  await trx.schema
    .createTable('batch_row')
    .addColumn('batch_number', 'integer', c => c.notNull().references('batch.number'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('cell', 'text', c => c.notNull())
    .addColumn('typed', 'text', c => c.notNull())
    .addColumn('account', 'text')
    .addColumn('outcome', 'text', c => c.notNull())
    .addColumn('finding', 'text')
    .addPrimaryKeyConstraint('batch_row_key', ['batch_number', 'position'])
    .execute()
}

async function records(trx: Writer, engine: Engine): Promise<void> {
  await trx.schema
    .createTable('counter')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('value', 'integer', c => c.notNull())
    .execute()
  await trx.insertInto('counter').values({ name: 'batch', value: 20_000 }).execute()
  await trx.schema
    .createTable('idempotency')
    .addColumn('person_id', 'text', c => c.notNull())
    .addColumn('route', 'text', c => c.notNull())
    .addColumn('key', 'text', c => c.notNull())
    .addColumn('body_sha256', 'text', c => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('reply', 'text')
    .addColumn('made_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('idempotency_key', ['person_id', 'route', 'key'])
    .execute()
  await trx.schema.createIndex('idempotency_by_age').on('idempotency').column('made_at').execute()
  await trx.schema
    .createTable('audit')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('deed', 'text', c => c.notNull())
    .addColumn('subject', 'text', c => c.notNull())
    .addColumn('detail', 'text', c => c.notNull())
    .execute()
  await trx.schema.createIndex('audit_by_subject').on('audit').columns(['subject', 'at']).execute()
  await engine.appendOnly(trx, 'audit')
  await trx.schema
    .createTable('message')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('body', 'text')
    .addColumn('tries', 'integer', c => c.notNull())
    .addColumn('due_at', 'text', c => c.notNull())
    .addColumn('made_at', 'text', c => c.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('fault', 'text')
    .execute()
  await trx.schema.createIndex('message_due').on('message').columns(['state', 'due_at']).execute()
}
