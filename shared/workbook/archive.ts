import { READER_LIMITS } from '../limits.ts'
import { crc32 } from './crc32.ts'
import type { Inflate } from './inflate.ts'
import { refuse } from './refusal.ts'
import { toUtf8 } from './xml-encoding.ts'
import { readZip, type ZipEntry } from './zip.ts'

/** The parts of one workbook; only what is asked for is unpacked, and all of it together within bounds. */
export class Archive {
  readonly entries: ReadonlyMap<string, ZipEntry>
  private readonly bytes: Uint8Array<ArrayBuffer>
  private readonly inflate: Inflate
  private read = 0

  constructor(bytes: Uint8Array<ArrayBuffer>, inflate: Inflate) {
    this.bytes = bytes
    this.inflate = inflate
    this.entries = readZip(bytes)
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase())
  }

  /** An XML part by its path, as UTF-8, or null where there is none. */
  async xml(path: string): Promise<{ bytes: Uint8Array; name: string } | null> {
    const entry = this.entries.get(path.toLowerCase())
    if (!entry) return null
    this.charge(entry)
    const unpacked = this.unpack(entry)
    // A world that unpacks at once is not made to wait: a check takes as long as some twenty turns of the event loop.
    const bytes = unpacked instanceof Promise ? await unpacked.catch(() => damaged(entry)) : unpacked
    return { bytes: toUtf8(this.proven(entry, bytes), entry.name), name: entry.name }
  }

  private unpack(entry: ZipEntry): ReturnType<Inflate> {
    const packed = this.bytes.subarray(entry.start, entry.start + entry.packed)
    if (entry.method === 0) return packed
    try {
      return this.inflate(packed, entry.size, READER_LIMITS.partBytes)
    } catch {
      return damaged(entry)
    }
  }

  /** The bytes of a part: as many as declared, with the checksum declared. */
  private proven(entry: ZipEntry, bytes: Uint8Array | 'too-long'): Uint8Array {
    if (bytes === 'too-long') refuse('zip.too_big_unpacked', { bytes: entry.size, limit: entry.size, lying: true })
    const checksum = this.inflate.checksum ?? crc32
    return bytes.length === entry.size && checksum(bytes) === entry.crc ? bytes : damaged(entry)
  }

  private charge(entry: ZipEntry): void {
    const limit = READER_LIMITS.partBytes
    if (entry.size > limit) refuse('zip.too_big_unpacked', { bytes: entry.size, limit, lying: false })
    this.read += entry.size
    const most = READER_LIMITS.readBytes
    if (this.read > most) refuse('zip.too_big_unpacked', { bytes: this.read, limit: most, lying: false })
  }
}

function damaged(entry: ZipEntry): never {
  return refuse('zip.broken', { part: entry.name })
}
