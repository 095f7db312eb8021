import type { Batch } from '../../shared/batch.ts'
import type { AccountDraft } from '../draft.ts'
import { readyRows } from './ready-count.ts'
import { standingCells } from './result.ts'

/** The cells of a draft's rows that could go in and do not stand in the enterprise, neither by this batch nor by one before it. */
export function remainingCells(
  { check, done }: Pick<AccountDraft, 'check' | 'done'>,
  batch: Pick<Batch, 'rows'>,
): string[] {
  const settled = new Set([...done, ...standingCells(batch)])
  return check ? readyRows(check).flatMap(({ cell }) => (settled.has(cell) ? [] : [cell])) : []
}
