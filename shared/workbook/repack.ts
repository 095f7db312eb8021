import { crc32 } from './crc32.ts'
import type { Deflate } from './deflate.ts'
import { joinBytes } from './patch.ts'
import type { ZipEntry } from './zip.ts'
import { findDirectory } from './zip-end.ts'

/** New content of parts, by the key that `readZip` gives them; null drops the part. */
export type PartChanges = ReadonlyMap<string, Uint8Array<ArrayBuffer> | null>

const LOCAL_LENGTH = 30
const RECORD_LENGTH = 46
const END_LENGTH = 22
const END = 0x06054b50
const MAX32 = 0xffffffff
/** Names are UTF-8: the only flag that still holds once a part is packed anew. */
const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** Version 2.0 is what deflate needs. */
const NEEDED_VERSION = 20

/**
 * A zip with some parts replaced or dropped. All other records, local and in the directory, are copied byte for byte; only
 * where they stand in the file changes. `entries` are those that `readZip` found in the same bytes, so they are sound.
 */
export async function repackZip(
  bytes: Uint8Array<ArrayBuffer>,
  entries: ReadonlyMap<string, ZipEntry>,
  changes: PartChanges,
  deflate: Deflate,
): Promise<Uint8Array<ArrayBuffer>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(bytes, view)
  const ends = localEnds(entries, directory.start)
  const locals = new Map<string, Uint8Array>()
  const offsets = new Map<string, number>()
  const packed = new Map<string, PackedPart>()
  let offset = 0
  for (const [key, entry] of [...entries].sort(([, one], [, other]) => one.offset - other.offset)) {
    const change = changes.get(key)
    if (change === null) continue
    if (change) packed.set(key, await packPart(change, deflate))
    const part = packed.get(key)
    const old = bytes.subarray(entry.offset, ends.get(key) ?? entry.offset)
    const local = part ? localRecord(old, part) : old
    locals.set(key, local)
    offsets.set(key, offset)
    offset += local.length
  }
  const records = [...walkDirectory(bytes, view, directory.start, entries)].flatMap(([key, record]) => {
    const place = offsets.get(key)
    return place === undefined ? [] : [directoryRecord(record, place, packed.get(key) ?? null)]
  })
  const end = endRecord(records, offset)
  return joinBytes([...locals.values(), ...records, end])
}

interface PackedPart {
  bytes: Uint8Array
  size: number
  crc: number
}

async function packPart(content: Uint8Array<ArrayBuffer>, deflate: Deflate): Promise<PackedPart> {
  return { bytes: await deflate(content), size: content.length, crc: crc32(content) }
}

/** Each local record reaches up to the next one, so that what some writers append to the packed bytes is copied too. */
function localEnds(entries: ReadonlyMap<string, ZipEntry>, last: number): Map<string, number> {
  const inOrder = [...entries].sort(([, one], [, other]) => one.offset - other.offset)
  return new Map(inOrder.map(([key], at) => [key, inOrder[at + 1]?.[1].offset ?? last]))
}

function localRecord(old: Uint8Array, part: PackedPart): Uint8Array {
  const from = new DataView(old.buffer, old.byteOffset, old.byteLength)
  const nameLength = from.getUint16(26, true)
  const header = old.slice(0, LOCAL_LENGTH + nameLength)
  const view = new DataView(header.buffer)
  view.setUint16(4, NEEDED_VERSION, true)
  view.setUint16(6, from.getUint16(6, true) & UTF8_NAMES, true)
  view.setUint16(8, DEFLATED, true)
  setSizes(view, 14, part)
  view.setUint16(28, 0, true)
  return joinBytes([header, part.bytes])
}

function setSizes(view: DataView, at: number, part: PackedPart): void {
  view.setUint32(at, part.crc, true)
  view.setUint32(at + 4, part.bytes.length, true)
  view.setUint32(at + 8, part.size, true)
}

function* walkDirectory(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  entries: ReadonlyMap<string, ZipEntry>,
): Generator<[key: string, record: Uint8Array]> {
  let at = start
  // The map keeps the directory's order.
  for (const key of entries.keys()) {
    const length = view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    yield [key, bytes.subarray(at, at + RECORD_LENGTH + length)]
    at += RECORD_LENGTH + length
  }
}

function directoryRecord(old: Uint8Array, offset: number, part: PackedPart | null): Uint8Array {
  const record = part ? packedRecord(old, part) : old.slice()
  const view = new DataView(record.buffer)
  if (view.getUint32(42, true) === MAX32) setOffset64(view, offset)
  else view.setUint32(42, offset, true)
  return record
}

/** A record for a part packed anew: its name and comment stay, extra fields about the old bytes go. */
function packedRecord(old: Uint8Array, part: PackedPart): Uint8Array<ArrayBuffer> {
  const from = new DataView(old.buffer, old.byteOffset, old.byteLength)
  const nameEnd = RECORD_LENGTH + from.getUint16(28, true)
  const record = joinBytes([old.subarray(0, nameEnd), old.subarray(nameEnd + from.getUint16(30, true))])
  const view = new DataView(record.buffer)
  view.setUint16(6, NEEDED_VERSION, true)
  view.setUint16(8, from.getUint16(8, true) & UTF8_NAMES, true)
  view.setUint16(10, DEFLATED, true)
  setSizes(view, 16, part)
  view.setUint16(30, 0, true)
  view.setUint32(42, 0, true)
  return record
}

/** The extra field 1 holds what did not fit into 32 bits: sizes first, then the offset. */
function setOffset64(view: DataView, offset: number): void {
  let field = RECORD_LENGTH + view.getUint16(28, true)
  while (view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true)
  const sizes = [20, 24].filter(at => view.getUint32(at, true) === MAX32).length
  view.setBigUint64(field + 4 + sizes * 8, BigInt(offset), true)
}

/** A plain end record: a workbook that was read is far below what would need the 64-bit one. */
function endRecord(records: readonly Uint8Array[], start: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(END_LENGTH))
  view.setUint32(0, END, true)
  view.setUint16(8, records.length, true)
  view.setUint16(10, records.length, true)
  view.setUint32(
    12,
    records.reduce((length, record) => length + record.length, 0),
    true,
  )
  view.setUint32(16, start, true)
  return new Uint8Array(view.buffer)
}
