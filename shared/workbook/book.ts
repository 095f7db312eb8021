import type { OtherFileKind, OtherSheetKind } from '../finding-file.ts'
import type { Archive } from './archive.ts'
import { printable, refuse } from './refusal.ts'
import { type Relation, readContentTypes, readRelations } from './relations.ts'
import { END, OPEN, XmlReader } from './xml.ts'
import { PartText } from './xml-text.ts'

/** A sheet of cells as the workbook lists it. */
export interface BookSheet {
  name: string
  hidden: boolean
  path: string
}

/** What the workbook part says: its sheets of cells in order, its date base, and where its other parts are. */
export interface Book {
  sheets: BookSheet[]
  date1904: boolean
  stringsPath: string | null
  stylesPath: string | null
}

/** Finds the workbook by relationships, never by its usual path (hazards 28), and refuses what is no .xlsx. */
export async function readBook(archive: Archive): Promise<Book> {
  refuseOtherArchives(archive)
  const types = await readContentTypes(archive)
  const main = (await readRelations(archive, '')).find(({ kind, outside }) => kind === 'officeDocument' && !outside)
  if (!main || !archive.has(main.target)) refuse('file.not_spreadsheet', { kind: 'archive' })
  refuseOtherDocuments(types(main.target))
  if ([...archive.entries.keys()].some(isMacro)) refuse('file.has_macros', {})
  const relations = await readRelations(archive, main.target)
  return readSheets(archive, main.target, relations)
}

async function readSheets(archive: Archive, path: string, relations: readonly Relation[]): Promise<Book> {
  const part = (await archive.xml(path)) ?? refuse('file.not_spreadsheet', { kind: 'archive' })
  const xml = new XmlReader(part.bytes, part.name)
  const text = new PartText(part.bytes, part.name)
  const book: Book = {
    sheets: [],
    date1904: false,
    stringsPath: pathOf(relations, 'sharedStrings'),
    stylesPath: pathOf(relations, 'styles'),
  }
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue
    if (xml.depth === 1 && xml.name !== 'workbook') refuse('file.not_spreadsheet', { kind: 'unknown' })
    if (xml.name === 'workbookPr') book.date1904 = isTrue(text.attribute(xml, 'date1904'))
    if (xml.name !== 'sheet' || xml.depth !== 3) continue
    const id = text.attribute(xml, 'id')
    const name = printable(text.attribute(xml, 'name') ?? '')
    const relation = relations.find(relation => relation.id === id)
    // Charts and dialogs stand in the same list; only sheets of cells are ours (hazards 32).
    if (relation && relation.kind !== 'worksheet') continue
    if (!relation || !archive.has(relation.target)) refuse('sheet.missing', { name })
    const hidden = (text.attribute(xml, 'state') ?? 'visible') !== 'visible'
    book.sheets.push({ name, hidden, path: relation.target })
  }
  return book
}

/** The sheet that the portal's template has by name, else the first one that is seen. `guessed` where others were too. */
export function chooseSheet(sheets: readonly BookSheet[], wanted: string): { sheet: BookSheet; guessed: boolean } {
  const seen = sheets.filter(({ hidden }) => !hidden)
  const named = seen.find(({ name }) => name.trim().toLowerCase() === wanted.toLowerCase())
  if (named) return { sheet: named, guessed: false }
  const [first] = seen
  if (first) return { sheet: first, guessed: seen.length > 1 }
  const [hidden] = sheets
  return hidden ? refuse('sheet.hidden', { name: hidden.name }) : refuse('sheet.none', {})
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}

function pathOf(relations: readonly Relation[], kind: string): string | null {
  return relations.find(relation => relation.kind === kind && !relation.outside)?.target ?? null
}

function isMacro(path: string): boolean {
  return path.endsWith('vbaproject.bin') || path.includes('/macrosheets/')
}

/** Archives that are another program's documents, by the parts that only they have. */
function refuseOtherArchives({ entries }: Archive): void {
  const kinds: readonly (readonly [path: string, kind: OtherSheetKind])[] = [
    ['content.xml', 'ods'],
    ['index/document.iwa', 'numbers'],
    ['index.zip', 'numbers'],
    ['index.apxl', 'numbers'],
    ['xl/workbook.bin', 'xlsb'],
  ]
  const found = kinds.find(([path]) => entries.has(path))
  if (found) refuse('file.wrong_kind', { kind: found[1] })
}

function refuseOtherDocuments(type: string): void {
  const kinds: readonly (readonly [word: string, kind: OtherFileKind])[] = [
    ['wordprocessingml', 'word'],
    ['ms-word', 'word'],
    ['presentationml', 'powerpoint'],
    ['ms-powerpoint', 'powerpoint'],
    ['visio', 'visio'],
  ]
  const found = kinds.find(([word]) => type.includes(word))
  if (found) refuse('file.not_spreadsheet', { kind: found[1] })
  if (type.includes('sheet.binary')) refuse('file.wrong_kind', { kind: 'xlsb' })
  if (/macroenabled/i.test(type)) refuse('file.has_macros', {})
}
