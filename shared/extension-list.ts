import { readTable, type TableRow } from './directory-table.ts'
import type { KnownExtension } from './extension.ts'
import type { Finding } from './finding.ts'
import { plainWords } from './heading.ts'
import { lumenConnect } from './packs/lumen-connect.ts'
import { anySize, packAt } from './place.ts'
import { type GridCell, readGrid } from './workbook/grid.ts'
import type { Reading } from './workbook/read.ts'
import { Refusal } from './workbook/refusal.ts'

/** Extensions read from a workbook, a text file or a paste, and what was left out, by the cell it stands in. */
export interface ExtensionList {
  extensions: KnownExtension[]
  findings: ExtensionListFinding[]
  /** Rows below the headings; each is an extension or was left out. */
  rows: number
}

/** shape: no number of 1 to 10 digits. repeated: the same extension stands above. more: beyond what one list holds. */
export interface ExtensionListFinding {
  cell: string
  value: string
  code: 'shape' | 'repeated' | 'more'
}

type ExtensionField = 'number' | 'name' | 'first' | 'last'

/** As the service takes it in one list. */
const MOST = 10_000
const LONGEST_NAME = 240

/** In plain small letters, English and French. */
const HEADINGS: readonly (readonly [RegExp, ExtensionField])[] = [
  [
    /^(?:ext|exten|extensions?)(?: (?:number|no|num|id))?$|^(?:(?:numeros?|nos?|n) (?:de |du |des )?)?postes?$/,
    'number',
  ],
  [/^first(?: name)?$|^prenom$/, 'first'],
  [/^(?:last|family)(?: name)?$|^surname$|^nom de famille$/, 'last'],
  [/^(?:full |display |user |caller id )?names?$|^users?$|^nom(?: complet)?$|^utilisateur$/, 'name'],
]

const PLACE = packAt(anySize(lumenConnect), { sheet: null, column: 'A', firstRow: 1 })

/** Reads a list with the same bounded reader as every upload; a file that cannot be read is told as a finding. Never throws. */
export async function readExtensionList(
  reading: Omit<Reading, 'pack' | 'column'>,
): Promise<ExtensionList | { refused: Finding }> {
  try {
    const { cells } = await readGrid({ ...reading, pack: PLACE })
    return makeExtensions(cells)
  } catch (thrown) {
    if (thrown instanceof Refusal) return { refused: thrown.finding }
    throw thrown
  }
}

/** The same for what was pasted: columns, with headings or without, or loose lines. */
export function readPastedExtensions(
  text: string,
  inflate: Reading['inflate'],
): Promise<ExtensionList | { refused: Finding }> {
  return readExtensionList({ bytes: new TextEncoder().encode(text), name: 'pasted.tsv', inflate })
}

/**
 * Makes a list of a sheet's cells. Without headings each row is a number with a name before or after it, in columns or in
 * one text: "214 Theo Marsh", "Theo Marsh, 214".
 */
export function makeExtensions(cells: readonly GridCell[]): ExtensionList {
  const rows = rowsOf(cells)
  const list: ExtensionList = { extensions: [], findings: [], rows: rows.length }
  const seen = new Set<string>()
  for (const { cell, value, number, name } of rows) {
    const code =
      number === null ? 'shape' : seen.has(number) ? 'repeated' : list.extensions.length === MOST ? 'more' : null
    if (code !== null || number === null) {
      list.findings.push({ cell, value, code: code ?? 'shape' })
      continue
    }
    seen.add(number)
    list.extensions.push({ number, name: name === '' ? null : name.slice(0, LONGEST_NAME) })
  }
  return list
}

/** One row as it was read: its number, or null where it holds none, with the cell that should have it. */
interface ReadRow {
  cell: string
  value: string
  number: string | null
  name: string
}

function rowsOf(cells: readonly GridCell[]): ReadRow[] {
  const loose = [...Map.groupBy(cells, ({ row }) => row).values()].flatMap(looseRow)
  const table = readTable<ExtensionField>(cells, fieldOf, ['number'])
  if ('missing' in table) return loose
  // A heading stands above the numbers; the same word below some is a line like any other.
  const first = table.rows[0]?.row ?? 0
  const isBelow = loose.some(({ number, row }) => number !== null && row < first)
  return isBelow ? loose : table.rows.map(tableRow)
}

function tableRow(row: TableRow<ExtensionField>): ReadRow {
  const cell = row.cells.get('number')
  const value = shownText(cell)
  const text = (field: ExtensionField) => row.cells.get(field)?.typed.replace(/\s+/g, ' ').trim() ?? ''
  const name = text('name') || [text('first'), text('last')].filter(Boolean).join(' ')
  return { cell: row.nameOf('number'), value, number: numberOf(value), name }
}

/** A number whose format shows zeros before it is its shown text: so the list means it. */
function shownText(cell: GridCell | undefined): string {
  return (cell?.shown ?? cell?.typed ?? '').trim()
}

function numberOf(text: string): string | null {
  const plain = text.normalize('NFKC')
  return /^\d{1,10}$/.test(plain) ? plain : null
}

/** A longer text is no line of a list; the bound comes before the pattern. */
const LONGEST_LINE = 400
const LOOSE = /^(.*?)(?:^|\s)(\d{1,10})(?:\s(.*))?$/

function looseRow(cells: readonly GridCell[]): (ReadRow & { row: number })[] {
  const texts = cells.map(shownText)
  const value = texts.join(' ').trim()
  const [cell] = cells
  if (!cell || value === '') return []
  const plain = value
    .slice(0, LONGEST_LINE)
    .normalize('NFKC')
    .replace(/[\s;,]+/g, ' ')
    .trim()
  const [, before = '', number = null, after = ''] = LOOSE.exec(plain) ?? []
  return [{ row: cell.row, cell: cell.cell, value, number, name: `${before} ${after}`.trim() }]
}

function fieldOf(heading: string): ExtensionField | null {
  if (heading.length > 60) return null
  const plain = plainWords(heading)
  return HEADINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** What making this the imported list would change. */
export interface ExtensionChange {
  added: KnownExtension[]
  /** Listed already, under another name. */
  renamed: KnownExtension[]
  /** Imported before and not in this list; what a request brought stays. */
  gone: KnownExtension[]
  same: number
}

/** Compares a list with what is known: `known` says of each whether a request brought it, which an import leaves alone. */
export function extensionChange(
  known: readonly (KnownExtension & { request: string | null })[],
  list: readonly KnownExtension[],
): ExtensionChange {
  const before = new Map(known.map(one => [one.number, one]))
  const named = new Set(list.map(({ number }) => number))
  const change: ExtensionChange = { added: [], renamed: [], gone: [], same: 0 }
  for (const one of list) {
    const was = before.get(one.number)
    if (!was) change.added.push(one)
    else if (was.request === null && was.name !== one.name) change.renamed.push(one)
    else change.same++
  }
  change.gone = known.filter(({ number, request }) => request === null && !named.has(number))
  return change
}
