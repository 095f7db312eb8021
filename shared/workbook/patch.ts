import { columnLetter, columnNumber } from '../sheet.ts'
import { escapeText } from './escape.ts'
import { findSpans, type RawAttribute, type SheetSpans, type Span } from './sheet-span.ts'

/** Where the accounts go, and the accounts themselves, as texts. */
export interface SheetFilling {
  /** A */
  column: string
  firstRow: number
  texts: readonly string[]
}

export interface PatchedSheet {
  bytes: Uint8Array<ArrayBuffer>
  /** Formulas went with the rows, so the list of what to calculate no longer fits. */
  formulasGone: boolean
}

/** What belongs to one row alone, or would hide the accounts. */
const OWN_TO_ROW = new Set(['r', 'spans', 'hidden', 'collapsed'])

/**
 * A sheet's part (UTF-8) with its rows from `firstRow` down replaced by one row for each text: an inline string in the
 * style of the first account's cell, in a row like the first one. Everything else stays byte for byte, but for the sheet's
 * dimension. Null where the part holds no sheet data.
 */
export function patchSheet(bytes: Uint8Array, part: string, filling: SheetFilling): PatchedSheet | null {
  const spans = findSpans(bytes, part, filling.firstRow, filling.column)
  if (!spans) return null
  const changes: (Span & { text: string })[] = []
  if (spans.dimension) changes.push({ ...spans.dimension, text: dimensionOf(spans, filling) })
  const rows = rowsText(spans, filling)
  if (spans.selfClosed) {
    const tag = new TextDecoder().decode(bytes.subarray(spans.data.start, spans.data.end))
    changes.push({ ...spans.data, text: `${tag.slice(0, -2)}>${rows}</${spans.prefix}sheetData>` })
  } else changes.push({ ...spans.rows, text: rows })
  return { bytes: replaceSpans(bytes, changes), formulasGone: spans.formulas }
}

/** The bytes with some spans of them replaced by other text; spans may not overlap. */
export function replaceSpans(
  bytes: Uint8Array,
  changes: readonly (Span & { text: string })[],
): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start)) {
    pieces.push(bytes.subarray(at, start), new TextEncoder().encode(text))
    at = end
  }
  pieces.push(bytes.subarray(at))
  return joinBytes(pieces)
}

/** Pieces one after the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

function rowsText({ prefix, rowAttributes, style }: SheetSpans, { column, firstRow, texts }: SheetFilling): string {
  const attributes = rowAttributes.filter(belongsToAll).map(({ text }) => ` ${text}`)
  const cellStyle = style === null || style === '0' ? '' : ` s="${style}"`
  const tag = (name: string) => `${prefix}${name}`
  const rows = texts.map((text, at) => {
    const row = firstRow + at
    const space = /^\s|\s$|[\t\r\n]/.test(text) ? ' xml:space="preserve"' : ''
    const value = `<${tag('is')}><${tag('t')}${space}>${escapeXml(text)}</${tag('t')}></${tag('is')}>`
    const cell = `<${tag('c')} r="${column}${row}"${cellStyle} t="inlineStr">${value}</${tag('c')}>`
    return `<${tag('row')} r="${row}"${attributes.join('')}>${cell}</${tag('row')}>`
  })
  return rows.join('')
}

function belongsToAll({ name, prefixed }: RawAttribute): boolean {
  return prefixed || !OWN_TO_ROW.has(name)
}

function dimensionOf({ kept }: SheetSpans, { column, firstRow, texts }: SheetFilling): string {
  const own = columnNumber(column)
  const filled = texts.length > 0
  const top = kept?.top ?? firstRow
  const bottom = filled ? firstRow + texts.length - 1 : (kept?.bottom ?? firstRow)
  const left = filled ? Math.min(own, kept?.left ?? own) : (kept?.left ?? own)
  const right = filled ? Math.max(own, kept?.right ?? own) : (kept?.right ?? own)
  const [from, to] = [`${columnLetter(left)}${top}`, `${columnLetter(right)}${bottom}`]
  return from === to ? from : `${from}:${to}`
}

/** A text as the content of an XML element in a workbook. */
function escapeXml(text: string): string {
  return escapeText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
