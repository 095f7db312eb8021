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

/** What is noted of a cell: row, column, how it is stored, and from where to where its value stands. */
const FIELDS = 5
/** How it is stored, in one number: three bits of type, five of flags, the rest the style. */
const FLAGS_AT = 3
const STYLE_AT = 8
/** No part within the limits lists as many styles, so that one above means the same as this one: none. */
const LAST_STYLE = 0xffffff

/** The non-empty cells of a sheet in the file's order, as numbers in one row: a million of them cost 20 MB. */
export class Cells {
  length = 0
  readonly joined: string[] = []
  private numbers: Int32Array

  /** `expected`: about how many cells there will be; more find room too. */
  constructor(expected = 0) {
    this.numbers = new Int32Array(FIELDS * (expected + 16))
  }

  add(row: number, column: number, type: number, style: number, flags: number, start: number, end: number): void {
    const at = this.length++ * FIELDS
    if (at + FIELDS > this.numbers.length) this.grow()
    const { numbers } = this
    numbers[at] = row
    numbers[at + 1] = column
    numbers[at + 2] = type | (flags << FLAGS_AT) | (Math.min(style, LAST_STYLE) << STYLE_AT)
    numbers[at + 3] = start
    numbers[at + 4] = end
  }

  private grow(): void {
    const larger = new Int32Array(this.numbers.length * 2)
    larger.set(this.numbers)
    this.numbers = larger
  }

  row(index: number): number {
    return this.numbers[index * FIELDS] ?? 0
  }

  column(index: number): number {
    return this.numbers[index * FIELDS + 1] ?? 0
  }

  type(index: number): number {
    return (this.numbers[index * FIELDS + 2] ?? 0) & 7
  }

  style(index: number): number {
    return (this.numbers[index * FIELDS + 2] ?? 0) >>> STYLE_AT
  }

  flags(index: number): number {
    return ((this.numbers[index * FIELDS + 2] ?? 0) >> FLAGS_AT) & 31
  }

  /** Where the value stands in the part; of a shared text its index; of a joined one its place in `joined`. */
  start(index: number): number {
    return this.numbers[index * FIELDS + 3] ?? 0
  }

  end(index: number): number {
    return this.numbers[index * FIELDS + 4] ?? 0
  }

  /** Forgets every cell from this length on. */
  truncate(length: number): void {
    this.length = length
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
