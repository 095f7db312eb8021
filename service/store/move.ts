import { sql } from 'kysely'
import type { FindingCode } from '../../shared/finding.ts'
import { batchNumber, moveNumber } from '../../shared/id.ts'
import type { MoveCounts, MovePlace, MoveRowState, MoveState, MoveSummary } from '../../shared/move.ts'
import { fromJson, toInstant, toJson } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** A row of a move as stored; where a waiting one stands now is looked up when it is asked for. */
export interface StoredMoveRow {
  position: number
  cell: string
  typed: string
  account: string | null
  state: MoveRowState
  finding: FindingCode | null
  decided: { by: { id: string; name: string }; at: string; reason: string | null } | null
  from: MovePlace | null
}

/** A move as stored, with the version that counts its changes. */
export interface StoredMove extends MoveSummary {
  version: number
  rows: StoredMoveRow[]
}

export interface NewMove {
  number: number
  enterpriseId: string
  state: MoveState
  personId: string
  askedAt: string
  batchNumber: number | null
  reason: string | null
  decidedAt: string | null
  counts: MoveCounts
}

/** Writes a move; its rows follow. */
export async function insertMove(trx: Writer, move: NewMove): Promise<void> {
  await trx
    .insertInto('move')
    .values({
      number: move.number,
      enterprise_id: move.enterpriseId,
      state: move.state,
      person_id: move.personId,
      asked_at: move.askedAt,
      batch_number: move.batchNumber,
      reason: move.reason,
      decided_at: move.decidedAt,
      version: 1,
      counts: toJson(move.counts),
    })
    .execute()
}

/** The move that rows belong to, and where they are to go. */
export interface RowsOf {
  number: number
  enterpriseId: string
}

function toValues(move: RowsOf, rows: readonly StoredMoveRow[]) {
  return rows.map(({ decided, from, ...row }) => ({
    ...row,
    move_number: move.number,
    enterprise_id: move.enterpriseId,
    decided_at: decided?.at ?? null,
    decided_by: decided?.by.id ?? null,
    reason: decided?.reason ?? null,
    from_place: from && toJson(from),
  }))
}

/** Writes rows of a new move in one statement; false when another packet asks for one of them already. */
export async function insertMoveRows(trx: Writer, move: RowsOf, rows: readonly StoredMoveRow[]): Promise<boolean> {
  const put = await trx
    .insertInto('move_row')
    .values(toValues(move, rows))
    .onConflict(clash => clash.doNothing())
    .returning('position')
    .execute()
  return put.length === rows.length
}

/** Writes what became of rows that waited, all in one statement. */
export async function updateMoveRows(trx: Writer, move: RowsOf, rows: readonly StoredMoveRow[]): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('move_row')
    .values(toValues(move, rows))
    .onConflict(clash =>
      clash.columns(['move_number', 'position']).doUpdateSet(eb => ({
        state: eb.ref('excluded.state'),
        decided_at: eb.ref('excluded.decided_at'),
        decided_by: eb.ref('excluded.decided_by'),
        reason: eb.ref('excluded.reason'),
        from_place: eb.ref('excluded.from_place'),
      })),
    )
    .execute()
}

/** Which of these accounts a packet already asks for, to go to this enterprise: account to the move's number. */
export async function waitingMoves(
  db: Reader,
  enterpriseId: string,
  accounts: readonly string[],
): Promise<Map<string, number>> {
  if (accounts.length === 0) return new Map()
  const rows = await db
    .selectFrom('move_row')
    .select(['account', 'move_number'])
    .where('account', 'in', accounts)
    .where('enterprise_id', '=', enterpriseId)
    .where('state', '=', sql.lit('waiting'))
    .execute()
  return new Map(rows.map(row => [row.account ?? '', row.move_number]))
}

