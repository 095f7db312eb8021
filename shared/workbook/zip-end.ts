import { READER_LIMITS } from '../limits.ts'
import { refuse } from './refusal.ts'

/** Where the zip's directory stands, in bytes from the file's start, and how many entries it says it has. */
export interface Directory {
  start: number
  end: number
  count: number
}

const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const END_LENGTH = 22
const MAX16 = 0xffff
const MAX32 = 0xffffffff

/** Finds the directory from the file's end. Refuses what stands before or far behind the zip, and a zip cut off. */
export function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const end = findEnd(bytes, view)
  if (end < 0) refuse('zip.truncated', {})
  const trailing = bytes.length - end - END_LENGTH - view.getUint16(end + 20, true)
  if (trailing > READER_LIMITS.trailingBytes) refuse('file.polyglot', { where: 'after', bytes: trailing })
  const { disks, count, size, start, tail } = readEnd(view, end)
  if (disks) refuse('zip.unsupported', { part: null })
  const before = tail - size - start
  if (before > 0) refuse('file.polyglot', { where: 'before', bytes: before })
  if (before < 0) refuse('zip.broken', { part: null })
  if (count > READER_LIMITS.entries) refuse('zip.too_many_entries', { count, limit: READER_LIMITS.entries })
  return { start, end: tail, count }
}

/** Whether a file that does not begin like a zip still ends like one. */
export function endsLikeZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(bytes, view)
  if (end < 0) return false
  const { count, size, tail } = readEnd(view, end)
  const at = tail - size
  return count > 0 && size >= 46 && at >= 0 && view.getUint32(at, true) === 0x02014b50
}

/** The last end record whose comment fits into the file, or -1. */
function findEnd(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - END_LENGTH; at >= 0; at = bytes.lastIndexOf(0x50, at - 1)) {
    if (at + END_LENGTH > bytes.length || view.getUint32(at, true) !== END) {
      if (at === 0) return -1
      continue
    }
    if (at + END_LENGTH + view.getUint16(at + 20, true) <= bytes.length) return at
    if (at === 0) return -1
  }
  return -1
}

interface EndRecord {
  /** Whether the zip is one of several volumes. */
  disks: boolean
  count: number
  size: number
  start: number
  /** Where the directory must end: at this record, or at its 64-bit sister. */
  tail: number
}

function readEnd(view: DataView, end: number): EndRecord {
  const record: EndRecord = {
    disks: !isZeroOrMax(view.getUint16(end + 4, true)) || !isZeroOrMax(view.getUint16(end + 6, true)),
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
    tail: end,
  }
  const onThisDisk = view.getUint16(end + 8, true)
  if (onThisDisk !== record.count) record.disks = true
  return record.count === MAX16 || record.size === MAX32 || record.start === MAX32 || hasLocator(view, end)
    ? readEnd64(view, end, record)
    : record
}

function hasLocator(view: DataView, end: number): boolean {
  return end >= 20 && view.getUint32(end - 20, true) === LOCATOR64
}

function readEnd64(view: DataView, end: number, record: EndRecord): EndRecord {
  if (!hasLocator(view, end)) return record
  const at = Number(view.getBigUint64(end - 12, true))
  if (at + 56 > end || view.getUint32(at, true) !== END64) refuse('zip.broken', { part: null })
  return {
    disks: view.getUint32(at + 16, true) !== 0 || view.getUint32(at + 20, true) !== 0,
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    start: Number(view.getBigUint64(at + 48, true)),
    tail: at,
  }
}

function isZeroOrMax(value: number): boolean {
  return value === 0 || value === MAX16
}
