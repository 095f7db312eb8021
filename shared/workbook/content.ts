import type { AccountCell } from '../sheet.ts'
import type { CellRange } from './cells.ts'

/** What a file held, workbook or text: all that the rules look at, and nothing of how it was packed. */
export interface Content {
  /** The sheet's name; null for text. */
  sheet: string | null
  /** Text has no rows of its own: a plain list may begin in its first line. */
  isText: boolean
  /** Every non-empty cell of the account column, headings included, by row. */
  column: AccountCell[]
  /** The other columns that hold data from the first row of the list down. */
  others: OtherColumn[]
  merges: readonly CellRange[]
  columnHidden: boolean
  /** Set where the sheet was taken because it came first. */
  guess: { name: string; count: number } | null
  /** The ending of a workbook's name that is not .xlsx, or null. */
  misnamed: string | null
}

/** Another column: its letter, its heading, how many cells it fills, and the first of them. */
export interface OtherColumn {
  letter: string
  /** Of the texts above the list's first row the one that says what the column holds, else the last, in a text file the first; or null. */
  heading: string | null
  count: number
  first: AccountCell[]
}

/** How many cells of another column are kept, to see whether the accounts stand there. */
export const SAMPLE = 100

/** In so many of them: accounts stand in one of the first columns, not in the ten thousandth. */
export const MOST_SAMPLED = 64
