import { READER_LIMITS } from '../limits.ts'
import { columnNumber } from '../sheet.ts'
import {
  BOOLEAN,
  type CellRange,
  Cells,
  ERROR,
  FORMULA,
  HIDDEN_ROW,
  ISO_DATE,
  JOINED,
  NO_VALUE,
  NUMBER,
  type RawSheet,
  REPEATED,
  SHARED,
  STRING,
} from './cells.ts'
import { printable, refuse } from './refusal.ts'
import { type RowState, scanRows } from './sheet-scan.ts'
import { readRich } from './strings.ts'
import { CLOSE, END, OPEN, TEXT, type XmlReader } from './xml.ts'
import type { PartText } from './xml-text.ts'

const LONGEST_RANGES = 100_000
/** Few programs write a cell, with its share of the row, in fewer bytes. */
const CELL_BYTES = 64

/** Reads a sheet's part in one pass: cells, merges, links, what is hidden. Nothing is expanded (hazards 43). */
export function readSheetPart(xml: XmlReader, text: PartText): RawSheet {
  return new SheetPart(xml, text).read()
}

class SheetPart implements RowState {
  private readonly xml: XmlReader
  private readonly text: PartText
  readonly cells: Cells
  private readonly sheet: RawSheet
  row = 0
  private column = 0
  private rowFlags = 0
  /** By column, the last row that had a cell there: to find a cell that comes twice. */
  readonly lastRow: number[] = []
  tailStart = 0
  tailEnd = 0
  seen = 0

  constructor(xml: XmlReader, text: PartText) {
    this.xml = xml
    this.text = text
    this.cells = new Cells(Math.floor(xml.bytes.length / CELL_BYTES))
    this.sheet = { cells: this.cells, merges: [], links: [], hiddenColumns: [], filtered: false }
  }

  read(): RawSheet {
    const { xml } = this
    for (let token = xml.next(); token !== END; token = xml.next()) {
      if (token !== OPEN) continue
      if (xml.depth === 1 && xml.name !== 'worksheet') refuse('sheet.none', {})
      else if (xml.depth === 2) this.openSection()
      else if (xml.depth === 3) this.openItem()
    }
    return this.sheet
  }

  private openSection(): void {
    const { xml } = this
    if (xml.name === 'sheetData') this.readRows()
    else if (xml.name === 'autoFilter') this.sheet.filtered = true
  }

  private openItem(): void {
    const { xml, text, sheet } = this
    if (xml.name === 'col' && isOn(text.attribute(xml, 'hidden'))) {
      sheet.hiddenColumns.push([Number(text.attribute(xml, 'min')), Number(text.attribute(xml, 'max'))])
    } else if (xml.name === 'mergeCell' && sheet.merges.length < LONGEST_RANGES) {
      const range = parseRange(text.attribute(xml, 'ref') ?? '')
      if (range) sheet.merges.push(range)
    } else if (xml.name === 'hyperlink' && sheet.links.length < LONGEST_RANGES) {
      const [range, id] = [parseRange(text.attribute(xml, 'ref') ?? ''), text.attribute(xml, 'id')]
      if (range && id !== null) sheet.links.push({ range, id })
    }
  }

  private readRows(): void {
    const { xml } = this
    this.scan()
    for (let token = xml.next(); token !== CLOSE || xml.depth !== 2; token = xml.next()) {
      if (xml.depth === 3 && token === CLOSE) this.scan()
      if (token !== OPEN) continue
      if (xml.depth === 3 && xml.name === 'row') this.openRow()
      else if (xml.depth === 4 && xml.name === 'c') this.readCell()
      else if (xml.depth > 4) xml.skip()
    }
  }

  /** Reads rows the quick way for as long as they are what nearly every program writes. */
  private scan(): void {
    const at = this.xml.pause()
    if (at >= 0) this.xml.resume(scanRows(this.xml.bytes, at, this))
  }

  private openRow(): void {
    const { xml } = this
    const start = xml.find('r')
    const row = start < 0 ? this.row + 1 : this.wholeNumber(start, xml.attributeEnd)
    if (row <= this.row || row > READER_LIMITS.rows) {
      const written = start < 0 ? String(row) : (this.text.attribute(xml, 'r') ?? '')
      refuse('sheet.row_number', { row: printable(written) })
    }
    this.row = row
    this.column = 0
    this.rowFlags = xml.find('hidden') >= 0 && isOn(this.text.attribute(xml, 'hidden')) ? HIDDEN_ROW : 0
  }

  private readCell(): void {
    const { xml } = this
    if (++this.seen > READER_LIMITS.cells) refuse('sheet.too_big', { what: 'cells', limit: READER_LIMITS.cells })
    this.placeCell()
    const style = xml.find('s')
    const styleIndex = style < 0 ? 0 : Math.max(0, this.wholeNumber(style, xml.attributeEnd))
    const type = this.cellType()
    this.readValue(type, styleIndex)
  }

