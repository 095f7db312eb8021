import type { BatchPreview, OutcomeCounts } from '../../shared/batch.ts'
import { OUTCOMES } from '../../shared/batch.ts'
import type { Overlap } from '../../shared/overlap.ts'
import type { KnownAnswer } from '../known-db.ts'

type Row = KnownAnswer['asked'][number]

/**
 * An answer with that about further rows behind it: what a row was asked as last counts, and the total adds up to the
 * rows asked about. It is as old as its oldest part.
 */
export function joinAnswers(before: KnownAnswer | null, part: KnownAnswer): KnownAnswer {
  if (before === null) return part
  const again = new Set(part.asked.map(({ cell }) => cell))
  const older = before.preview.rows.filter(({ cell }) => !again.has(cell))
  const rows = [...older, ...part.preview.rows]
  return {
    ...part,
    asked: [...before.asked.filter(({ cell }) => !again.has(cell)), ...part.asked],
    preview: {
      rows,
      counts: countOutcomes(rows),
      overlaps: joinOverlaps(before.preview.overlaps, part.preview.overlaps, again),
    },
    askedAt: before.askedAt,
  }
}

/** The rows that were not asked about, or had another text then. */
export function unaskedOf<Asked extends Row>(answer: Pick<KnownAnswer, 'asked'>, going: readonly Asked[]): Asked[] {
  const asked = new Map(answer.asked.map(({ cell, typed }) => [cell, typed]))
  return going.filter(({ cell, typed }) => asked.get(cell) !== typed)
}

/** One request that rows of several parts stand in is told once. */
function joinOverlaps(before: readonly Overlap[], part: readonly Overlap[], again: ReadonlySet<string>): Overlap[] {
  const joined = new Map<string, Overlap>()
  const older = before.map(overlap => ({ ...overlap, cells: overlap.cells.filter(cell => !again.has(cell)) }))
  for (const overlap of [...older, ...part]) {
    const cells = [...(joined.get(overlap.number)?.cells ?? []), ...overlap.cells]
    if (cells.length > 0) joined.set(overlap.number, { ...overlap, cells })
  }
  return [...joined.values()]
}

function countOutcomes(rows: BatchPreview['rows']): OutcomeCounts {
  const counts = Object.fromEntries(OUTCOMES.map(outcome => [outcome, 0])) as OutcomeCounts
  for (const { outcome } of rows) counts[outcome]++
  return counts
}
