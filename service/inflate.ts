import { inflateRawSync } from 'node:zlib'
import type { Inflate } from '../shared/workbook/inflate.ts'

/** The platform's zlib, stopped at the size the directory declares. */
export const inflate: Inflate = (deflated, declared, limit) => {
  try {
    // One more than declared, since zlib refuses a limit of 0 and an empty part is legal.
    const bytes = inflateRawSync(deflated, { maxOutputLength: Math.min(declared, limit) + 1 })
    return bytes.length > declared ? 'too-long' : bytes
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE') return 'too-long'
    throw thrown
  }
}
