import type { CheckedRow } from './check.ts'
import {
  type EditDeed,
  type EditHistory,
  makeEdit,
  NO_EDITS,
  presentCells,
  type RowState,
  recordEdit,
  rowStates,
  stateOf,
} from './edit.ts'
import type { Finding, FindingCode } from './finding.ts'
import { onePerCell, proposeFixes, type RowFix } from './fix.ts'
import { anySize } from './place.ts'
import type { RulePack } from './rule-pack.ts'
import { judgeRows } from './rules/rows.ts'
import type { AccountCell } from './sheet.ts'

/** A list that a person works on: its rows as they were read, and every change since. Plain data, stored as it is. */
export interface Worklist {
  readonly cells: readonly AccountCell[]
  readonly history: EditHistory
}

/** A worklist as it stands now. */
export interface JudgedWorklist {
  /** Without the rows that were left out. */
  rows: CheckedRow[]
  findings: Finding[]
  fixes: RowFix[]
  /** The rows left out, by their cell. */
  deleted: string[]
}

/** More rounds than any list needs: plain text and fewer rows leave nothing to fix after two or three. */
const MOST_ROUNDS = 8

/** A list as it was read, with nothing done to it yet. */
export function openWorklist(cells: readonly AccountCell[]): Worklist {
  return { cells, history: NO_EDITS }
}

/**
 * Judges the rows as they stand now. How many they are is no matter here: a long list is split before the portal sees it
 * (N2), so the portal's number of rows is not among its rules.
 */
export function judgeWorklist({ cells, history }: Worklist, pack: RulePack): JudgedWorklist {
  const states = rowStates(history)
  const { rows, findings } = judgeRows(presentCells(cells, states), anySize(pack))
  const deleted = cells.filter(({ cell }) => states.get(cell) === 'deleted').map(({ cell }) => cell)
  return { rows, findings, fixes: proposeFixes(findings), deleted }
}

/** Applies one fix. */
export function applyFix(list: Worklist, fix: RowFix): Worklist {
  return change(list, 'fix', fix.codes[0] ?? null, new Map([[fix.cell, stateOf(fix.text)]]))
}

/** Applies every fix that settles this kind of finding. */
export function applyFixesOf(list: Worklist, code: FindingCode, pack: RulePack): Worklist {
  const fixes = judgeWorklist(list, pack).fixes.filter(({ codes }) => codes.includes(code))
  return change(list, 'fix-kind', code, fixedStates(fixes))
}

/**
 * Applies every safe fix, again and again until none is left (a text made plain may prove to repeat another row), as one
 * deed. Doing it twice changes nothing more.
 */
export function applySafeFixes(list: Worklist, pack: RulePack): Worklist {
  const states = new Map<string, RowState>()
  let fixed = list
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const safe = judgeWorklist(fixed, pack).fixes.filter(({ safety }) => safety === 'safe')
    if (safe.length === 0) break
    for (const [cell, state] of fixedStates(safe)) states.set(cell, state)
    fixed = change(list, 'fix-safe', null, states)
  }
  return fixed
}

/** Puts another text in a row's place; an empty one leaves the row out. Typing what is there confirms it as plain text. */
export function typeRow(list: Worklist, cell: string, text: string): Worklist {
  return change(list, 'type', null, new Map([[cell, stateOf(text)]]))
}

/** Leaves rows out. */
export function deleteRows(list: Worklist, cells: readonly string[]): Worklist {
  return change(list, 'delete', null, new Map(cells.map(cell => [cell, 'deleted'])))
}

/** Brings rows back as they were read. */
export function restoreRows(list: Worklist, cells: readonly string[]): Worklist {
  return change(list, 'restore', null, new Map(cells.map(cell => [cell, 'as-read'])))
}

function change(
  list: Worklist,
  deed: EditDeed,
  code: FindingCode | null,
  states: ReadonlyMap<string, RowState>,
): Worklist {
  return { cells: list.cells, history: recordEdit(list.history, makeEdit(list.history, deed, states, code)) }
}

function fixedStates(fixes: readonly RowFix[]): Map<string, RowState> {
  return new Map(onePerCell(fixes).map(({ cell, text }) => [cell, stateOf(text)]))
}
