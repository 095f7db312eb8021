import { READER_LIMITS } from '../limits.ts'
import { refuse } from './refusal.ts'
import { checkDeclared } from './xml-encoding.ts'
import { NameTable } from './xml-name.ts'

/** What `next` found. An element without content gives OPEN and then CLOSE. */
export const END = 0
export const OPEN = 1
export const CLOSE = 2
export const TEXT = 3

const [LT, GT, SLASH, BANG, QUESTION, EQUALS, AMP, COLON] = [60, 62, 47, 33, 63, 61, 38, 58] as const

/** What a byte may be part of: a name, or no value of an attribute. One look at a table instead of five comparisons. */
const [OTHER, NAME, BAD] = [0, 1, 2] as const
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte))

/**
 * One pass over the bytes of an XML part, without making text of what nobody asks for. It demands what keeps reading
 * safe and unambiguous (tags that pair, no DOCTYPE, no control characters, bounded depth, names and attributes) and
 * refuses the file where that is missing. Positions point into `bytes`, which is UTF-8 whatever the file was.
 */
export class XmlReader {
  readonly bytes: Uint8Array
  readonly part: string
  /** The local name of the last OPEN or CLOSE, without its prefix. */
  name = ''
  /** How many elements are open: the root's OPEN makes it 1, and its CLOSE leaves it at 1. */
  depth = 0
  /** Where the last TEXT stands, and whether it is what it says: no entity and no carriage return in it. */
  textStart = 0
  textEnd = 0
  textPlain = true
  /** A CDATA section says everything literally. */
  textLiteral = false
  attributeCount = 0
  private at = 0
  /** Whether a CLOSE is still owed for an element without content, and whether one was given before. */
  private owed = false
  private closing = false
  private rootSeen = false
  private readonly names: NameTable
  private readonly openAt: number[] = []
  private readonly openEnd: number[] = []
  private readonly attributes: number[] = []

  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes
    this.part = part
    this.names = new NameTable(bytes)
    checkDeclared(bytes, part)
  }

  /** Where the bytes after the last tag or text begin. */
  get position(): number {
    return this.at
  }

  /** Goes on to the next tag or text. */
  next(): number {
    if (this.closing) this.depth--
    this.closing = this.owed
    if (this.owed) {
      this.owed = false
      return CLOSE
    }
    for (;;) {
      if (this.at >= this.bytes.length) return this.finish()
      if (this.bytes[this.at] !== LT) {
        if (this.text()) return TEXT
        continue
      }
      const second = this.bytes[this.at + 1]
      if (second === SLASH) return this.closeTag()
      if (second !== BANG && second !== QUESTION) return this.openTag()
      if (this.declaration(second)) return TEXT
    }
  }

  /** Where to read on, for a scan that knows a simpler way through what comes next; -1 while a CLOSE is still owed. */
  pause(): number {
    if (this.owed) return -1
    if (this.closing) this.depth--
    this.closing = false
    return this.at
  }

  /** Goes on behind what a scan has read: whole elements of the depth at the pause. */
  resume(at: number): void {
    this.at = at
  }

  /** Goes on to the end of the element whose OPEN came last. */
  skip(): void {
    const depth = this.depth
    while (this.next() !== CLOSE || this.depth !== depth);
  }

  /** The position of an attribute's value by its local name, or -1. Its end is `attributeEnd`. */
  find(name: string): number {
    for (let index = 0; index < this.attributeCount; index++) {
      const [start, end] = [this.attributes[index * 4] ?? 0, this.attributes[index * 4 + 1] ?? 0]
      if (end - start === name.length && this.matches(start, name)) {
        this.attributeEnd = this.attributes[index * 4 + 3] ?? 0
        return this.attributes[index * 4 + 2] ?? 0
      }
    }
    return -1
  }
  attributeEnd = 0

  private matches(start: number, name: string): boolean {
    for (let at = 0; at < name.length; at++) if (this.bytes[start + at] !== name.charCodeAt(at)) return false
    return true
  }

  private text(): boolean {
    const { bytes } = this
    let at = this.at
    let plain = true
    let blank = true
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (byte === LT) break
      if (byte > 32) {
        blank = false
        if (byte === AMP) plain = false
      } else if (byte === 13) plain = false
      else if (byte < 32 && byte !== 9 && byte !== 10) this.broken()
    }
    this.setText(this.at, at, plain, false)
    this.at = at
    if (this.depth === 0) return blank ? false : this.broken()
    return true
  }

  private setText(start: number, end: number, plain: boolean, literal: boolean): void {
    this.textStart = start
    this.textEnd = end
    this.textPlain = plain
    this.textLiteral = literal
  }

  private openTag(): number {
    if (this.depth === 0 && this.rootSeen) this.broken()
    this.rootSeen = true
    if (++this.depth > READER_LIMITS.xmlDepth) {
      refuse('xml.too_deep', { part: this.part, limit: READER_LIMITS.xmlDepth })
    }
    const start = this.at + 1
    this.at = start
    this.openAt[this.depth] = start
    const local = this.readName()
    this.openEnd[this.depth] = this.at
    this.name = this.names.intern(local, this.at)
    this.readAttributes()
    return OPEN
  }

  private closeTag(): number {
    const { bytes, depth } = this
    if (depth === 0) this.broken()
    const [from, to] = [this.openAt[depth] ?? 0, this.openEnd[depth] ?? 0]
    let at = this.at + 2
    let local = from
    for (let open = from; open < to; open++, at++) {
      if (bytes[at] !== bytes[open]) this.broken()
      if (bytes[open] === COLON) local = open + 1
    }
    this.name = this.names.intern(local, to)
    while (isSpace(bytes[at])) at++
    if (bytes[at] !== GT) this.broken()
    this.at = at + 1
    this.closing = true
    return CLOSE
  }

  /** Reads a name and answers where its local part begins. */
  private readName(): number {
    const { bytes } = this
    const start = this.at
    let local = start
    let at = start
    for (; KIND[bytes[at] ?? 0] === NAME || bytes[at] === COLON; at++) if (bytes[at] === COLON) local = at + 1
    if (at === local) this.broken()
    if (at - start > READER_LIMITS.xmlNameBytes) refuse('xml.too_long', { part: this.part })
    this.at = at
    return local
  }

  private readAttributes(): void {
    const { bytes } = this
    this.attributeCount = 0
    for (;;) {
      const before = this.at
      while (isSpace(bytes[this.at])) this.at++
      const byte = bytes[this.at]
      if (byte === GT) {
        this.at++
        return
      }
      if (byte === SLASH && bytes[this.at + 1] === GT) {
        this.at += 2
        this.owed = true
        return
      }
      if (before === this.at) this.broken()
      this.readAttribute()
    }
  }

  private readAttribute(): void {
    const { bytes } = this
    if (this.attributeCount >= READER_LIMITS.xmlAttributes) refuse('xml.too_long', { part: this.part })
    const local = this.readName()
    const slot = this.attributeCount++ * 4
    this.attributes[slot] = local
    this.attributes[slot + 1] = this.at
    let at = this.at
    while (isSpace(bytes[at])) at++
    if (bytes[at++] !== EQUALS) this.broken()
    while (isSpace(bytes[at])) at++
    const quote = bytes[at++]
    if (quote !== 34 && quote !== 39) this.broken()
    const start = at
    // Past the end stands a 0, which no value may hold.
    for (let byte = bytes[at] ?? 0; byte !== quote; byte = bytes[++at] ?? 0) if (KIND[byte] === BAD) this.broken()
    this.attributes[slot + 2] = start
    this.attributes[slot + 3] = at
    this.at = at + 1
  }

  /** Comments and processing instructions go by; CDATA is text (true); DOCTYPE is refused. */
  private declaration(second: number): boolean {
    const { at } = this
    if (second === QUESTION) return this.passOver('?>', at + 2)
    if (this.matches(at, '<!--')) return this.passOver('-->', at + 4)
    if (this.matches(at, '<!DOCTYPE')) refuse('xml.doctype', { part: this.part })
    if (!this.matches(at, '<![CDATA[') || this.depth === 0) this.broken()
    this.passOver(']]>', at + 9)
    this.setText(at + 9, this.at - 3, false, true)
    return true
  }

  private passOver(end: string, from: number): false {
    const { bytes } = this
    const first = end.charCodeAt(0)
    for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
      if (this.matches(at, end)) {
        this.at = at + end.length
        return false
      }
    }
    return this.broken()
  }

  private finish(): number {
    if (this.depth > 0 || !this.rootSeen) this.broken()
    return END
  }

  private broken(): never {
    refuse('xml.broken', { part: this.part })
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9
}

function kindOf(byte: number): number {
  if (byte === LT || (byte < 32 && !isSpace(byte))) return BAD
  const letter = (byte | 32) >= 97 && (byte | 32) <= 122
  const digit = byte >= 48 && byte <= 57
  return letter || digit || byte === 95 || byte === 45 || byte === 46 || byte >= 128 ? NAME : OTHER
}
