import { printable, refuse } from './refusal.ts'

/** Labels that mean the same bytes as UTF-8 for what they cover. */
const UTF8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii'])
const LONGEST_DECLARATION = 500
const UTF16 = /^(?:utf-?16(?:le|be)?|iso-10646-ucs-2|ucs-2|unicode)$/

/**
 * The part as UTF-8 without its mark, whatever it was: UTF-16 is turned over, anything else is refused, because it could be read in two
 * ways (hazards 24 and 25).
 */
export function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const label = utf16Label(bytes)
  if (label === null) return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  if (label === 'utf-32' || label === 'ebcdic') refuse('xml.encoding', { part, encoding: label })
  const text = decodeOr(bytes, label, () => refuse('xml.encoding', { part, encoding: label }))
  // The declaration inside still says UTF-16, which is no longer so.
  return new TextEncoder().encode(text.replace(/^<\?xml[^>]*\?>/, ''))
}

function decodeOr(bytes: Uint8Array, label: string, otherwise: () => never): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return otherwise()
  }
}

function utf16Label(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0 && b === 0) return 'utf-32'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  return a === 0x4c && b === 0x6f && c === 0xa7 ? 'ebcdic' : null
}

/** `<?xml version="1.0" encoding="UTF-8"`: how nearly every part begins. */
const USUAL = Uint8Array.from('<?xml version="1.0" encoding="UTF-8"', character => character.charCodeAt(0))

/** Refuses a part that declares an encoding other than those that we read. */
export function checkDeclared(bytes: Uint8Array, part: string): void {
  let usual = 0
  while (usual < USUAL.length && bytes[usual] === USUAL[usual]) usual++
  if (usual === USUAL.length) return
  const end = bytes[0] === 60 && bytes[1] === 63 ? bytes.indexOf(62) : -1
  if (end < 0) return
  const declaration = String.fromCharCode(...bytes.subarray(0, Math.min(end, LONGEST_DECLARATION)))
  const encoding = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1]?.trim()
  if (encoding === undefined || UTF8.has(encoding.toLowerCase())) return
  // Some writers declare UTF-16 and write UTF-8: the bytes themselves leave no doubt.
  if (UTF16.test(encoding.toLowerCase())) return
  refuse('xml.encoding', { part, encoding: printable(encoding) })
}
