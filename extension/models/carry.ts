import type { AccountDraft, TypedNumber } from '../draft.ts'
import { listRows } from './list-rows.ts'

/** What a person decided about cells. */
export type CellDecisions = Pick<AccountDraft, 'leftOut' | 'fixed' | 'done'>

/**
 * The decisions about a list after the list itself was changed: each follows its number to the cell where it stands now,
 * and ends with a number that was taken out or typed anew.
 */
export function carryDecisions(
  before: readonly TypedNumber[],
  after: readonly TypedNumber[],
  { leftOut, fixed, done }: CellDecisions,
): CellDecisions {
  const old = listRows(before)
  const places = new Map(listRows(after).map(({ cell }, at) => [after[at]?.id, { cell, typed: after[at]?.typed }]))
  const moves = new Map<string, string>()
  for (const [at, { id, typed }] of before.entries()) {
    const now = places.get(id)
    const was = old[at]?.cell
    if (was && now && now.typed === typed) moves.set(was, now.cell)
  }
  const follow = (cells: readonly string[]) => cells.flatMap(cell => moves.get(cell) ?? [])
  const texts = Object.entries(fixed).flatMap(([cell, text]) => {
    const now = moves.get(cell)
    return now === undefined ? [] : [[now, text] as const]
  })
  return { leftOut: follow(leftOut), fixed: Object.fromEntries(texts), done: follow(done) }
}
