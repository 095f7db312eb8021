import { isErrorsHeading } from '../errors-column.ts'
import { READER_LIMITS } from '../limits.ts'
import { type AccountCell, columnLetter } from '../sheet.ts'
import { type Content, type OtherColumn, SAMPLE } from './content.ts'
import { refuse } from './refusal.ts'

const SEPARATORS = [',', ';', '\t', '|'] as const

/**
 * Reads text as a table, every value kept as it is written: never a number, never a date (hazards 3). Quotes as in
 * RFC 4180; the separator is the one that the first lines use most. `sample`: how many cells of other columns are kept; `most`: how many the wanted column may hold.
 */
export function readTextFile(
  bytes: Uint8Array,
  column: number,
  firstRow: number,
  { sample = SAMPLE, most = READER_LIMITS.accountRows }: { sample?: number; most?: number | undefined } = {},
): Content {
  const text = decodeText(bytes)
  const table = new TextTable(text, separatorOf(text), column, firstRow, { sample, most })
  table.read()
  return {
    sheet: null,
    isText: true,
    column: table.column,
    others: [...table.others].sort(([a], [b]) => a - b).map(([, other]) => other),
    merges: [],
    columnHidden: false,
    guess: null,
    misnamed: null,
  }
}

/** UTF-8, or UTF-16 by its mark; else the Windows code page that exports of old systems use. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, 50)
  // Excel's own way to say it.
  const said = /^sep=(.)$/i.exec(lines[0] ?? '')?.[1]
  if (said !== undefined) return said
  const counts = SEPARATORS.map(mark => lines.filter(line => line.includes(mark)).length)
  const most = Math.max(...counts)
  return most === 0 ? ',' : (SEPARATORS[counts.indexOf(most)] ?? ',')
}

class TextTable {
  readonly column: AccountCell[] = []
  readonly others = new Map<number, OtherColumn>()
  /** Columns that we wrote into an annotated copy. */
  private readonly ours = new Set<number>()
  /** By column, what stands in its first line. */
  private readonly headings = new Map<number, string>()
  private readonly text: string
  private readonly separator: string
  private readonly wanted: number
  private readonly firstRow: number
  private row = 1
  private at = 0
  private here = 1
  private seen = 0

  private readonly sampled: number
  private readonly most: number

  constructor(
    text: string,
    separator: string,
    wanted: number,
    firstRow: number,
    bounds: { sample: number; most: number },
  ) {
    this.sampled = bounds.sample
    this.most = bounds.most
    this.text = text
    this.separator = separator
    this.wanted = wanted
    this.firstRow = firstRow
    if (/^sep=.\r?\n/i.test(text)) this.at = text.indexOf('\n') + 1
  }

  read(): void {
    const { text } = this
    while (this.at < text.length) {
      this.keep(text[this.at] === '"' ? this.quoted() : this.bare())
      const mark = text[this.at]
      if (mark === this.separator) this.here++
      else {
        if (mark === '\r' && text[this.at + 1] === '\n') this.at++
        this.row++
        this.here = 1
      }
      this.at++
    }
  }

  private bare(): string {
    const start = this.at
    const { text, separator } = this
    while (this.at < text.length) {
      const mark = text[this.at]
      if (mark === separator || mark === '\n' || mark === '\r') break
      this.at++
    }
    return text.slice(start, this.at)
  }

  private quoted(): string {
    const { text } = this
    let value = ''
    for (;;) {
      const end = text.indexOf('"', this.at + 1)
      value += text.slice(this.at + 1, end < 0 ? text.length : end)
      this.at = end < 0 ? text.length : end + 1
      if (end < 0 || text[this.at] !== '"') break
      value += '"'
    }
    // What follows the closing quote belongs to the value all the same.
    return value + this.bare()
  }

  private keep(value: string): void {
    if (value === '') return
    const { row, here } = this
    if (++this.seen > READER_LIMITS.cells || here > READER_LIMITS.columns) tooBig('cells', READER_LIMITS.cells)
    if (here === this.wanted) {
      if (this.column.length === this.most) tooBig('rows', this.most)
      this.column.push(makeTextCell(value, row, here))
    } else if (isErrorsHeading(value)) this.ours.add(here)
    else if (row === 1 && row < this.firstRow) this.headings.set(here, value)
    // A list may begin right below its headings.
    else if (!this.ours.has(here)) this.sample(value, here)
  }

  private sample(value: string, column: number): void {
    const other = this.others.get(column) ?? this.newColumn(column)
    this.others.set(column, other)
    other.count++
    if (other.first.length < this.sampled) other.first.push(makeTextCell(value, this.row, column))
  }

  private newColumn(column: number): OtherColumn {
    return { letter: columnLetter(column), heading: this.headings.get(column) ?? null, count: 0, first: [] }
  }
}

function makeTextCell(value: string, row: number, column: number): AccountCell {
  const cell: AccountCell = { cell: columnLetter(column) + row, row, typed: value, kind: 'text' }
  if (value.length > READER_LIMITS.textLength) {
    cell.cutFrom = value.length
    cell.typed = value.slice(0, READER_LIMITS.textLength)
  }
  return cell
}

function tooBig(what: 'cells' | 'rows', limit: number): never {
  refuse('sheet.too_big', { what, limit })
}
