import { READER_LIMITS } from '../limits.ts'
import type { Growing } from './growing.ts'

const OPEN = '<si><t'
const SPACE = ' xml:space="preserve"'
const CLOSE = '</t></si>'

/**
 * The same texts that the general reader would note, many times quicker, as long as each is one plain `t`. Answers where
 * the first one begins that is not.
 */
export function scanStrings(bytes: Uint8Array, start: number, starts: Growing, ends: Growing): number {
  let at = start
  for (;;) {
    if (starts.length >= READER_LIMITS.sharedStrings || !stands(bytes, at, OPEN)) return at
    let from = at + OPEN.length
    if (bytes[from] === 32 && stands(bytes, from, SPACE)) from += SPACE.length
    if (bytes[from++] !== 62) return at
    let to = from
    for (let byte = bytes[to] ?? 0; byte !== 60; byte = bytes[++to] ?? 0) {
      if (byte === 38 || (byte < 32 && byte !== 9 && byte !== 10)) return at
    }
    if (!stands(bytes, to, CLOSE)) return at
    starts.push(from)
    ends.push(to)
    at = to + CLOSE.length
  }
}

function stands(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false
  return true
}
