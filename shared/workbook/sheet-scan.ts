import { READER_LIMITS } from '../limits.ts'
import { BOOLEAN, type Cells, ERROR, ISO_DATE, NUMBER, SHARED, STRING } from './cells.ts'

/** What scanning rows reads and moves on. */
export interface RowState {
  readonly cells: Cells
  /** The last row so far. */
  row: number
  /** How many cells there were, empty ones included. */
  seen: number
  /** By column, the last row that had a cell there. */
  readonly lastRow: number[]
  /** Where the attributes of the last row stand, behind its number: those of the next are mostly the same. */
  tailStart: number
  tailEnd: number
}

/** What a scan answers where the bytes are not what it knows. */
const UNKNOWN = -1

/** Longer than all that stands before a cell's value: where less is left of the part, the general reader goes on. */
const ROOM = 64
/** A cell's reference and style, written without waste, end before. */
const LONGEST_START = ROOM - 16

/** Four characters as the number that they are in the part: one comparison instead of four. */
const [ROW, ROW_END, CELL, CELL_END] = ['<row', '</ro', '<c r', '</c>'].map(wordOf) as [number, number, number, number]
const [NAME, STYLE, TYPE, VALUE, VALUE_END] = [' r="', ' s="', ' t="', '><v>', '</v>'].map(wordOf) as Five
type Five = [number, number, number, number, number]

function wordOf(text: string): number {
  return [...text].reduceRight((word, character) => (word << 8) | character.charCodeAt(0), 0)
}

/**
 * The same rows that the general reader would read, many times quicker, as long as they are written the way nearly
 * every program writes them. Answers where the first row begins that is not: from there the general reader goes on.
 * A row is taken whole or not at all.
 */
export function scanRows(bytes: Uint8Array, start: number, state: RowState): number {
  const { cells } = state
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = start; ; ) {
    const length = cells.length
    const row = state.row
    const seen = state.seen
    const next = scanRow(bytes, view, at, state)
    if (next !== UNKNOWN) {
      at = next
      continue
    }
    for (let cell = length; cell < cells.length; cell++) state.lastRow[cells.column(cell)] = 0
    cells.truncate(length)
    state.row = row
    state.seen = seen
    return at
  }
}

/** `<row r="6" …>cells</row>` or `<row r="6" …/>`, in rising order and not hidden. */
function scanRow(bytes: Uint8Array, view: DataView, start: number, state: RowState): number {
  const last = view.byteLength - ROOM
  if (start > last || view.getInt32(start, true) !== ROW || view.getInt32(start + 4, true) !== NAME) return UNKNOWN
  const digits = start + 8
  let at = digits
  let row = 0
  for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 48)
    row = row * 10 + digit
  const length = at - digits
  if (bytes[at] !== 34 || length > 7 || row <= state.row || row > READER_LIMITS.rows) return UNKNOWN
  at = skipTail(bytes, view, at + 1, state)
  if (at === UNKNOWN) return UNKNOWN
  state.row = row
  if (bytes[at] === 47) return bytes[at + 1] === 62 ? at + 2 : UNKNOWN
  at++
  while (at <= last && view.getInt32(at, true) === CELL) {
    at = scanCell(bytes, view, at, digits, length, state)
    if (at === UNKNOWN) return UNKNOWN
  }
  // </row>
  const closed = at <= last && view.getInt32(at, true) === ROW_END
  return closed && bytes[at + 4] === 119 && bytes[at + 5] === 62 ? at + 6 : UNKNOWN
}

/** Over the row's other attributes: one by one only where they are not those of the row before. */
function skipTail(bytes: Uint8Array, view: DataView, start: number, state: RowState): number {
  const { tailStart, tailEnd } = state
  const length = tailEnd - tailStart
  let same = 0
  const words = start + length <= bytes.length ? length - 3 : 0
  while (same < words && view.getInt32(start + same, true) === view.getInt32(tailStart + same, true)) same += 4
  while (same < length && bytes[start + same] === bytes[tailStart + same]) same++
  const end = same === length && length > 0 ? start + length - 1 : skipAttributes(bytes, start)
  if (end === UNKNOWN) return UNKNOWN
  state.tailStart = start
  // The tag's own end belongs to it: more attributes would follow otherwise.
  state.tailEnd = end + 1
  return end
}

