import type { CheckedRow } from '../check.ts'
import { cellFinding } from '../finding.ts'
import { addFinding, type DraftRows } from './draft.ts'

/**
 * Normal forms decide (hazards 58). The first row that nothing else stops keeps the account; where something stops them
 * all, the first. A cell without a normal form equals nothing. `spoilt`: whether the row at an index can't be ready,
 * whatever its text is.
 */
export function judgeDuplicates(draft: DraftRows, spoilt: (index: number) => boolean): void {
  if (mayHaveTwins(draft)) nameTwins(draft, spoilt)
}

/**
 * Whether any two accounts may be equal, by a number made of each: a table of numbers answers in a fifth of the time that
 * a map of strings takes, and mostly there are none. Two accounts that share a number by chance only cost the slow way.
 */
function mayHaveTwins({ rows, traits }: DraftRows): boolean {
  let size = 64
  while (size < rows.length * 2) size *= 2
  const table = new Int32Array(size)
  // A list made to crowd its places must not cost more than the slow way.
  let patience = rows.length * 8
  for (let index = 0; index < rows.length; index++) {
    if (rows[index]?.account === null) continue
    const mark = traits.mark(index)
    let slot = mark & (size - 1)
    while (table[slot] !== 0) {
      if (table[slot] === mark || patience-- === 0) return true
      slot = (slot + 1) & (size - 1)
    }
    // Never 0, which marks an empty place.
    table[slot] = mark
  }
  return false
}

function nameTwins(draft: DraftRows, spoilt: (index: number) => boolean): void {
  const { rows, found } = draft
  const stopped = (index: number) => spoilt(index) || found[index]?.some(({ level }) => level === 'stop') === true
  const keepers = new Map<string, { row: CheckedRow; stopped: boolean }>()
  for (const [index, row] of rows.entries()) {
    const account = accountOf(draft, index)
    if (account === null) continue
    const known = keepers.get(account)
    if (!known || (known.stopped && !stopped(index))) keepers.set(account, { row, stopped: stopped(index) })
  }
  for (const [index, row] of rows.entries()) {
    const account = accountOf(draft, index)
    const keeper = account === null ? undefined : keepers.get(account)?.row
    if (account === null || !keeper || keeper === row) continue
    addFinding(draft, index, cellFinding('account.duplicate', row, { first: keeper.cell, account }, ''))
  }
}

/** Null where the row is no account: "N/A" in ten rows is ten labels, and each has been called one. */
function accountOf({ rows, found }: DraftRows, index: number): string | null {
  const unlikely = found[index]?.some(({ code }) => code === 'account.unlikely') === true
  return unlikely ? null : (rows[index]?.account ?? null)
}
