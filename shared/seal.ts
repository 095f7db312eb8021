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
 * changed: other accounts.
 */
export type SealState = 'same-file' | 'same-rows' | 'moved' | 'changed'

export interface SealComparison {
  state: SealState
  /** Cells of now that hold another account than then. */
  changed: string[]
  /** Cells of now whose account was not in the list. */
  added: string[]
  /** Cells of then whose account is gone. */
  removed: string[]
  moved: { from: string; to: string }[]
}

/** What of a row is digested: its normal form; where it has none, what it holds, so that damage cannot change unseen. */
export function sealedText({ account, kind, typed }: { account: string | null; kind: string; typed: string }): string {
  return account ?? `${kind}\u0000${typed}`
}

/** Compares the rows of now with those that were sealed: by rows, not bytes, since saving a file changes its bytes. */
export function compareSeal(
  sealed: { sha256: string; rows: readonly SealedRow[] },
  present: { sha256: string | null; rows: readonly SealedRow[] },
): SealComparison {
  const comparison: SealComparison = { state: 'same-rows', changed: [], added: [], removed: [], moved: [] }
  if (sealed.sha256 === present.sha256) return { ...comparison, state: 'same-file' }
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
  return comparison
}

function stateOf({ changed, added, removed, moved }: SealComparison): SealState {
  if (changed.length + added.length + removed.length > 0) return 'changed'
  return moved.length > 0 ? 'moved' : 'same-rows'
}
