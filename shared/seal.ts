import type { BatchRequest } from './batch.ts'

/** What a rep's check is bound to (N8): the rows by keyed digests, never the numbers themselves. */
export interface SealedRow {
  /** A17 */
  cell: string
  /** HMAC of `sealedText` under a secret of the service, in hex. */
  digest: string
}

/**
 * How the rows that are submitted compare with those that were sealed.
 * same-file: the very bytes. same-rows: re-saved, every row as it was. moved: the same accounts in other rows.
 * part: only accounts that were sealed, though not all of them: one of several requests, a corrected copy, rows left out.
 * changed: other accounts.
 */
export type SealState = 'same-file' | 'same-rows' | 'moved' | 'part' | 'changed'

/** More rows than that are not sealed: they are sent in one request. */
export const SEAL_ROWS = 10_000

/** What a rep sends to have a check sealed: the rows as they were checked, and which file they came from. */
export interface SealRequest {
  rows: BatchRequest['rows']
  source: { fileName: string | null; sha256: string | null }
  pack: string
}

/** A check that was sealed. The code is all that a customer is given. */
export interface Seal {
  code: string
  by: { id: string; name: string }
  /** ISO instant, UTC. */
  at: string
  /** "lumen-connect@1" */
  pack: string
  /** How many rows it holds. */
  rows: number
}

/** How a batch compares with the check that was sealed. */
export interface BatchSeal extends SealComparison {
  code: string
  by: { id: string; name: string }
  at: string
  pack: string
}

/** How often a person may be wrong about a code within an hour. */
export const SEAL_TRIES = 10

export interface SealComparison {
  state: SealState
  /** Cells of now that hold another account than then. */
  changed: string[]
  /** Cells of now whose account was not in the list. */
  added: string[]
  /** Cells of then whose account is gone. */
  removed: string[]
  moved: { from: string; to: string }[]
  /** How many rows were sealed; what was compared earlier does not tell. */
  of?: number | undefined
}

/** What of a row is digested: its normal form; where it has none, what it holds, so that damage cannot change unseen. */
export function sealedText({ account, kind, typed }: { account: string | null; kind: string; typed: string }): string {
  return account ?? `${kind}\u0000${typed}`
}

/**
 * Compares the rows of now with those that were sealed: by rows, not bytes, since saving a file changes its bytes. The
 * same bytes count only where the rows agree too: rows can be fixed after the file was read.
 */
export function compareSeal(
  sealed: { sha256: string | null; rows: readonly SealedRow[] },
  present: { sha256: string | null; rows: readonly SealedRow[] },
): SealComparison {
  const comparison: SealComparison = {
    state: 'same-rows',
    changed: [],
    added: [],
    removed: [],
    moved: [],
    of: sealed.rows.length,
  }
  const then = new Map(sealed.rows.map(({ cell, digest }) => [cell, digest]))
  const now = new Map(present.rows.map(({ cell, digest }) => [cell, digest]))
  const gone = sealed.rows.filter(({ cell, digest }) => now.get(cell) !== digest)
  const places = Map.groupBy(gone, ({ digest }) => digest)
  const settled = new Set<string>()
  const strange: string[] = []
  for (const { cell, digest } of present.rows) {
    if (then.get(cell) === digest) continue
    const from = places.get(digest)?.shift()?.cell
    if (from === undefined) strange.push(cell)
    else {
      settled.add(from)
      comparison.moved.push({ from, to: cell })
    }
  }
  const lost = gone.filter(({ cell }) => !settled.has(cell)).map(({ cell }) => cell)
  const replaced = new Set(strange.filter(cell => lost.includes(cell)))
  comparison.changed = [...replaced]
  comparison.added = strange.filter(cell => !replaced.has(cell))
  comparison.removed = lost.filter(cell => !replaced.has(cell))
  comparison.state = stateOf(comparison)
  const sameBytes = sealed.sha256 !== null && sealed.sha256 === present.sha256
  if (comparison.state === 'same-rows' && sameBytes) comparison.state = 'same-file'
  return comparison
}

function stateOf({ changed, added, removed, moved }: SealComparison): SealState {
  if (changed.length + added.length > 0) return 'changed'
  if (removed.length > 0) return 'part'
  return moved.length > 0 ? 'moved' : 'same-rows'
}
