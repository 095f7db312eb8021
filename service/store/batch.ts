import type { Batch, BatchRow, BatchSummary } from '../../shared/batch.ts'
import { batchNumber } from '../../shared/id.ts'
import { fromJson, toJson } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

export interface NewBatch extends Omit<Batch, 'number' | 'enterprise' | 'sentBy'> {
  number: number
  enterpriseId: string
  personId: string
}

/** Writes a decided batch with all its rows: two statements, whatever its size. */
export async function insertBatch(trx: Writer, batch: NewBatch): Promise<void> {
  await trx
    .insertInto('batch')
    .values({
      number: batch.number,
      enterprise_id: batch.enterpriseId,
      policy: batch.policy,
      state: batch.state,
      person_id: batch.personId,
      sent_at: batch.sentAt,
      file_name: batch.source.fileName,
      sha256: batch.source.sha256,
      pack: batch.pack,
      counts: toJson(batch.counts),
    })
    .execute()
  const rows = batch.rows.map((row, position) => ({ batch_number: batch.number, position, ...row }))
  await trx.insertInto('batch_row').values(rows).execute()
}

function summaries(db: Reader, seenBy: string | null) {
  let query = db
    .selectFrom('batch')
    .innerJoin('enterprise', 'enterprise.id', 'batch.enterprise_id')
    .innerJoin('person', 'person.id', 'batch.person_id')
    .select([
      'batch.number',
      'batch.enterprise_id',
      'enterprise.name as enterprise_name',
      'batch.policy',
      'batch.state',
      'batch.person_id',
      'person.name as person_name',
      'batch.sent_at',
      'batch.file_name',
      'batch.sha256',
      'batch.pack',
      'batch.counts',
    ])
  if (seenBy !== null) {
    query = query.where('batch.enterprise_id', 'in', eb =>
      eb.selectFrom('membership').select('enterprise_id').where('person_id', '=', seenBy),
    )
  }
  return query
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number]

function toSummary(row: SummaryRow): BatchSummary {
  return {
    number: batchNumber(row.number),
    enterprise: { id: row.enterprise_id, name: row.enterprise_name },
    policy: row.policy,
    state: row.state,
    sentBy: { id: row.person_id, name: row.person_name },
    sentAt: row.sent_at,
    source: { fileName: row.file_name, sha256: row.sha256 },
    pack: row.pack,
    counts: fromJson(row.counts),
  }
}

/** Batches newest first, by number since clocks can jump; those of one person's enterprises, or all for `null`. */
export async function batchPage(
  db: Reader,
  seenBy: string | null,
  page: { before: number | null; limit: number },
): Promise<BatchSummary[]> {
  let query = summaries(db, seenBy).orderBy('batch.number', 'desc').limit(page.limit)
  if (page.before !== null) query = query.where('batch.number', '<', page.before)
  return (await query.execute()).map(toSummary)
}

/** One batch with its rows, if this person may see it. */
export async function batchByNumber(db: Reader, seenBy: string | null, number: number): Promise<Batch | undefined> {
  const row = await summaries(db, seenBy).where('batch.number', '=', number).executeTakeFirst()
  if (!row) return undefined
  const rows: BatchRow[] = await db
    .selectFrom('batch_row')
    .select(['cell', 'typed', 'account', 'outcome', 'finding'])
    .where('batch_number', '=', number)
    .orderBy('position')
    .execute()
  return { ...toSummary(row), rows }
}