/** Over attributes in double quotes up to the tag's > or /; unknown where one might be `hidden`. */
function skipAttributes(bytes: Uint8Array, start: number): number {
  let at = start
  while (bytes[at] === 32) {
    at++
    if (bytes[at] === 104) return UNKNOWN
    let name = at
    while (isNameByte(bytes[name] ?? 0)) name++
    if (name === at || !isQuoted(bytes, name)) return UNKNOWN
    at = name + 2
    for (let byte = bytes[at] ?? 0; byte !== 34; byte = bytes[++at] ?? 0) {
      if (byte < 32 || byte === 60 || byte === 38) return UNKNOWN
    }
    at++
  }
  return bytes[at] === 62 || bytes[at] === 47 ? at : UNKNOWN
}

/** `<c r="A6" s="1" t="s"><v>0</v></c>` or an empty `<c r="A6" s="1"/>`; everything else is left to the general reader. */
function scanCell(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  digits: number,
  length: number,
  state: RowState,
): number {
  if (!isQuoted(bytes, start + 4)) return UNKNOWN
  let at = start + 6
  let column = 0
  for (let letter = (bytes[at] ?? 0) - 64; letter >= 1 && letter <= 26; letter = (bytes[++at] ?? 0) - 64)
    column = column * 26 + letter
  if (column < 1 || column > READER_LIMITS.columns || at > start + 9) return UNKNOWN
  for (let index = 0; index < length; index++) if (bytes[at++] !== bytes[digits + index]) return UNKNOWN
  if (bytes[at++] !== 34 || ++state.seen > READER_LIMITS.cells || state.lastRow[column] === state.row) return UNKNOWN
  let style = 0
  if (view.getInt32(at, true) === STYLE) {
    at += 4
    for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 48)
      style = style * 10 + digit
    if (bytes[at++] !== 34 || at > start + LONGEST_START || style > 0xffffff) return UNKNOWN
  }
  let type: number = NUMBER
  if (view.getInt32(at, true) === TYPE) {
    type = typeOf(bytes, at + 4)
    if (type === UNKNOWN) return UNKNOWN
    at += type === STRING ? 8 : 6
  }
  if (bytes[at] === 47) return bytes[at + 1] === 62 ? at + 2 : UNKNOWN
  if (view.getInt32(at, true) !== VALUE) return UNKNOWN
  return scanValue(bytes, view, at + 4, column, type, style, state)
}

/** The value up to `</v></c>`; kept where there is one. */
function scanValue(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  column: number,
  type: number,
  style: number,
  state: RowState,
): number {
  let at = start
  let value = 0
  for (let byte = bytes[at] ?? 0; byte !== 60; byte = bytes[++at] ?? 0) {
    if (byte < 32 || byte === 38) return UNKNOWN
    value = value * 10 + byte - 48
    if (type === SHARED && (byte < 48 || byte > 57 || value > 0xffffff)) return UNKNOWN
  }
  if (at + 8 > view.byteLength || view.getInt32(at, true) !== VALUE_END || view.getInt32(at + 4, true) !== CELL_END)
    return UNKNOWN
  if (at > start) {
    state.lastRow[column] = state.row
    state.cells.add(state.row, column, type, style, 0, type === SHARED ? value : start, at)
  }
  return at + 8
}

/** s, b, e, d, n or str, up to the closing quote. */
function typeOf(bytes: Uint8Array, at: number): number {
  const first = bytes[at]
  if (bytes[at + 1] === 34) {
    if (first === 115) return SHARED
    if (first === 98) return BOOLEAN
    if (first === 101) return ERROR
    return first === 100 ? ISO_DATE : first === 110 ? NUMBER : UNKNOWN
  }
  return first === 115 && bytes[at + 1] === 116 && bytes[at + 2] === 114 && bytes[at + 3] === 34 ? STRING : UNKNOWN
}

function isQuoted(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 61 && bytes[at + 1] === 34
}

function isNameByte(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte === 58 || (byte >= 48 && byte <= 57)
}
