import { Growing } from './growing.ts'

/** How a cell is stored: the letters of the file's own `t`, in one number. */
export const NUMBER = 0
export const SHARED = 1
export const STRING = 2
export const BOOLEAN = 3
export const ERROR = 4
export const ISO_DATE = 5

/** What else is known of a cell, as bits. */
export const FORMULA = 1
/** A formula without a stored result; the value's place is the formula's. */
export const NO_VALUE = 2
/** The value was joined from pieces and stands in `joined`. */
export const JOINED = 4
/** The same cell came before. */
export const REPEATED = 8
export const HIDDEN_ROW = 16

/** The non-empty cells of a sheet in the file's order, as columns of numbers: a million of them cost 24 MB. */
export class Cells {
  readonly row = new Growing()
  readonly column = new Growing()
  readonly type = new Growing()
  readonly style = new Growing()
  readonly flags = new Growing()
  /** Where the value stands in the part; of a shared text its index; of a joined one its place in `joined`. */
  readonly start = new Growing()
  readonly end = new Growing()
  readonly joined: string[] = []

  get length(): number {
    return this.row.length
  }

  add(row: number, column: number, type: number, style: number, flags: number, start: number, end: number): void {
    this.row.push(row)
    this.column.push(column)
    this.type.push(type)
    this.style.push(style)
    this.flags.push(flags)
    this.start.push(start)
    this.end.push(end)
  }
}

/** A rectangle of cells; rows and columns count from 1. */
export interface CellRange {
  /** A6:C8, as the file writes it. */
  name: string
  top: number
  left: number
  bottom: number
  right: number
}

/** What a sheet's part says, before any text is made of it. */
export interface RawSheet {
  cells: Cells
  merges: CellRange[]
  links: { range: CellRange; id: string }[]
  /** Hidden columns, as from and to. */
  hiddenColumns: (readonly [number, number])[]
  filtered: boolean
}