/** Takes a move for a change, if its version is the one that was seen; only one of two who try gets it. */
export async function takeMove(trx: Writer, number: number, version: number): Promise<boolean> {
  const taken = await trx
    .updateTable('move')
    .set({ version: version + 1 })
    .where('number', '=', number)
    .where('version', '=', version)
    .returning('number')
    .executeTakeFirst()
  return taken !== undefined
}

/** Writes what follows for a whole move from its rows. */
export async function updateMove(
  trx: Writer,
  number: number,
  { state, counts }: { state: MoveState; counts: MoveCounts },
  now: number,
): Promise<void> {
  await trx
    .updateTable('move')
    .set({ state, counts: toJson(counts), decided_at: toInstant(now) })
    .where('number', '=', number)
    .execute()
}

function summaries(db: Reader, seenBy: string | null) {
  let query = db
    .selectFrom('move')
    .innerJoin('enterprise', 'enterprise.id', 'move.enterprise_id')
    .innerJoin('person', 'person.id', 'move.person_id')
    .select([
      'move.number',
      'move.enterprise_id',
      'enterprise.name as enterprise_name',
      'move.state',
      'move.person_id',
      'person.name as person_name',
      'move.asked_at',
      'move.batch_number',
      'move.reason',
      'move.decided_at',
      'move.version',
      'move.counts',
    ])
  if (seenBy !== null) {
    query = query.where('move.enterprise_id', 'in', eb =>
      eb.selectFrom('membership').select('enterprise_id').where('person_id', '=', seenBy),
    )
  }
  return query
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number]

function toSummary(row: SummaryRow): MoveSummary {
  return {
    number: moveNumber(row.number),
    to: { id: row.enterprise_id, name: row.enterprise_name },
    state: row.state,
    askedBy: { id: row.person_id, name: row.person_name },
    askedAt: row.asked_at,
    batch: row.batch_number === null ? null : batchNumber(row.batch_number),
    reason: row.reason,
    decidedAt: row.decided_at,
    counts: fromJson(row.counts),
  }
}

/** Which moves a list holds. */
export interface MovePage {
  /** Only those that wait, or only those that do not; all for null. */
  waiting: boolean | null
  before: number | null
  limit: number
}

/** Moves newest first; those into one person's enterprises, or all for `null`. */
export async function movePage(db: Reader, seenBy: string | null, page: MovePage): Promise<MoveSummary[]> {
  let query = summaries(db, seenBy).orderBy('move.number', 'desc').limit(page.limit)
  if (page.waiting !== null) query = query.where('move.state', page.waiting ? '=' : '!=', 'waiting')
  if (page.before !== null) query = query.where('move.number', '<', page.before)
  return (await query.execute()).map(toSummary)
}

/** One move with its rows, if this person may see it. */
export async function moveByNumber(db: Reader, seenBy: string | null, number: number): Promise<StoredMove | undefined> {
  const row = await summaries(db, seenBy).where('move.number', '=', number).executeTakeFirst()
  if (!row) return undefined
  return { ...toSummary(row), version: row.version, rows: await moveRows(db, number) }
}

/** The number of the packet that a batch asked for, if it asked for one that still waits. */
export async function waitingMoveOf(db: Reader, batch: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('move')
    .select('number')
    .where('batch_number', '=', batch)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row?.number
}

async function moveRows(db: Reader, number: number): Promise<StoredMoveRow[]> {
  const rows = await db
    .selectFrom('move_row')
    .leftJoin('person', 'person.id', 'move_row.decided_by')
    .select(['position', 'cell', 'typed', 'account', 'move_row.state', 'finding', 'decided_at', 'decided_by'])
    .select(['reason', 'person.name as decider', 'from_place'])
    .where('move_number', '=', number)
    .orderBy('position')
    .execute()
  return rows.map(({ decided_at, decided_by, decider, reason, from_place, ...row }) => ({
    ...row,
    decided:
      decided_at === null || decided_by === null
        ? null
        : { by: { id: decided_by, name: decider ?? '' }, at: decided_at, reason },
    from: from_place === null ? null : fromJson(from_place),
  }))
}
