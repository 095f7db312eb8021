import type { Check } from '../../shared/check.ts'
import type { ColumnGuesses } from '../../shared/column.ts'
import type { EditHistory } from '../../shared/edit.ts'
import type { SheetPlace } from '../../shared/place.ts'
import type { AccountCell } from '../../shared/sheet.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { FillFault } from '../../shared/workbook/fill.ts'
import type { SummaryRow } from '../../shared/workbook/summary.ts'
import type { Survey } from '../../shared/workbook/survey.ts'

/** A workbook that was made, checked clean. */
export interface MadePart {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  accounts: number
  /** The cells of the file that its first and last account came from. */
  from: string
  to: string
  /** SHA-256 of its accounts, in hex: the same rows are the same part, however the workbook was made. */
  key: string
}

/** Why a row is in none of the workbooks. */
export interface MadeParts {
  parts: MadePart[]
  /** Cells of rows that still stop. */
  leftOut: string[]
  /** Cells of rows that were taken out. */
  removed: string[]
  fault: FillFault | null
}

/** Work that makes or looks through whole workbooks, away from the panel. */
export interface BookTasks {
  /** The rows as they stand, in copies of the template; ours where none was given. */
  fill: {
    cells: AccountCell[]
    history: EditHistory
    template: Uint8Array<ArrayBuffer> | null
    fileName: string
    locale: Locale
  }
  /** The customer's own file with what is wrong in a column beside. */
  annotate: {
    bytes: Uint8Array<ArrayBuffer>
    name: string
    asText: boolean
    check: Check
    place: SheetPlace
    locale: Locale
  }
  /** What a spreadsheet holds, to choose where its accounts stand; the sheet that a check would take where none is named. */
  survey: { bytes: Uint8Array<ArrayBuffer>; name: string; asText: boolean; sheet: string | null }
  /** The template that we make ourselves, blank. */
  template: { locale: Locale }
  /** One row for each of many files. */
  summary: { rows: readonly SummaryRow[]; locale: Locale }
}

export interface BookAnswers {
  fill: MadeParts
  annotate: Uint8Array<ArrayBuffer>
  /** Null where no cells could be made of the file. */
  survey: Surveyed | null
  template: Uint8Array<ArrayBuffer>
  summary: Uint8Array<ArrayBuffer>
}

/** A survey, and where its accounts seem to stand. */
export interface Surveyed extends Survey, ColumnGuesses {}

export type BookKind = keyof BookTasks
export type BookTask = { [Kind in BookKind]: { kind: Kind } & BookTasks[Kind] }[BookKind]
