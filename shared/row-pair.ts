import type { CheckedRow } from './check.ts'

/** One row in two versions of a list; null where a version has no such row. */
export interface RowPair<Row> {
  before: Row | null
  after: Row | null
}

/**
 * Finds each row of the older list in the newer one: by what it holds, wherever it stands now; else by the row it
 * follows (its text was corrected while the list shifted); else by its cell. Rows of the newer list come in its order,
 * then those that are gone. Takes time in proportion to the rows.
 */
export function pairRows<Row extends Pick<CheckedRow, 'cell' | 'account' | 'kind' | 'typed'>>(
  before: readonly Row[],
  after: readonly Row[],
): RowPair<Row>[] {
  const found = pairByContent(before, after)
  const taken = new Set(found.values())
  pairByPlace(before, after, found, taken)
  const origin = new Map([...found].map(([old, now]) => [now, old]))
  const pairs: RowPair<Row>[] = after.map((row, at) => ({ before: before[origin.get(at) ?? -1] ?? null, after: row }))
  for (const [at, row] of before.entries()) if (!found.has(at)) pairs.push({ before: row, after: null })
  return pairs
}

/** Index in the older list to index in the newer one, for rows that hold the same; of repetitions, first to first. */
function pairByContent<Row extends Parameters<typeof contentOf>[0]>(
  before: readonly Row[],
  after: readonly Row[],
): Map<number, number> {
  const places = new Map<string, number[]>()
  for (let at = after.length - 1; at >= 0; at--) {
    const row = after[at]
    if (!row) continue
    const known = places.get(contentOf(row))
    if (known) known.push(at)
    else places.set(contentOf(row), [at])
  }
  const found = new Map<number, number>()
  for (const [at, row] of before.entries()) {
    const place = places.get(contentOf(row))?.pop()
    if (place !== undefined) found.set(at, place)
  }
  return found
}

function pairByPlace(
  before: readonly { cell: string }[],
  after: readonly { cell: string }[],
  found: Map<number, number>,
  taken: Set<number>,
): void {
  const take = (old: number, now: number | undefined) => {
    if (now === undefined || now >= after.length || found.has(old) || taken.has(now)) return
    found.set(old, now)
    taken.add(now)
  }
  for (const at of before.keys()) {
    const neighbour = at === 0 ? -1 : found.get(at - 1)
    if (neighbour !== undefined) take(at, neighbour + 1)
  }
  const cells = new Map(after.map(({ cell }, at) => [cell, at]))
  for (const [at, { cell }] of before.entries()) take(at, cells.get(cell))
}

function contentOf({ account, kind, typed }: Pick<CheckedRow, 'account' | 'kind' | 'typed'>): string {
  return account ?? `${kind}\u0000${typed}`
}
