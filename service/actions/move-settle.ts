import { Fault } from '../../shared/fault.ts'
import { parseMoveNumber } from '../../shared/id.ts'
import { countMoveRows, moveState } from '../../shared/move.ts'
import { type StoredMove, type StoredMoveRow, takeMove, updateMove, updateMoveRows } from '../store/move.ts'
import type { Writer } from '../store/transaction.ts'

/** Takes a move for a change; whoever else changed it since it was read makes this fail with version.stale. */
export async function lockMove(trx: Writer, move: StoredMove): Promise<number> {
  const number = parseMoveNumber(move.number)
  if (number === null || !(await takeMove(trx, number, move.version))) throw new Fault('version.stale')
  return number
}

/** Locks a move, writes what became of some of its rows, and what follows for the whole. */
export async function settleRows(
  trx: Writer,
  move: StoredMove,
  settled: readonly StoredMoveRow[],
  now: number,
): Promise<void> {
  const number = await lockMove(trx, move)
  await writeSettled(trx, { move, number }, settled, now)
}

/** The same for a move that is locked already. */
export async function writeSettled(
  trx: Writer,
  { move, number }: { move: StoredMove; number: number },
  settled: readonly StoredMoveRow[],
  now: number,
): Promise<void> {
  await updateMoveRows(trx, { number, enterpriseId: move.to.id }, settled)
  const byPosition = new Map(settled.map(row => [row.position, row]))
  const counts = countMoveRows(move.rows.map(row => byPosition.get(row.position) ?? row))
  await updateMove(trx, number, { state: moveState(counts), counts }, now)
}
