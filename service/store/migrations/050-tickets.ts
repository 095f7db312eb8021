import type { Migration } from '../migrate.ts'
import type { Writer } from '../transaction.ts'

/** Seat requests as tickets: what was asked, what it claims, what support ticked, files, extensions and approvers. */
export const tickets: Migration = {
  number: 50,
  name: 'tickets',
  async up(trx) {
    await makeTickets(trx)
    await makeParts(trx)
    await makeDirectory(trx)
  },
}

async function makeTickets(trx: Writer): Promise<void> {
  await trx.schema
    .createTable('ticket')
    .addColumn('number', 'integer', c => c.primaryKey())
    .addColumn('enterprise_id', 'text', c => c.notNull().references('enterprise.id'))
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('route', 'text', c => c.notNull())
    .addColumn('pack', 'text', c => c.notNull())
    .addColumn('sent_at', 'text', c => c.notNull())
    .addColumn('changed_at', 'text', c => c.notNull())
    .addColumn('linked_to', 'integer', c => c.references('ticket.number'))
    .addColumn('content', 'text', c => c.notNull())
    .addColumn('check_result', 'text', c => c.notNull())
    .addColumn('outline', 'text', c => c.notNull())
    .addColumn('bill', 'text', c => c.notNull())
    .addColumn('approver_id', 'text', c => c.references('person.id'))
    .addColumn('approval', 'text')
    .addColumn('version', 'integer', c => c.notNull())
    .execute()
  await trx.schema.createIndex('ticket_by_enterprise').on('ticket').columns(['enterprise_id', 'number']).execute()
  await trx.schema.createIndex('ticket_by_state').on('ticket').columns(['state', 'number']).execute()
  await trx.schema.createIndex('ticket_by_link').on('ticket').column('linked_to').execute()
  await trx.insertInto('counter').values({ name: 'ticket', value: 4_000 }).execute()
}

async function makeParts(trx: Writer): Promise<void> {
  await trx.schema
    .createTable('ticket_claim')
    .addColumn('ticket_number', 'integer', c => c.notNull().references('ticket.number'))
    .addColumn('enterprise_id', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('value', 'text', c => c.notNull())
    .addColumn('name', 'text')
    .execute()
  await trx.schema.createIndex('ticket_claim_value').on('ticket_claim').columns(['enterprise_id', 'value']).execute()
  await trx.schema.createIndex('ticket_claim_ticket').on('ticket_claim').column('ticket_number').execute()
  await trx.schema
    .createTable('ticket_item')
    .addColumn('ticket_number', 'integer', c => c.notNull().references('ticket.number'))
    // Empty for an item of the request itself.
    .addColumn('seat', 'text', c => c.notNull())
    .addColumn('question', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('note', 'text')
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('ticked_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('ticket_item_key', ['ticket_number', 'seat', 'question'])
    .execute()
  await trx.schema
    .createTable('attachment')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('ticket_number', 'integer', c => c.notNull().references('ticket.number'))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('bytes', 'integer', c => c.notNull())
    // Base 64: both databases keep text alike.
    .addColumn('body', 'text', c => c.notNull())
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('added_at', 'text', c => c.notNull())
    .execute()
  await trx.schema.createIndex('attachment_ticket').on('attachment').column('ticket_number').execute()
}

async function makeDirectory(trx: Writer): Promise<void> {
  await trx.schema
    .createTable('extension')
    .addColumn('enterprise_id', 'text', c => c.notNull().references('enterprise.id'))
    .addColumn('number', 'text', c => c.notNull())
    .addColumn('name', 'text')
    .addColumn('ticket_number', 'integer', c => c.references('ticket.number'))
    .addPrimaryKeyConstraint('extension_key', ['enterprise_id', 'number'])
    .execute()
  await trx.schema
    .createTable('approver')
    .addColumn('enterprise_id', 'text', c => c.primaryKey().references('enterprise.id'))
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .execute()
}
