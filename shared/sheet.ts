import type { CellKind } from './check.ts'

/** One non-empty cell of the account column with all that the rules need; a typed list has only the first four. */
export interface AccountCell {
  /** A17 */
  cell: string
  row: number
  /** The text as stored; of a number its exact digits where it is whole, of a date the ISO day, of a formula its value. */
  typed: string
  kind: CellKind
  /** The value comes from a formula. */
  formula?: boolean
  /** What the sheet shows for a number, where its format makes more of it than its digits (00123). */
  shown?: string | null
  /** Where a link on the cell leads. */
  link?: string | null
  /** How long the text is, where it is longer than a cell can hold. */
  cutFrom?: number | null
  hidden?: 'row' | 'filter' | null
  /** The sheet holds this cell twice; the first is read. */
  repeated?: boolean
  /** The merged range that the cell is the first of, and whether any covers it. */
  merged?: string | null
  covered?: boolean
}

/** A, B … Z, AA: the sheet's own name of a column; the first is 1. */
export function columnLetter(column: number): string {
  const known = LETTERS[column]
  if (known !== undefined) return known
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  LETTERS[column] = letters
  return letters
}

/** Every cell of a list asks for the same few. */
const LETTERS: (string | undefined)[] = []

/** The cell's name, as the sheet shows it: A17. Rows and columns count from 1. */
export function cellName(column: number, row: number): string {
  if (row < 1000) return columnLetter(column) + row
  const thousands = Math.floor(row / 1000)
  if (column !== start.column || thousands !== start.thousands)
    start = { column, thousands, text: columnLetter(column) + thousands }
  const rest = row - thousands * 1000
  ENDINGS[rest] ??= String(rest).padStart(3, '0')
  return start.text + ENDINGS[rest]
}

/** Names of a long list begin alike a thousand times, and end in the same thousand ways: joining two texts is quicker than writing a number. */
let start = { column: 0, thousands: 0, text: '' }
const ENDINGS: string[] = []

/** The number of a column by its letters; the first is 1. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** The row a cell's name ends in (17 of A17), or 0 where it has none. */
export function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0)
}
