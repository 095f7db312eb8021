import type { Edit, EditHistory } from '../../shared/edit.ts'
import type { TypedNumber } from '../draft.ts'
import { listRows } from './list-rows.ts'

/** What was done to the rows of a list, by cell, and which of them stand in the enterprise already. */
export interface ListWork {
  history: EditHistory
  done: string[]
}

/**
 * The work on a list after the list itself was changed: each deed follows its number to the cell where it stands now, and
 * ends with a number that was taken out or typed anew.
 */
export function carryWork(before: readonly TypedNumber[], after: readonly TypedNumber[], work: ListWork): ListWork {
  const old = listRows(before)
  const places = new Map(listRows(after).map(({ cell }, at) => [after[at]?.id, { cell, typed: after[at]?.typed }]))
  const moves = new Map<string, string>()
  for (const [at, { id, typed }] of before.entries()) {
    const now = places.get(id)
    const was = old[at]?.cell
    if (was && now && now.typed === typed) moves.set(was, now.cell)
  }
  const { done, undone } = work.history
  return {
    history: { done: followEdits(done, moves), undone: followEdits(undone, moves) },
    done: work.done.flatMap(cell => moves.get(cell) ?? []),
  }
}

function followEdits(edits: readonly Edit[], moves: ReadonlyMap<string, string>): Edit[] {
  return edits.flatMap(edit => {
    const changes = edit.changes.flatMap(change => {
      const cell = moves.get(change.cell)
      return cell === undefined ? [] : [{ ...change, cell }]
    })
    return changes.length > 0 ? [{ ...edit, changes }] : []
  })
}
