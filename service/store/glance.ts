import { sql } from 'kysely'
import type { Outcome } from '../../shared/batch.ts'
import type { TicketKind } from '../../shared/desk-ticket.ts'
import type { Priority } from '../../shared/service-level.ts'
import { toInstant } from './cast.ts'
import type { Reader } from './transaction.ts'

/** Open tickets: how many are older than so many of the limits (milliseconds since 1970, the latest first), by whose turn it is. */
export async function openByAge(
  db: Reader,
  limits: readonly number[],
): Promise<{ older: number; theirs: boolean; count: number }[]> {
  const older = limits.map(limit => sql`case when sent_at < ${toInstant(limit)} then 1 else 0 end`)
  const rows = await db
    .selectFrom('ticket')
    .select([
      sql<number>`${sql.join(older, sql` + `)}`.as('older'),
      sql<number>`case when state in ('waiting', 'approval') then 1 else 0 end`.as('theirs'),
      eb => eb.fn.countAll().as('count'),
    ])
    .where('open', '=', 1)
    .groupBy([sql.raw('1'), sql.raw('2')])
    .execute()
  return rows.map(({ older, theirs, count }) => ({
    older: Number(older),
    theirs: Number(theirs) === 1,
    count: Number(count),
  }))
}

/** The first answers owed since a moment, to the minute: those of one priority and kind, begun and answered in one minute each, are one. */
export async function answersSince(
  db: Reader,
  since: number,
): Promise<{ priority: Priority; kind: TicketKind; since: string; answered: string | null; count: number }[]> {
  const minute = (column: 'since_at' | 'answered_at') => sql<string | null>`substr(${sql.ref(column)}, 1, 16)`
  const rows = await db
    .selectFrom('ticket')
    .select(['priority', 'kind', minute('since_at').as('since'), minute('answered_at').as('answered')])
    .select(eb => eb.fn.countAll().as('count'))
    .where('since_at', '>=', toInstant(since))
    // Taken back before anybody could answer: nothing was owed.
    .where('state', 'not in', ['withdrawn', 'declined'])
    .groupBy(['priority', 'kind', sql.raw('3'), sql.raw('4')])
    .execute()
  return rows.map(({ priority, kind, since, answered, count }) => ({
    priority,
    kind,
    since: since ?? '',
    answered,
    count: Number(count),
  }))
}

/** Rows of the batches that were sent since a moment, by what became of them. */
export async function outcomesSince(db: Reader, since: number): Promise<{ outcome: Outcome; rows: number }[]> {
  const rows = await db
    .selectFrom('batch')
    .innerJoin('batch_row', 'batch_row.batch_number', 'batch.number')
    .select(['batch_row.outcome', eb => eb.fn.countAll().as('rows')])
    .where('batch.sent_at', '>=', toInstant(since))
    .groupBy('batch_row.outcome')
    .execute()
  return rows.map(({ outcome, rows }) => ({ outcome, rows: Number(rows) }))
}
