import type { BatchRow, BatchSummary, Outcome, OutcomeCounts } from '../../shared/batch.ts'

/** What needs a person comes first; what is done comes last. */
export const URGENCY: readonly Outcome[] = [
  'stopped',
  'duplicate',
  'unknown',
  'inactive',
  'elsewhere',
  'held',
  'here',
  'unconfirmed',
  'assigned',
]

/** How many rows were sent; the outcomes add up to it. */
export function sentCount(counts: OutcomeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** How many rows were added by this batch, confirmed by a directory or not. */
export function addedCount(counts: OutcomeCounts): number {
  return counts.assigned + counts.unconfirmed
}

/** The outcomes that occur, the most urgent first. */
export function occurring(counts: OutcomeCounts): Outcome[] {
  return URGENCY.filter(outcome => counts[outcome] > 0)
}

/** The rows by outcome, the most urgent first, each group in the sheet's order. */
export function byOutcome(rows: readonly BatchRow[]): { outcome: Outcome; rows: BatchRow[] }[] {
  const groups = Map.groupBy(rows, ({ outcome }) => outcome)
  return URGENCY.flatMap(outcome => {
    const group = groups.get(outcome)
    return group ? [{ outcome, rows: group }] : []
  })
}

/** The id and version of a pack's name ("lumen-connect@1"). */
export function packOf(batch: Pick<BatchSummary, 'pack'>): { id: string; version: string } {
  const at = batch.pack.lastIndexOf('@')
  return at < 0 ? { id: batch.pack, version: '' } : { id: batch.pack.slice(0, at), version: batch.pack.slice(at + 1) }
}
