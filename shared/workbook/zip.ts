import { READER_LIMITS } from '../limits.ts'
import { printable, refuse } from './refusal.ts'
import { asciiText } from './xml-name.ts'
import { type Directory, findDirectory } from './zip-end.ts'

/** One part of a workbook, as the zip's directory states it. Sizes and positions in bytes. */
export interface ZipEntry {
  /** As written, made harmless to show. */
  name: string
  method: number
  crc: number
  packed: number
  size: number
  /** Where its name stands in the directory. */
  nameAt: number
  nameLength: number
  /** Where its local header stands, and where its packed bytes begin. */
  offset: number
  start: number
}

const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const MAX32 = 0xffffffff

/**
 * The parts of a zip by their name in lower case with forward slashes. Everything is judged from the directory alone,
 * before a single byte is unpacked; what two programs could read differently is refused.
 */
export function readZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(bytes, view)
  const entries = readEntries(bytes, view, directory)
  const inOrder = [...entries.values()]
  // Nearly every zip lists its parts as they lie.
  if (inOrder.some((entry, at) => entry.offset < (inOrder[at - 1]?.offset ?? 0))) {
    inOrder.sort((a, b) => a.offset - b.offset)
  }
  const first = inOrder[0]?.offset ?? 0
  if (first > 0) refuse('file.polyglot', { where: 'before', bytes: first })
  let end = 0
  for (const entry of inOrder) {
    if (entry.offset < end) refuse('zip.overlap', {})
    end = placeData(bytes, view, entry)
  }
  if (end > directory.start) refuse('zip.overlap', {})
  return entries
}

function readEntries(bytes: Uint8Array, view: DataView, directory: Directory): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  let at = directory.start
  let declared = 0
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== ENTRY) refuse('zip.broken', { part: null })
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > directory.end) refuse('zip.broken', { part: null })
    const { key, name } = readName(bytes, at + 46, at + 46 + nameLength)
    if (entries.has(key)) refuse('zip.duplicate', { name })
    const entry = readEntry(view, at, name, next)
    declared += entry.size
    entries.set(key, entry)
    at = next
  }
  const limit = READER_LIMITS.declaredBytes
  if (declared > limit) refuse('zip.too_big_unpacked', { bytes: declared, limit, lying: false })
  return entries
}

function readEntry(view: DataView, at: number, name: string, next: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  if (flags & 0x41) refuse('file.encrypted', {})
  if (method !== 0 && method !== 8) refuse('zip.unsupported', { part: name })
  const entry: ZipEntry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    nameAt: at + 46,
    nameLength: view.getUint16(at + 28, true),
    offset: view.getUint32(at + 42, true),
    start: 0,
  }
  if (entry.packed === MAX32 || entry.size === MAX32 || entry.offset === MAX32) readZip64(view, at, next, entry)
  if (method === 0 && entry.packed !== entry.size) refuse('zip.broken', { part: name })
  return entry
}

/** The extra field 1 holds, in this order, what did not fit into 32 bits. */
function readZip64(view: DataView, at: number, next: number, entry: ZipEntry): void {
  let field = at + 46 + view.getUint16(at + 28, true)
  const end = field + view.getUint16(at + 30, true)
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true)
  const stop = Math.min(field + 4 + (field + 4 <= end ? view.getUint16(field + 2, true) : 0), end, next)
  let value = field + 4
  for (const key of ['size', 'packed', 'offset'] as const) {
    if (entry[key] !== MAX32) continue
    if (value + 8 > stop) refuse('zip.broken', { part: entry.name })
    entry[key] = Number(view.getBigUint64(value, true))
    value += 8
  }
}

/** Finds where an entry's packed bytes begin and answers where they end. The local header must say the same name. */
function placeData(bytes: Uint8Array, view: DataView, entry: ZipEntry): number {
  const at = entry.offset
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) refuse('zip.broken', { part: entry.name })
  if (view.getUint16(at + 6, true) & 0x41) refuse('file.encrypted', {})
  const nameLength = view.getUint16(at + 26, true)
  if (!sameBytes(bytes, at + 30, nameLength, entry) || view.getUint16(at + 8, true) !== entry.method) {
    refuse('zip.broken', { part: entry.name })
  }
  entry.start = at + 30 + nameLength + view.getUint16(at + 28, true)
  const end = entry.start + entry.packed
  if (end > bytes.length) refuse('zip.broken', { part: entry.name })
  return end
}

/** Whether the local header says the very same name as the directory. */
function sameBytes(bytes: Uint8Array, at: number, length: number, { nameAt, nameLength }: ZipEntry): boolean {
  if (length !== nameLength) return false
  for (let index = 0; index < length; index++) if (bytes[at + index] !== bytes[nameAt + index]) return false
  return true
}

function readName(bytes: Uint8Array, from: number, to: number): { key: string; name: string } {
  if (isUsualName(bytes, from, to)) {
    const name = asciiText(bytes, from, to)
    return { key: name.toLowerCase(), name }
  }
  const raw = decodeName(bytes.subarray(from, to))
  const name = printable(raw)
  const key = raw.replaceAll('\\', '/').toLowerCase()
  const unsafe =
    to - from > READER_LIMITS.nameBytes ||
    raw.includes('\0') ||
    key.startsWith('/') ||
    /^[a-z]:/.test(key) ||
    key.split('/').includes('..')
  if (unsafe) refuse('zip.bad_name', { name })
  return { key, name }
}

/** Letters, digits and single dots and slashes, beginning with neither: as nearly every program names parts. */
function isUsualName(bytes: Uint8Array, from: number, to: number): boolean {
  let before = 47
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    const letter = (byte | 32) >= 97 && (byte | 32) <= 122
    const mark = byte === 46 || byte === 47
    if (
      !(letter || mark || (byte >= 48 && byte <= 57) || byte === 95 || byte === 91 || byte === 93) ||
      (mark && (before === 46 || before === 47))
    )
      return false
    before = byte
  }
  return to - from < 80
}

/** UTF-8 where it is that; else byte by byte, since old zip programs wrote their own code page. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
