import { READER_LIMITS } from '../limits.ts'
import { crc32 } from './crc32.ts'
import type { Inflate } from './inflate.ts'
import { Refusal, refuse } from './refusal.ts'
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
    return { bytes: toUtf8(await this.unpack(entry), entry.name), name: entry.name }
  }

  /** The bytes of a part: as many as declared, with the checksum declared. */
  private async unpack(entry: ZipEntry): Promise<Uint8Array> {
    this.charge(entry)
    const packed = this.bytes.subarray(entry.start, entry.start + entry.packed)
    const unpacked = entry.method === 0 ? packed : await this.inflateEntry(entry, packed)
    if (unpacked === 'too-long') {
      refuse('zip.too_big_unpacked', { bytes: entry.size, limit: entry.size, lying: true })
    }
    const checksum = this.inflate.checksum ?? crc32
    if (unpacked.length !== entry.size || checksum(unpacked) !== entry.crc) refuse('zip.broken', { part: entry.name })
    return unpacked
  }

  private async inflateEntry(entry: ZipEntry, packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | 'too-long'> {
    try {
      return await this.inflate(packed, entry.size, READER_LIMITS.partBytes)
    } catch (thrown) {
      if (thrown instanceof Refusal) throw thrown
      return refuse('zip.broken', { part: entry.name })
    }
  }

  private charge(entry: ZipEntry): void {
    const limit = READER_LIMITS.partBytes
    if (entry.size > limit) refuse('zip.too_big_unpacked', { bytes: entry.size, limit, lying: false })
    this.read += entry.size
    const most = READER_LIMITS.readBytes
    if (this.read > most) refuse('zip.too_big_unpacked', { bytes: this.read, limit: most, lying: false })
  }
}
