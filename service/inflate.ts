import { crc32, inflateRawSync } from 'node:zlib'
import type { Inflate } from '../shared/workbook/inflate.ts'

/** zlib takes no smaller one. */
const SMALLEST_CHUNK = 64

/** The platform's zlib, stopped at the size the directory declares. */
export const inflate: Inflate = (deflated, declared, limit) => {
  try {
    // One more than declared, since zlib refuses a limit of 0 and an empty part is legal.
    const most = Math.min(declared, limit) + 1
    // In one piece, so that nothing has to be joined.
    const bytes = inflateRawSync(deflated, { maxOutputLength: most, chunkSize: Math.max(most, SMALLEST_CHUNK) })
    return bytes.length > declared ? 'too-long' : bytes
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE') return 'too-long'
    throw thrown
  }
}

inflate.checksum = bytes => crc32(bytes)
