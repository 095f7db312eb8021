import type { Email } from 'postal-mime'

/** Nothing can be read without the key of who it was written to: S/MIME (RFC 8551), PGP/MIME (RFC 3156), PGP in the text. */
export function isEncrypted({ attachments }: Email, contentType: string, text: string): boolean {
  if (contentType.startsWith('multipart/encrypted')) return true
  // At the start of a line: one that somebody quotes can be read around.
  if (/^-----BEGIN PGP MESSAGE-----/m.test(text)) return true
  if (!/^application\/(x-)?pkcs7-mime\b/.test(contentType)) return false
  const content = attachments[0]?.content
  return !(content instanceof ArrayBuffer) || signedContent(new Uint8Array(content)) === null
}

const ARMOUR =
  /^-----BEGIN PGP SIGNED MESSAGE-----(.*?)^(-----BEGIN PGP SIGNATURE-----.*?^-----END PGP SIGNATURE-----)/ms

/**
 * A text signed in itself (RFC 9580, 7): what was signed with what stands before and after it, and the signature, which stays
 * a file that nobody checked. One that somebody quotes is a part of the text.
 */
export function withoutArmour(text: string): { text: string; signature: Uint8Array<ArrayBuffer> | null } {
  const found = ARMOUR.exec(text)
  if (!found) return { text, signature: null }
  const [whole, signed = '', signature = ''] = found
  const lines = signed.replace(/\r\n?/g, '\n').split('\n')
  // Its own headers end with an empty line.
  const body = lines.slice(lines.indexOf('', 1) + 1).map(line => (line.startsWith('- ') ? line.slice(2) : line))
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + whole.length)]
  return { text: `${before}${body.join('\n')}${after}`.trim(), signature: new TextEncoder().encode(signature) }
}

/** 1.2.840.113549.1.7.2, signed data (RFC 5652, 5.1). */
const SIGNED_DATA = '2a864886f70d010702'
const TAGS = { oid: 0x06, octets: 0x04, octetsInParts: 0x24, sequence: 0x30, explicit: 0xa0 }
/** Deeper than any program nests what it signs. */
const DEEPEST = 8

/** What an S/MIME wrapping holds that only signs; null for one that encrypts, and for what is none. Nothing is verified. */
export function signedContent(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const wrapping = within(readAt(bytes, 0), TAGS.sequence)
  if (!wrapping || hex(wrapping[0]?.value) !== SIGNED_DATA) return null
  const signed = within(within(wrapping[1], TAGS.explicit)?.[0], TAGS.sequence)
  // The version, the digests' names, and then what is signed: its kind, and the content itself.
  const holder = within(signed?.[2], TAGS.sequence)
  const content = within(holder?.[1], TAGS.explicit)?.[0]
  const parts = content ? octets(content, 0) : null
  return parts && new Uint8Array(Buffer.concat(parts))
}

/** One element of BER: its tag, what it holds, and where the next begins. */
interface Element {
  tag: number
  value: Uint8Array
  end: number
}

function readAt(bytes: Uint8Array, at: number): Element | null {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null
  if (first === 0x80) return readOpenEnded(bytes, at, tag)
  const count = first < 0x80 ? 0 : first & 0x7f
  if (count > 4) return null
  const length = count === 0 ? first : bytes.slice(at + 2, at + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  const start = at + 2 + count
  if (start + length > bytes.length) return null
  return { tag, value: bytes.subarray(start, start + length), end: start + length }
}

/** Written as it was made, its length unknown: it ends with two zeros. */
function readOpenEnded(bytes: Uint8Array, at: number, tag: number): Element | null {
  let next = at + 2
  for (let depth = 0; ; ) {
    if (bytes[next] === 0 && bytes[next + 1] === 0) {
      if (depth === 0) return { tag, value: bytes.subarray(at + 2, next), end: next + 2 }
      depth--
      next += 2
    } else if (bytes[next + 1] === 0x80) {
      if (++depth > DEEPEST) return null
      next += 2
    } else {
      const inner = readAt(bytes, next)
      if (!inner) return null
      next = inner.end
    }
  }
}

function within(element: Element | null | undefined, tag: number): Element[] | null {
  return element?.tag === tag ? listed(element.value) : null
}

function listed(bytes: Uint8Array): Element[] {
  const found: Element[] = []
  for (let at = 0; at < bytes.length; ) {
    const element = readAt(bytes, at)
    if (!element) break
    found.push(element)
    at = element.end
  }
  return found
}

function octets({ tag, value }: Element, depth: number): Uint8Array[] | null {
  if (tag === TAGS.octets) return [value]
  if (tag !== TAGS.octetsInParts || depth > DEEPEST) return null
  const parts = listed(value).map(part => octets(part, depth + 1))
  return parts.some(part => part === null) ? null : parts.flatMap(part => part ?? [])
}

function hex(bytes: Uint8Array | undefined): string {
  return bytes ? Buffer.from(bytes).toString('hex') : ''
}
