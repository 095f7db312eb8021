import { isErrorsHeading } from '../errors-column.ts'
import { anySize } from '../place.ts'
import { type AccountCell, columnNumber } from '../sheet.ts'
import { makeCell } from './account-column.ts'
import { Archive } from './archive.ts'
import { chooseSheet, readBook } from './book.ts'
import { type Reading, readContent, readSources } from './read.ts'
import { readTextFile } from './text-file.ts'

/** One non-empty cell of a sheet, wherever it stands; columns count from 1. */
export type GridCell = AccountCell & { column: number }

export interface Grid {
  /** The sheet's name; null for text. */
  sheet: string | null
  /** In the order of rows, then columns; without a column that an annotated copy of ours added. */
  cells: GridCell[]
}

/**
 * Every value of the sheet that a check reads, of whatever column. Raises a Refusal for bytes that no cells can be made
 * of, as a check does.
 */
export async function readGrid(reading: Reading): Promise<Grid> {
  const pack = anySize(reading.pack)
  // A check's own reading comes first, so that both take and refuse the same files.
  const { isText, sheet } = await readContent({ ...reading, pack })
  const cells = isText ? readTextCells(reading) : await readSheetCells({ ...reading, pack })
  return { sheet, cells: withoutOurs(cells) }
}

async function readSheetCells({ bytes, inflate, pack }: Reading): Promise<GridCell[]> {
  const archive = new Archive(bytes, inflate)
  const book = await readBook(archive)
  const sources = await readSources(archive, book, chooseSheet(book.sheets, pack.sheet.name).sheet)
  const { cells } = sources.sheet
  return Array.from({ length: cells.length }, (_, index) => ({
    ...makeCell(sources, index),
    column: cells.column(index),
  }))
}

function readTextCells({ bytes, accountRows: most }: Reading): GridCell[] {
  const { column, others } = readTextFile(bytes, 1, 1, { sample: Number.POSITIVE_INFINITY, most })
  const cells = others.flatMap(({ letter, first }) => inColumn(first, columnNumber(letter)))
  return [...inColumn(column, 1), ...cells].sort(byPlace)
}

function inColumn(cells: readonly AccountCell[], column: number): GridCell[] {
  return cells.map(cell => ({ ...cell, column }))
}

function byPlace(one: GridCell, other: GridCell): number {
  return one.row - other.row || one.column - other.column
}

function withoutOurs(cells: GridCell[]): GridCell[] {
  const heading = cells.find(({ typed }) => isErrorsHeading(typed))
  return heading ? cells.filter(({ column }) => column !== heading.column) : cells
}
