import { SEAT_COLUMNS } from '../../shared/seat-column.ts'

/** A cell of the sheet of seats, by its place. */
export interface SheetPlace {
  row: number
  column: number
}

/** Where the keyboard is, and what it can do there. */
export interface SheetKeys extends SheetPlace {
  rows: number
  /** How many rows are seen at once. */
  page: number
  goTo: (place: SheetPlace) => void
  /** Opens the cell; with a text, in the place of what stands there. */
  edit: (text?: string) => void
  clear: () => void
  fillDown: () => void
}

const LAST = SEAT_COLUMNS.length - 1

/** What a key does in the sheet of seats; whether it did something. Letters begin typing, as in any sheet. */
export function pressInSheet(event: KeyboardEvent, keys: SheetKeys): boolean {
  if (event.isComposing || event.altKey) return false
  const strong = event.ctrlKey || event.metaKey
  const deed = (strong ? strongDeeds(keys) : plainDeeds(keys))[event.key]
  if (deed) deed()
  else if (!strong && [...event.key].length === 1 && event.key !== ' ') keys.edit(event.key)
  else return false
  return true
}

type Deeds = Readonly<Record<string, () => void>>

function strongDeeds({ rows, goTo, fillDown }: SheetKeys): Deeds {
  return {
    d: fillDown,
    Home: () => goTo({ row: 0, column: 0 }),
    End: () => goTo({ row: rows - 1, column: LAST }),
  }
}

function plainDeeds({ row, column, rows, page, goTo, edit, clear }: SheetKeys): Deeds {
  const to = (down: number, across: number) => () =>
    goTo({
      row: Math.max(0, Math.min(rows - 1, row + down)),
      column: Math.max(0, Math.min(LAST, column + across)),
    })
  return {
    ArrowDown: to(1, 0),
    ArrowUp: to(-1, 0),
    ArrowRight: to(0, 1),
    ArrowLeft: to(0, -1),
    PageDown: to(page, 0),
    PageUp: to(-page, 0),
    Home: to(0, -LAST),
    End: to(0, LAST),
    Enter: () => edit(),
    F2: () => edit(),
    Delete: clear,
    Backspace: clear,
  }
}
