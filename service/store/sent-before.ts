import type { OutcomeCounts } from '../../shared/batch.ts'
import { batchNumber, ticketNumber } from '../../shared/id.ts'
import { fromJson } from './cast.ts'
import type { Reader } from './transaction.ts'

/** The last batch of one person to one enterprise that held these very rows and was not undone. */
export async function batchSentBefore(
  db: Reader,
  asked: { personId: string; enterpriseId: string; rowsSha256: string; since: string },
): Promise<{ number: string; counts: OutcomeCounts } | null> {
  const row = await db
    .selectFrom('batch')
    .select(['number', 'counts'])
    .where('rows_sha256', '=', asked.rowsSha256)
    .where('person_id', '=', asked.personId)
    .where('enterprise_id', '=', asked.enterpriseId)
    .where('sent_at', '>=', asked.since)
    .where('undone_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { number: batchNumber(row.number), counts: fromJson(row.counts) } : null
}

/** The number of the last request of one person to one enterprise that asked for the very same and came to something. */
export async function ticketSentBefore(
  db: Reader,
  asked: { personId: string; enterpriseId: string; contentSha256: string; since: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('seat_request')
    .innerJoin('ticket', 'ticket.number', 'seat_request.number')
    .select('ticket.number')
    .where('content_sha256', '=', asked.contentSha256)
    .where('person_id', '=', asked.personId)
    .where('enterprise_id', '=', asked.enterpriseId)
    .where('sent_at', '>=', asked.since)
    .where('state', 'not in', ['withdrawn', 'declined'])
    .orderBy('ticket.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? ticketNumber(row.number) : null
}
