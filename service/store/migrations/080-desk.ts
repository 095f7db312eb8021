import { sql } from 'kysely'
import { SERVICE_LEVEL } from '../../../shared/service-level.ts'
import { clockAfter, NO_CLOCK } from '../../../shared/ticket-clock.ts'
import { toInstant } from '../cast.ts'
import type { Migration } from '../migrate.ts'
import type { Writer } from '../transaction.ts'

/** Tickets of every kind: what only seat requests have gets a table of its own, and conversations stand beside all of them. */
export const desk: Migration = {
  number: 80,
  name: 'desk',
  async up(trx) {
    await splitSeatRequests(trx)
    await widenTickets(trx)
    await startClocks(trx)
    await makeTalk(trx)
  },
}

const MOVED = ['route', 'pack', 'content', 'content_sha256', 'check_result', 'outline', 'bill'] as const

async function splitSeatRequests(trx: Writer): Promise<void> {
  await trx.schema
    .createTable('seat_request')
    .addColumn('number', 'integer', c => c.primaryKey().references('ticket.number'))
    .addColumn('route', 'text', c => c.notNull())
    .addColumn('pack', 'text', c => c.notNull())
    .addColumn('content', 'text', c => c.notNull())
    .addColumn('content_sha256', 'text')
    .addColumn('check_result', 'text', c => c.notNull())
    .addColumn('outline', 'text', c => c.notNull())
    .addColumn('bill', 'text', c => c.notNull())
    .execute()
  const columns = sql.join(['number', ...MOVED].map(column => sql.id(column)))
  await sql`insert into seat_request (${columns}) select ${columns} from ticket`.execute(trx)
  await trx.schema.createIndex('seat_request_sent_before').on('seat_request').column('content_sha256').execute()
  await trx.schema.dropIndex('ticket_sent_before').execute()
  for (const column of MOVED) await trx.schema.alterTable('ticket').dropColumn(column).execute()
}

async function widenTickets(trx: Writer): Promise<void> {
  const texts = {
    kind: 'seat-request',
    subject: '',
    priority: 'normal',
  }
  for (const [column, value] of Object.entries(texts)) {
    await trx.schema
      .alterTable('ticket')
      .addColumn(column, 'text', c => c.notNull().defaultTo(value))
      .execute()
  }
  const empty = ['assignee_id', 'taken_by', 'caller', 'confirmed_at', 'since_at', 'answered_at', 'resolve_due_at']
  for (const column of [...empty, 'due_at']) await trx.schema.alterTable('ticket').addColumn(column, 'text').execute()
  for (const column of ['merged_into', 'left_ms']) {
    await trx.schema.alterTable('ticket').addColumn(column, 'integer').execute()
  }
  for (const column of ['open', 'touched']) {
    await trx.schema
      .alterTable('ticket')
      .addColumn(column, 'integer', c => c.notNull().defaultTo(1))
      .execute()
  }
  await sql`update ticket set open = 0 where state in ('done', 'declined', 'withdrawn')`.execute(trx)
  const indexes = {
    ticket_open: ['open', 'number'],
    ticket_by_assignee: ['assignee_id', 'open', 'number'],
    ticket_by_kind: ['kind', 'open', 'number'],
    ticket_by_due: ['due_at', 'number'],
    ticket_by_merger: ['merged_into'],
  }
  for (const [name, columns] of Object.entries(indexes)) {
    await trx.schema.createIndex(name).on('ticket').columns(columns).execute()
  }
}

/** What was open before there were promises owes as if there always had been. */
async function startClocks(trx: Writer): Promise<void> {
  const rows = await trx.selectFrom('ticket').select(['number', 'state', 'sent_at']).where('open', '=', 1).execute()
  for (const { number, state, sent_at } of rows) {
    if (state === 'approval') continue
    const after = { state, priority: 'normal', answers: false } as const
    const clock = clockAfter(SERVICE_LEVEL, NO_CLOCK, after, Date.parse(sent_at))
    const at = (moment: number | null) => (moment === null ? null : toInstant(moment))
    await trx
      .updateTable('ticket')
      .set({
        since_at: at(clock.since),
        answered_at: at(clock.answeredAt),
        resolve_due_at: at(clock.resolveDue),
        left_ms: clock.left === null ? null : Math.round(clock.left * 60_000),
        due_at: at(clock.due),
      })
      .where('number', '=', number)
      .execute()
  }
}

async function makeTalk(trx: Writer): Promise<void> {
  await trx.schema
    .createTable('reply')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('ticket_number', 'integer', c => c.notNull().references('ticket.number'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('said_at', 'text', c => c.notNull())
    .addColumn('seat', 'text')
    .addColumn('question', 'text')
    .addColumn('answers', 'text', c => c.references('reply.id'))
    .addColumn('mailed', 'integer', c => c.notNull())
    .execute()
  await trx.schema.createIndex('reply_ticket').on('reply').columns(['ticket_number', 'said_at', 'id']).execute()
  await trx.schema
    .createTable('ticket_link')
    .addColumn('ticket_number', 'integer', c => c.notNull().references('ticket.number'))
    .addColumn('other', 'integer', c => c.notNull().references('ticket.number'))
    .addPrimaryKeyConstraint('ticket_link_key', ['ticket_number', 'other'])
    .execute()
  await trx.schema
    .createTable('ticket_view')
    .addColumn('ticket_number', 'integer', c => c.notNull().references('ticket.number'))
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('seen', 'integer', c => c.notNull())
    .addColumn('here_until', 'text')
    .addPrimaryKeyConstraint('ticket_view_key', ['ticket_number', 'person_id'])
    .execute()
}
