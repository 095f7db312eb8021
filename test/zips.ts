import { deflateSync } from 'fflate'
import { crc32 } from '../shared/workbook/crc32.ts'

/** One entry of a zip made byte by byte. What is left out is what an honest program would write. */
export interface ZipPart {
  name: string
  data: string | Uint8Array
  /** 8 deflates, 0 stores, anything else is only claimed. */
  method?: number
  flags?: number
  /** Lies of the directory. */
  crc?: number
  size?: number
  /** The name in the local header, where it differs. */
  localName?: string
  /** Where the directory says the local header stands, where that is a lie. */
  offset?: number
}

export interface ZipShape {
  before?: Uint8Array
  after?: Uint8Array
  comment?: string
  /** Offsets count from the zip itself, not from the file, as in a self-extracting archive. */
  relative?: boolean
  /** Lies of the end record. */
  count?: number
  disk?: number
  /** Sizes in the 64-bit extra field, as streaming writers do. */
  zip64?: boolean
}

const encoder = new TextEncoder()

export function bytesOf(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data)
}

export function join(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A zip with full control over every field that a reader may believe or not. */
export function makeZip(parts: readonly ZipPart[], shape: ZipShape = {}): Uint8Array<ArrayBuffer> {
  const before = shape.before ?? new Uint8Array()
  const pieces: Uint8Array[] = [before]
  const directory: Uint8Array[] = []
  let at = shape.relative ? 0 : before.length
  for (const part of parts) {
    const entry = makeEntry(part, part.offset ?? at, shape.zip64 ?? false)
    pieces.push(entry.local)
    directory.push(entry.central)
    at += entry.local.length
  }
  const central = join(...directory)
  return join(...pieces, central, endRecord(parts.length, central.length, at, shape), shape.after ?? new Uint8Array())
}

function makeEntry(part: ZipPart, offset: number, zip64: boolean): { local: Uint8Array; central: Uint8Array } {
  const data = bytesOf(part.data)
  const method = part.method ?? 8
  const packed = method === 8 ? deflateSync(data) : data
  const size = part.size ?? data.length
  const fields = [part.flags ?? 0x800, method, 0, 0x21, part.crc ?? crc32(data)] as const
  const shortSizes = zip64 ? [0xffffffff, 0xffffffff] : [packed.length, size]
  const extra = zip64
    ? record([
        [1, 2],
        [16, 2],
        [size, 8],
        [packed.length, 8],
      ])
    : new Uint8Array()
  const localName = bytesOf(part.localName ?? part.name)
  const name = bytesOf(part.name)
  const common = (lengths: readonly number[]): (readonly [number, number])[] => [
    [20, 2],
    ...fields.map((field, index) => [field, index === 4 ? 4 : 2] as const),
    ...lengths.map(length => [length, 4] as const),
  ]
  const local = record([[0x04034b50, 4], ...common(shortSizes), [localName.length, 2], [extra.length, 2]])
  const tail: (readonly [number, number])[] = [
    [name.length, 2],
    [extra.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [offset, 4],
  ]
  const central = record([[0x02014b50, 4], [20, 2], ...common(shortSizes), ...tail])
  return { local: join(local, localName, extra, packed), central: join(central, name, extra) }
}

function endRecord(count: number, size: number, start: number, shape: ZipShape): Uint8Array {
  const comment = bytesOf(shape.comment ?? '')
  const shown = shape.count ?? count
  const disk = shape.disk ?? 0
  const end = record([
    [0x06054b50, 4],
    [disk, 2],
    [disk, 2],
    [shown, 2],
    [shown, 2],
    [size, 4],
    [start, 4],
    [comment.length, 2],
  ])
  return join(end, comment)
}

/** Numbers in little-endian fields of 2, 4 or 8 bytes. */
function record(fields: readonly (readonly [value: number, width: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true)
    else if (width === 4) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += width
  }
  return bytes
}
