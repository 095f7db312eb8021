import { columnNumber } from '../sheet.ts'
import { CLOSE, END, OPEN, XmlReader } from './xml.ts'

/** From one byte of a part up to another. */
export interface Span {
  start: number
  end: number
}

/** A tag's attribute: its whole text in the part (name, quotes and all), its local name and its value as written. */
export interface RawAttribute {
  name: string
  prefixed: boolean
  text: string
  value: string
}

/** Where in a sheet's part the rows stand that a template is filled with, and what they look like there. */
export interface SheetSpans {
  /** The start tag of the sheet's data, or its only tag. */
  data: Span
  selfClosed: boolean
  /** "x:", or nothing where the part has no prefix. */
  prefix: string
  /** From the first row that is replaced up to the data's end tag; empty where there is none. */
  rows: Span
  /** The first row's attributes, where it has a row. */
  rowAttributes: RawAttribute[]
  /** The style that the first account's cell has, or would have by its row or column. */
  style: string | null
  /** Whether a formula stands among the rows that are replaced. */
  formulas: boolean
  /** The value of the sheet's dimension, and the rectangle of the cells that stay; null where there is none. */
  dimension: Span | null
  kept: { top: number; left: number; bottom: number; right: number } | null
}

/** Finds the rows of a sheet's part from `firstRow` down. Null where the part holds no sheet data. */
export function findSpans(bytes: Uint8Array, part: string, firstRow: number, column: string): SheetSpans | null {
  return new SpanFinder(bytes, part, firstRow, column).find()
}

class SpanFinder {
  private readonly xml: XmlReader
  private readonly firstRow: number
  private readonly column: number
  private row = 0
  private cell = 0
  private data: SheetSpans | null = null
  private dimension: Span | null = null
  private columnStyle: string | null = null
  private rowStyle: string | null = null
  private cellStyle: string | null = null

  constructor(bytes: Uint8Array, part: string, firstRow: number, column: string) {
    this.xml = new XmlReader(bytes, part)
    this.firstRow = firstRow
    this.column = columnNumber(column)
  }

  find(): SheetSpans | null {
    const { xml } = this
    for (let token = xml.next(); token !== END; token = xml.next()) {
      if (token === OPEN) this.open()
      else if (token === CLOSE && xml.depth === 2 && xml.name === 'sheetData') this.closeData()
    }
    if (!this.data) return null
    const style = this.cellStyle ?? this.rowStyle ?? this.columnStyle
    return { ...this.data, style, dimension: this.dimension }
  }

  private open(): void {
    const { xml } = this
    if (xml.depth === 2 && xml.name === 'dimension') this.dimension = this.valueSpan('ref')
    else if (xml.depth === 3 && xml.name === 'col') this.readColumn()
    else if (xml.depth === 2 && xml.name === 'sheetData') this.openData()
    else if (!this.data) return
    else if (xml.depth === 3 && xml.name === 'row') this.openRow(this.data)
    else if (xml.depth === 4 && xml.name === 'c') this.openCell(this.data)
    else if (xml.depth === 5 && xml.name === 'f' && this.row >= this.firstRow) this.data.formulas = true
  }

  private openData(): void {
    const end = this.xml.position
    const start = this.tagStart(end)
    const tag = decode(this.xml.bytes.subarray(start, end))
    this.data ??= {
      data: { start, end },
      selfClosed: tag.endsWith('/>'),
      prefix: /^<([^\s/>]*:)?/.exec(tag)?.[1] ?? '',
      rows: { start: -1, end },
      rowAttributes: [],
      style: null,
      formulas: false,
      dimension: null,
      kept: null,
    }
  }

  private closeData(): void {
    if (!this.data || this.data.rows.end !== this.data.data.end) return
    const { rows, data, selfClosed } = this.data
    rows.end = selfClosed ? data.end : this.tagStart(this.xml.position)
    if (rows.start < 0) rows.start = rows.end
  }

  private openRow(found: SheetSpans): void {
    this.row = Number(this.value('r') ?? this.row + 1)
    this.cell = 0
    if (this.row < this.firstRow) return
    if (found.rows.start < 0) found.rows.start = this.tagStart(this.xml.position)
    if (this.row !== this.firstRow) return
    found.rowAttributes = this.attributes()
    if (this.value('customFormat') === '1') this.rowStyle = this.value('s')
  }

  private openCell(found: SheetSpans): void {
    const letters = /^[A-Za-z]+/.exec(this.value('r') ?? '')?.[0]
    this.cell = letters === undefined ? this.cell + 1 : columnNumber(letters)
    if (this.row === this.firstRow && this.cell === this.column) this.cellStyle = this.value('s') ?? '0'
    if (this.row >= this.firstRow) return
    const { row, cell, xml: _ } = this
    const kept = found.kept ?? { top: row, left: cell, bottom: row, right: cell }
    kept.left = Math.min(kept.left, cell)
    kept.right = Math.max(kept.right, cell)
    kept.bottom = row
    found.kept = kept
  }

  private readColumn(): void {
    const [from, to] = [Number(this.value('min')), Number(this.value('max'))]
    if (from <= this.column && this.column <= to) this.columnStyle = this.value('style')
  }

  /** No attribute holds a "<", so the last one before a tag's end begins the tag. */
  private tagStart(end: number): number {
    return this.xml.bytes.lastIndexOf(0x3c, end - 1)
  }

  private valueSpan(name: string): Span | null {
    const start = this.xml.find(name)
    return start < 0 ? null : { start, end: this.xml.attributeEnd }
  }

  private value(name: string): string | null {
    const span = this.valueSpan(name)
    return span && decode(this.xml.bytes.subarray(span.start, span.end))
  }

  private attributes(): RawAttribute[] {
    const { bytes, position } = this.xml
    const tag = decode(bytes.subarray(this.tagStart(position), position))
    return [...tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([text, name = '', one, other]) => ({
      name: name.slice(name.indexOf(':') + 1),
      prefixed: name.includes(':'),
      text,
      value: one ?? other ?? '',
    }))
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
