import type { GridModel } from '../models/grid.ts'
import { nextProblem } from '../models/grid-rows.ts'

/** The columns of the grid, from left to right. */
export const COLUMNS = ['cell', 'value', 'state', 'finding', 'fix'] as const
export type GridColumn = (typeof COLUMNS)[number]

/** Where the keyboard is, by place among the rows shown, and what it can do there. */
export interface GridKeys {
  model: GridModel
  /** How many rows are shown, and how many are seen at once. */
  count: number
  page: number
  place: number
  column: GridColumn
  /** The row shown at a place. */
  indexAt: (place: number) => number
  placeOf: (index: number) => number
  move: (place: number, column: GridColumn) => void
  edit: (text?: string) => void
  /** Does what the last column offers. */
  press: () => void
  leaveOut: () => void
  restore: () => void
}

/** What a key does in the grid; whether it did something. Letters begin typing, as in any sheet. */
export function pressKey(event: KeyboardEvent, keys: GridKeys): boolean {
  if (event.isComposing) return false
  const strong = event.ctrlKey || event.metaKey
  if (event.altKey) return false
  return strong ? pressStrong(event.key, keys) : pressPlain(event, keys)
}

function pressStrong(key: string, { model, count, place, column, indexAt, placeOf, move, press }: GridKeys): boolean {
  if (key === 'Home') move(0, column)
  else if (key === 'End') move(count - 1, column)
  else if (key === 'Enter') press()
  else if (key === 'ArrowDown' || key === 'ArrowUp') {
    const next = nextProblem(model.rows.value?.statuses ?? [], indexAt(place), key === 'ArrowDown' ? 1 : -1)
    if (next !== null) move(placeOf(next), column)
  } else return false
  return true
}

function pressPlain({ key, shiftKey }: KeyboardEvent, keys: GridKeys): boolean {
  const { place, page, column, move, edit, press, leaveOut, restore } = keys
  const at = COLUMNS.indexOf(column)
  const across = (step: number) => move(place, COLUMNS[at + step] ?? column)
  const deeds: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(place + 1, column),
    ArrowUp: () => move(place - 1, column),
    ArrowRight: () => across(1),
    ArrowLeft: () => across(-1),
    PageDown: () => move(place + page, column),
    PageUp: () => move(place - page, column),
    Home: () => move(place, COLUMNS[0]),
    End: () => move(place, 'fix'),
    Enter: () => (column === 'fix' ? press() : edit()),
    F2: () => edit(),
    Delete: () => (shiftKey ? restore() : leaveOut()),
    Backspace: leaveOut,
  }
  const deed = deeds[key]
  if (deed) deed()
  else if ([...key].length === 1 && key !== ' ') edit(key)
  else return false
  return true
}
