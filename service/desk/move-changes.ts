import type { Move, MoveRow } from '../../shared/move.ts'

/** What is different about one account of a move since it was shown. */
export type MoveChange =
  | { is: 'state'; account: string; before: MoveRow['state']; after: MoveRow['state'] }
  | { is: 'place'; account: string; before: string | null; after: string | null }

/**
 * What changed between two readings of a move: rows that somebody else decided, and accounts that went elsewhere
 * meanwhile. Where an account stood before it was moved is no news.
 */
export function changesOf(before: Pick<Move, 'rows'>, after: Pick<Move, 'rows'>): MoveChange[] {
  const old = new Map(before.rows.map(row => [row.cell, row]))
  return after.rows.flatMap((row): MoveChange[] => {
    const was = old.get(row.cell)
    if (!was) return []
    const account = row.account ?? row.typed
    if (was.state !== row.state) return [{ is: 'state', account, before: was.state, after: row.state }]
    if (row.state !== 'waiting' || was.from?.id === row.from?.id) return []
    return [{ is: 'place', account, before: was.from?.name ?? null, after: row.from?.name ?? null }]
  })
}
