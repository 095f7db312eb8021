import { READER_LIMITS } from '../limits.ts'
import type { RulePack } from '../rule-pack.ts'
import { columnNumber } from '../sheet.ts'
import { type CellSources, pickColumns } from './account-column.ts'
import { Archive } from './archive.ts'
import { type Book, type BookSheet, chooseSheet, readBook } from './book.ts'
import type { CellRange, RawSheet } from './cells.ts'
import { NUMBER, SHARED } from './cells.ts'
import type { Content } from './content.ts'
import { endingOf, fileKind } from './file-kind.ts'
import type { Inflate } from './inflate.ts'
import { printable, refuse } from './refusal.ts'
import { readRelations } from './relations.ts'
import { readSheetPart } from './sheet-part.ts'
import { readStrings } from './strings.ts'
import { readFormats } from './styles.ts'
import { readTextFile } from './text-file.ts'
import { XmlReader } from './xml.ts'
import { PartText } from './xml-text.ts'

/** Endings that say honestly that a file is text. */
const TEXT_ENDINGS = new Set(['.csv', '.tsv', '.tab', '.txt'])

/** A file to read, and by which rules. */
export interface Reading {
  bytes: Uint8Array<ArrayBuffer>
  name: string
  pack: RulePack
  inflate: Inflate
  /** The world's own SHA-256 in hex, where it has a quicker one than the platform's. */
  digest?: ((bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>) | undefined
  /** Read text under a workbook's name as the text that it is. */
  asText?: boolean | undefined
  /** As many cells as the account column may hold; READER_LIMITS.accountRows unless told. */
  accountRows?: number | undefined
  /** Take the accounts from this column instead of the pack's. */
  column?: string | undefined
}

/** Makes cells of any bytes, or raises a Refusal that says what the file is and what to do. */
export async function readContent(reading: Reading): Promise<Content> {
  const { bytes, name, pack } = reading
  const column = columnNumber(pack.sheet.column)
  if (bytes.length > READER_LIMITS.fileBytes) tooLarge(bytes.length, READER_LIMITS.fileBytes)
  if (fileKind(bytes, name) === 'text') {
    if (!reading.asText && !TEXT_ENDINGS.has(endingOf(name))) refuse('file.is_csv', {})
    return readTextFile(bytes, column, pack.sheet.firstRow, { most: reading.accountRows })
  }
  if (bytes.length > pack.limits.bytes) tooLarge(bytes.length, pack.limits.bytes)
  const archive = new Archive(bytes, reading.inflate)
  const book = await readBook(archive)
  const { sheet, guessed } = chooseSheet(book.sheets, pack.sheet.name)
  const content = await readCells(archive, book, sheet, column, pack.sheet.firstRow, reading.accountRows)
  const ending = endingOf(name)
  return {
    ...content,
    guess: guessed ? { name: sheet.name, count: book.sheets.length } : null,
    misnamed: ending === '.xlsx' ? null : printable(ending),
  }
}

async function readCells(
  archive: Archive,
  book: Book,
  { name, path }: BookSheet,
  column: number,
  firstRow: number,
  most: number | undefined,
): Promise<Content> {
  const sources = await readSources(archive, book, { name, path })
  const { sheet } = sources
  const picked = pickColumns(sources, column, firstRow, most)
  await setLinks(archive, path, sheet, column, picked.column)
  return {
    ...picked,
    sheet: name,
    isText: false,
    merges: sheet.merges.filter(range => touches(range, column)),
    columnHidden: sheet.hiddenColumns.some(([from, to]) => from <= column && column <= to),
    guess: null,
    misnamed: null,
  }
}

/** Everything that cells are made of: the sheet's part, and of the other parts only what its cells need. */
export async function readSources(
  archive: Archive,
  book: Book,
  { name, path }: Pick<BookSheet, 'name' | 'path'>,
): Promise<CellSources> {
  const part = (await archive.xml(path)) ?? refuse('sheet.missing', { name })
  const text = new PartText(part.bytes, part.name)
  const sheet = readSheetPart(new XmlReader(part.bytes, part.name), text)
  const strings = await readStrings(archive, holds(sheet, SHARED) ? book.stringsPath : null)
  const formats = await readFormats(archive, holds(sheet, NUMBER) ? book.stylesPath : null)
  return { sheet, text, strings, formats, date1904: book.date1904 }
}

/** Whether any cell is stored this way: parts that no cell needs are not even unpacked. */
function holds({ cells }: RawSheet, type: number): boolean {
  for (let index = 0; index < cells.length; index++) if (cells.type(index) === type) return true
  return false
}

async function setLinks(
  archive: Archive,
  path: string,
  { links }: RawSheet,
  column: number,
  cells: Content['column'],
): Promise<void> {
  const here = links.filter(({ range }) => touches(range, column))
  if (here.length === 0 || cells.length === 0) return
  const targets = new Map((await readRelations(archive, path)).map(({ id, target }) => [id, target]))
  const byRow = new Map<number, string>()
  for (const { range, id } of here) if (range.top === range.bottom) byRow.set(range.top, targets.get(id) ?? '')
  for (const cell of cells) cell.link = byRow.has(cell.row) ? printable(byRow.get(cell.row) ?? '') : null
}

function touches({ left, right }: CellRange, column: number): boolean {
  return left <= column && column <= right
}

function tooLarge(bytes: number, limit: number): never {
  refuse('file.too_large', { bytes, limit })
}
