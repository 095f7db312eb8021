import { cellFinding } from '../finding.ts'
import { addFinding, type DraftRows } from './draft.ts'

/** Normal forms decide (hazards 58). The first stays ready; a cell without a normal form equals nothing. */
export function judgeDuplicates(draft: DraftRows): void {
  if (mayHaveTwins(draft)) nameFirst(draft)
}

/**
 * Whether any two accounts may be equal, by a number made of each: a table of numbers answers in a fifth of the time that
 * a map of strings takes, and mostly there are none. Two accounts that share a number by chance only cost the slow way.
 */
function mayHaveTwins({ rows }: DraftRows): boolean {
  let size = 64
  while (size < rows.length * 2) size *= 2
  const table = new Int32Array(size)
  // A list made to crowd its places must not cost more than the slow way.
  let patience = rows.length * 8
  for (const { account } of rows) {
    if (account === null) continue
    const mark = markOf(account)
    let slot = mark & (size - 1)
    while (table[slot] !== 0) {
      if (table[slot] === mark || patience-- === 0) return true
      slot = (slot + 1) & (size - 1)
    }
    table[slot] = mark
  }
  return false
}

/** Never 0, which marks an empty place. */
function markOf(account: string): number {
  let mark = account.length
  for (let at = 0; at < account.length; at++)
    mark = Math.imul(mark ^ account.charCodeAt(at), 0x5bd1e995) ^ (mark >>> 13)
  return mark === 0 ? 1 : mark
}

function nameFirst(draft: DraftRows): void {
  const first = new Map<string, string>()
  for (const [index, row] of draft.rows.entries()) {
    if (row.account === null) continue
    const earlier = first.get(row.account)
    if (earlier === undefined) first.set(row.account, row.cell)
    else addFinding(draft, index, cellFinding('account.duplicate', row, { first: earlier, account: row.account }, ''))
  }
}
