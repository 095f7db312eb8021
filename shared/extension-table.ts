import { readTable, type Table } from './directory-table.ts'
import type { KnownExtension } from './extension.ts'
import type { Finding } from './finding.ts'
import { plainWords } from './heading.ts'
import { lumenConnect } from './packs/lumen-connect.ts'
import { anySize, packAt } from './place.ts'
import { columnLetter } from './sheet.ts'
import { type GridCell, readGrid } from './workbook/grid.ts'
import type { Reading } from './workbook/read.ts'
import { Refusal } from './workbook/refusal.ts'

/** Extensions read from a workbook, or from pasted columns with headings (`extension-list.ts` reads loose lines), and what was left out, by the cell it stands in. */
export interface ExtensionList {
  extensions: KnownExtension[]
  findings: ExtensionListFinding[]
  /** Rows below the headings; each is an extension or was left out. */
  rows: number
}

/** shape: not 1 to 10 digits. repeated: the same extension stands above. more: beyond what one list holds. */
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

/** Makes a list of a sheet's cells. A list without headings is extension, name. */
export function makeExtensions(cells: readonly GridCell[]): ExtensionList {
  const { rows } = tableOf(cells)
  const list: ExtensionList = { extensions: [], findings: [], rows: rows.length }
  const seen = new Set<string>()
  for (const row of rows) {
    const cell = row.cells.get('number')
    // A number whose format shows zeros before it is its shown text: so the list means it.
    const value = (cell?.shown ?? cell?.typed ?? '').trim()
    const number = value.normalize('NFKC')
    const code = !/^\d{1,10}$/.test(number)
      ? 'shape'
      : seen.has(number)
        ? 'repeated'
        : list.extensions.length === MOST
          ? 'more'
          : null
    if (code !== null) {
      list.findings.push({ cell: row.nameOf('number'), value, code })
      continue
    }
    seen.add(number)
    const text = (field: ExtensionField) => row.cells.get(field)?.typed.replace(/\s+/g, ' ').trim() ?? ''
    const name = text('name') || [text('first'), text('last')].filter(Boolean).join(' ')
    list.extensions.push({ number, name: name === '' ? null : name.slice(0, LONGEST_NAME) })
  }
  return list
}

function fieldOf(heading: string): ExtensionField | null {
  if (heading.length > 60) return null
  const plain = plainWords(heading)
  return HEADINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

function tableOf(cells: readonly GridCell[]): Table<ExtensionField> {
  const table = readTable<ExtensionField>(cells, fieldOf, ['number'])
  if (!('missing' in table)) return table
  const fields = ['number', 'name'] as const
  const rows = [...Map.groupBy(cells, ({ row }) => row)].map(([row, inRow]) => ({
    row,
    cells: new Map<ExtensionField, GridCell>(
      inRow.flatMap(cell => {
        const field = fields[cell.column - 1]
        return field === undefined || cell.typed.trim() === '' ? [] : [[field, cell] as const]
      }),
    ),
    nameOf: (field: ExtensionField) => columnLetter(field === 'number' ? 1 : 2) + row,
  }))
  return { fields: new Set(fields), rows: rows.filter(row => row.cells.size > 0) }
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