  /** Where the cell stands: by its reference, else right of the one before (hazards 39 to 41). */
  private placeCell(): void {
    const { xml } = this
    const { bytes } = xml
    const start = xml.find('r')
    if (start < 0) {
      this.column++
    } else {
      let column = 0
      let at = start
      for (; at < xml.attributeEnd; at++) {
        // Letters in either case.
        const letter = ((bytes[at] ?? 0) | 32) - 96
        if ((bytes[at] ?? 0) < 65 || letter < 1 || letter > 26 || column > READER_LIMITS.columns) break
        column = column * 26 + letter
      }
      const row = this.wholeNumber(at, xml.attributeEnd)
      this.column = row === this.row && at > start ? column : 0
    }
    if (this.column < 1 || this.column > READER_LIMITS.columns) {
      refuse('sheet.cell_ref', { ref: printable(this.text.attribute(xml, 'r') ?? '') })
    }
  }

  private cellType(): number {
    const { xml } = this
    const start = xml.find('t')
    if (start < 0) return NUMBER
    const [first, second] = [xml.bytes[start] ?? 0, xml.bytes[start + 1] ?? 0]
    const length = xml.attributeEnd - start
    if (length === 1)
      return first === 115 ? SHARED : first === 98 ? BOOLEAN : first === 101 ? ERROR : first === 100 ? ISO_DATE : NUMBER
    return first === 115 || (first === 105 && second === 110) ? STRING : NUMBER
  }

  /** Reads up to the cell's end and keeps the cell where it holds anything. */
  private readValue(type: number, style: number): void {
    const { xml, text } = this
    const { cells } = this
    let flags = this.rowFlags
    let [start, end, formulaStart, formulaEnd] = [-1, -1, 0, 0]
    for (let token = xml.next(); token !== CLOSE || xml.depth !== 4; token = xml.next()) {
      if (token === OPEN) {
        if (xml.depth !== 5) continue
        if (xml.name === 'f') flags |= FORMULA
        else if (xml.name === 'v' && start < 0) start = end = 0
        else if (xml.name === 'is' && type === STRING) {
          const rich = readRich(xml, text)
          if (rich.plain) [start, end] = [rich.start, rich.end]
          else {
            flags |= JOINED
            start = cells.joined.push(rich.joined) - 1
            end = start + 1
          }
        }
      } else if (token === TEXT && xml.depth === 5) {
        if (xml.name === 'f') [formulaStart, formulaEnd] = [xml.textStart, xml.textEnd]
        else if (xml.name === 'v') {
          if (end === 0 && xml.textPlain) [start, end] = [xml.textStart, xml.textEnd]
          else [start, end, flags] = this.joinValue(start, end, flags)
        }
      }
    }
    this.keep(type, style, flags, start, end, formulaStart, formulaEnd)
  }

  private joinValue(start: number, end: number, flags: number): [number, number, number] {
    const { joined } = this.cells
    const more = this.text.of(this.xml)
    if (flags & JOINED) {
      const before = joined[start] ?? ''
      if (before.length <= READER_LIMITS.textBytes) joined[start] = before + more
      return [start, end, flags]
    }
    const index = joined.push((end > start ? this.text.slice(start, end, true) : '') + more) - 1
    return [index, index + 1, flags | JOINED]
  }

  private keep(type: number, style: number, flags: number, start: number, end: number, from: number, to: number): void {
    const { cells } = this
    if (end <= start) {
      // A formula whose stored result is an empty text has a result: nothing.
      if (!(flags & FORMULA) || (start === 0 && type === STRING)) return
      flags |= NO_VALUE
      start = from
      end = to
    } else if (type === SHARED)
      start = flags & JOINED ? Number(cells.joined[start] ?? -1) : this.wholeNumber(start, end)
    if (this.lastRow[this.column] === this.row) flags |= REPEATED
    this.lastRow[this.column] = this.row
    cells.add(this.row, this.column, type, style, flags, start, end)
  }

  /** Digits and nothing else, as a number; -1 for anything else. */
  private wholeNumber(start: number, end: number): number {
    const { bytes } = this.xml
    if (end <= start || end - start > 9) return -1
    let value = 0
    for (let at = start; at < end; at++) {
      const digit = (bytes[at] ?? 0) - 48
      if (digit < 0 || digit > 9) return -1
      value = value * 10 + digit
    }
    return value
  }
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true'
}

/** A6:C8 or A6, with or without $; whole rows and columns reach to the sheet's edges. Null for anything else. */
function parseRange(name: string): CellRange | null {
  const found = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i.exec(name)
  if (!found || name === '') return null
  const [, left = '', top = '', right = left, bottom = top] = found
  return {
    name,
    left: left === '' ? 1 : columnNumber(left),
    top: top === '' ? 1 : Number(top),
    right: right === '' ? READER_LIMITS.columns : columnNumber(right),
    bottom: bottom === '' ? READER_LIMITS.rows : Number(bottom),
  }
}
