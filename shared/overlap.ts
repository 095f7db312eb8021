import type { BatchRow } from './batch.ts'

/** An account in a request that is not settled yet: a waiting move, or a batch whose row did not go in. */
export interface Claim {
  account: string
  /** "SC-20431", "MV-3012" */
  number: string
  sentBy: { id: string; name: string }
  /** ISO instant, UTC. */
  sentAt: string
}

/** An earlier request for the same enterprise that some of these rows stand in too (N17). */
export interface Overlap extends Omit<Claim, 'account'> {
  /** The cells of the list at hand, in its order. */
  cells: string[]
}

/** How long an open request is told about, in milliseconds: 30 days. */
export const OVERLAP_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Which rows stand in an open request already, by request, the newest first. Of several requests with the same account
 * only the first claim given counts, so that a row is counted once and the rest of a list can be told ("the other 33").
 * Rows that are in the enterprise already need no telling.
 */
export function findOverlaps(rows: readonly BatchRow[], claims: readonly Claim[]): Overlap[] {
  const first = new Map<string, Claim>()
  for (const claim of claims) if (!first.has(claim.account)) first.set(claim.account, claim)
  const overlaps = new Map<string, Overlap>()
  for (const row of rows) {
    const claim = row.account === null || !OPEN.has(row.outcome) ? undefined : first.get(row.account)
    if (!claim) continue
    const { account: _account, ...request } = claim
    const overlap = overlaps.get(claim.number) ?? { ...request, cells: [] }
    overlap.cells.push(row.cell)
    overlaps.set(claim.number, overlap)
  }
  return [...overlaps.values()].sort(
    (one, other) => Number(one.sentAt < other.sentAt) - Number(one.sentAt > other.sentAt),
  )
}

/** A duplicate was told at its first row; a stopped one has no account to compare; one that is here needs nothing. */
const OPEN: ReadonlySet<BatchRow['outcome']> = new Set([
  'assigned',
  'unconfirmed',
  'elsewhere',
  'unknown',
  'inactive',
  'held',
])
