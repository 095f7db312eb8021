import { READER_LIMITS } from '../limits.ts'
import type { Growing } from './growing.ts'

const SPACE = bytesOf(' xml:space="preserve"')

/**
 * The same texts that the general reader would note, many times quicker, as long as each is one plain `t`. Answers where
 * the first one begins that is not. `places` holds each text's start and end, one after the other.
 */
export function scanStrings(bytes: Uint8Array, start: number, places: Growing): number {
  let at = start
  for (;;) {
    if (places.length >= READER_LIMITS.sharedStrings * 2 || !opens(bytes, at)) return at
    let from = at + 6
    if (bytes[from] === 32 && stands(bytes, from, SPACE)) from += SPACE.length
    if (bytes[from++] !== 62) return at
    let to = from
    for (let byte = bytes[to] ?? 0; byte !== 60; byte = bytes[++to] ?? 0) {
      if (byte === 38 || (byte < 32 && byte !== 9 && byte !== 10)) return at
    }
    if (!closes(bytes, to)) return at
    places.push(from)
    places.push(to)
    at = to + 9
  }
}

/** `<si><t` */
function opens(bytes: Uint8Array, at: number): boolean {
  const item = bytes[at] === 60 && bytes[at + 1] === 115 && bytes[at + 2] === 105 && bytes[at + 3] === 62
  return item && bytes[at + 4] === 60 && bytes[at + 5] === 116
}

/** `</t></si>` */
function closes(bytes: Uint8Array, at: number): boolean {
  const text = bytes[at] === 60 && bytes[at + 1] === 47 && bytes[at + 2] === 116 && bytes[at + 3] === 62
  const item = bytes[at + 4] === 60 && bytes[at + 5] === 47 && bytes[at + 6] === 115 && bytes[at + 7] === 105
  return text && item && bytes[at + 8] === 62
}

function stands(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text[index]) return false
  return true
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0))
}
