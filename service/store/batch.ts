import type { Batch, BatchRow, BatchSummary, Undo } from '../../shared/batch.ts'
import { batchNumber, moveNumber, parseMoveNumber } from '../../shared/id.ts'
import { fromJson, toInstant, toJson } from './cast.ts'
import { sealOfBatch } from './seal.ts'
import type { Reader, Writer } from './transaction.ts'

export interface NewBatch extends Omit<Batch, 'number' | 'enterprise' | 'sentBy' | 'undo' | 'rows' | 'seal'> {
  number: number
  enterpriseId: string
  personId: string
  /** Its audit entry. */
  deedId: string
  /** What it holds, as one digest. */
  rowsSha256: string
}

/** Writes a decided batch; its rows follow when it is known which move asks for those that stand elsewhere. */
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
      overlaps: toJson(batch.overlaps),
      deed_id: batch.deedId,
      rows_sha256: batch.rowsSha256,
    })
    .execute()
}

/** Writes all rows of a batch in one statement. */
export async function insertBatchRows(trx: Writer, number: number, rows: readonly BatchRow[]): Promise<void> {
  const values = rows.map(({ cell, typed, account, outcome, finding, move }, position) => ({
    batch_number: number,
    position,
    cell,
    typed,
    account,
    outcome,
    finding,
    move_number: move === null ? null : parseMoveNumber(move),
  }))
  await trx.insertInto('batch_row').values(values).execute()
}

function summaries(db: Reader, seenBy: string | null) {
  let query = db
    .selectFrom('batch')
    .innerJoin('enterprise', 'enterprise.id', 'batch.enterprise_id')
    .innerJoin('person', 'person.id', 'batch.person_id')
    .leftJoin('person as undoer', 'undoer.id', 'batch.undone_by')
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
      'batch.overlaps',
      'batch.undone_at',
      'batch.undone_by',
      'batch.undo_counts',
      'undoer.name as undoer_name',
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
    undo: toUndo(row),
  }
}

function toUndo({ undone_at, undone_by, undoer_name, undo_counts }: SummaryRow): Undo | null {
  if (undone_at === null || undone_by === null || undo_counts === null) return null
  return { by: { id: undone_by, name: undoer_name ?? '' }, at: undone_at, counts: fromJson(undo_counts) }
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
  const rows = await db
    .selectFrom('batch_row')
    .select(['cell', 'typed', 'account', 'outcome', 'finding', 'move_number', 'undone'])
    .where('batch_number', '=', number)
    .orderBy('position')
    .execute()
  const seal = await sealOfBatch(db, number)
  return {
    ...toSummary(row),
    ...(seal ? { seal } : {}),
    rows: rows.map(({ move_number, ...rest }) => ({
      ...rest,
      move: move_number === null ? null : moveNumber(move_number),
    })),
    overlaps: fromJson(row.overlaps),
  }
}

/** Says that these accounts of a batch are asked for in a move. */
export async function linkMove(
  trx: Writer,
  number: number,
  { accounts, move }: { accounts: readonly string[]; move: number },
): Promise<void> {
  await trx
    .updateTable('batch_row')
    .set({ move_number: move })
    .where('batch_number', '=', number)
    .where('outcome', '=', 'elsewhere')
    .where('account', 'in', accounts)
    .execute()
}

/** The audit entry of a batch, by which its assignments are known. */
export async function deedOf(db: Reader, number: number): Promise<string | null> {
  const row = await db.selectFrom('batch').select('deed_id').where('number', '=', number).executeTakeFirst()
  return row?.deed_id ?? null
}

/** Marks a batch as undone; false when somebody else was quicker. */
export async function markUndone(
  trx: Writer,
  number: number,
  { personId, counts }: { personId: string; counts: Undo['counts'] },
  now: number,
): Promise<boolean> {
  const marked = await trx
    .updateTable('batch')
    .set({ undone_at: toInstant(now), undone_by: personId, undo_counts: toJson(counts) })
    .where('number', '=', number)
    .where('undone_at', 'is', null)
    .returning('number')
    .executeTakeFirst()
  return marked !== undefined
}

/** Marks the rows that a batch had added: those in `released` are out again, the others had left before. */
export async function markUndoneRows(trx: Writer, number: number, released: readonly string[]): Promise<void> {
  const added = trx
    .updateTable('batch_row')
    .where('batch_number', '=', number)
    .where('outcome', 'in', ['assigned', 'unconfirmed'])
  await added.set({ undone: 'gone' }).execute()
  if (released.length > 0) await added.set({ undone: 'released' }).where('account', 'in', released).execute()
}
