import { READER_LIMITS } from '../limits.ts'
import { refuse } from './refusal.ts'
import type { XmlReader } from './xml.ts'

/** Without a prototype, so that no name finds what is not here. */
const ENTITIES: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null), {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
})
const LONGEST_ENTITY = 12

/** From so many bytes on a part is looked at before it becomes one text, and from so many on it never does (R2). */
const LARGE = 1 << 22
const HUGE = 1 << 24
/** Texts so short are cleared up at once. */
const PIECE = 1 << 16

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Texts out of one part. A part that is all ASCII is decoded once as a whole and then cut, which is many times quicker
 * than decoding each text; bytes and characters then have the same positions.
 */
export class PartText {
  private readonly bytes: Uint8Array
  private readonly part: string
  private whole: string | null | undefined

  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes
    this.part = part
  }

  /** The text at these positions, its entities resolved unless it is plain or literal (CDATA). */
  slice(start: number, end: number, plain: boolean, literal = false): string {
    const cut = end - start > READER_LIMITS.textBytes
    const raw = this.raw(start, cut ? this.boundary(start + READER_LIMITS.textBytes) : end)
    if (plain) return raw
    const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
    return literal ? text : resolveEntities(cut ? text.replace(/&[^;]{0,12}$/, '') : text, this.part)
  }

  /** The end of the character at or before a position: no character is cut in two. */
  private boundary(at: number): number {
    let end = at
    while (((this.bytes[end] ?? 0) & 0xc0) === 0x80) end--
    return end
  }

  /** The last TEXT of a reader over the same bytes. */
  of(xml: XmlReader): string {
    return this.slice(xml.textStart, xml.textEnd, xml.textPlain, xml.textLiteral)
  }

  /** An attribute's value by its local name, or null. */
  attribute(xml: XmlReader, name: string): string | null {
    const start = xml.find(name)
    return start < 0 ? null : resolveEntities(this.raw(start, xml.attributeEnd), this.part)
  }

  private raw(start: number, end: number): string {
    if (this.whole === undefined) this.whole = this.decodeWhole()
    if (this.whole !== null) return this.whole.slice(start, end)
    return this.decode(this.bytes.subarray(start, end))
  }

  private decodeWhole(): string | null {
    const { length } = this.bytes
    if (length > LARGE && (!this.isAscii() || length > HUGE)) return null
    const text = this.decode(this.bytes)
    return text.length === length ? text : null
  }

  /** Piece by piece, so that no large part becomes a text twice its size only to be thrown away. Refuses what is no UTF-8. */
  private isAscii(): boolean {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    let length = 0
    try {
      for (let at = 0; at < this.bytes.length; at += PIECE)
        length += decoder.decode(this.bytes.subarray(at, at + PIECE), { stream: true }).length
      length += decoder.decode().length
    } catch {
      refuse('xml.broken', { part: this.part })
    }
    return length === this.bytes.length
  }

  private decode(bytes: Uint8Array): string {
    try {
      return DECODER.decode(bytes)
    } catch {
      return refuse('xml.broken', { part: this.part })
    }
  }
}

/** Only the five entities of XML itself and character references; any other would need a DOCTYPE, which we refuse. */
function resolveEntities(text: string, part: string): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  let resolved = ''
  let from = 0
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at)
    const character = end < 0 || end - at > LONGEST_ENTITY ? undefined : characterOf(text.slice(at + 1, end))
    if (character === undefined) refuse('xml.broken', { part })
    resolved += text.slice(from, at) + character
    from = end + 1
  }
  return resolved + text.slice(from)
}

function characterOf(name: string): string | undefined {
  const known = ENTITIES[name]
  if (known !== undefined) return known
  const code = referenceCode(name)
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined
}

function referenceCode(name: string): number {
  if (/^#\d{1,7}$/.test(name)) return Number(name.slice(1))
  return /^#x[\da-f]{1,6}$/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.NaN
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}
