import type { FindingCode } from './finding.ts'
import type { AccountCell } from './sheet.ts'

/** What a row holds now: as it was read, another text (then plain text, whatever it was), or left out. */
export type RowState = 'as-read' | 'deleted' | { readonly text: string }

export interface RowChange {
  /** A17: the row's name in the file that was read. */
  readonly cell: string
  readonly from: RowState
  readonly to: RowState
}

/** What a person did: one fix, all fixes of a kind, all safe ones, or by hand. */
export type EditDeed = 'fix' | 'fix-kind' | 'fix-safe' | 'type' | 'delete' | 'restore'

/** One deed, which one undo takes back whole. */
export interface Edit {
  readonly deed: EditDeed
  /** The kind that was fixed, where the deed was about one. */
  readonly code: FindingCode | null
  readonly changes: readonly RowChange[]
}

/** Every deed since the file was read, and those that were undone, newest last. Plain data, to be stored as it is. */
export interface EditHistory {
  readonly done: readonly Edit[]
  readonly undone: readonly Edit[]
}

export const NO_EDITS: EditHistory = { done: [], undone: [] }

/** A deed that gives rows new states, noted with what they held before it. */
export function makeEdit(
  history: EditHistory,
  deed: EditDeed,
  states: ReadonlyMap<string, RowState>,
  code: FindingCode | null = null,
): Edit {
  const before = rowStates(history)
  const changes = [...states].map(([cell, to]) => ({ cell, from: before.get(cell) ?? 'as-read', to }))
  return { deed, code, changes }
}

/** What a text makes of a row; an empty one leaves it out. */
export function stateOf(text: string): RowState {
  return text.trim() === '' ? 'deleted' : { text }
}

/** Adds a deed. One that changes nothing is not noted; any other ends what could be redone. */
export function recordEdit(history: EditHistory, edit: Edit): EditHistory {
  const changes = edit.changes.filter(({ from, to }) => !sameState(from, to))
  return changes.length === 0 ? history : { done: [...history.done, { ...edit, changes }], undone: [] }
}

/** Takes the last deed back; the same history where there is none. */
export function undo({ done, undone }: EditHistory): EditHistory {
  const last = done.at(-1)
  return last ? { done: done.slice(0, -1), undone: [...undone, last] } : { done, undone }
}

/** Does again what was last undone; the same history where there is none. */
export function redo({ done, undone }: EditHistory): EditHistory {
  const last = undone.at(-1)
  return last ? { done: [...done, last], undone: undone.slice(0, -1) } : { done, undone }
}

/** What each changed row holds now; a row that is not named is as it was read. */
export function rowStates({ done }: EditHistory): Map<string, RowState> {
  const states = new Map<string, RowState>()
  for (const { changes } of done) {
    for (const { cell, to } of changes) {
      if (to === 'as-read') states.delete(cell)
      else states.set(cell, to)
    }
  }
  return states
}

/**
 * The rows as they stand now, without those that were left out. A changed row is plain text: what a formula, a merge or a
 * link did to its cell no longer holds.
 */
export function presentCells(cells: readonly AccountCell[], states: ReadonlyMap<string, RowState>): AccountCell[] {
  const present: AccountCell[] = []
  for (const cell of cells) {
    const state = states.get(cell.cell) ?? 'as-read'
    if (state === 'as-read') present.push(cell)
    else if (state !== 'deleted') present.push({ cell: cell.cell, row: cell.row, typed: state.text, kind: 'text' })
  }
  return present
}

function sameState(one: RowState, other: RowState): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other
  return one.text === other.text
}
