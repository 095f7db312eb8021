const SLOTS = 64

/** Makes one string of each name that comes up again and again, so that names are compared by identity. */
export class NameTable {
  private readonly bytes: Uint8Array
  private readonly known: (string | undefined)[] = []

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** The name at these positions. */
  intern(start: number, end: number): string {
    const { bytes } = this
    const length = end - start
    const slot = ((bytes[start] ?? 0) * 7 + (bytes[end - 1] ?? 0) * 31 + length * 13) & (SLOTS - 1)
    const known = this.known[slot]
    if (known !== undefined && known.length === length) {
      let at = 0
      while (at < length && bytes[start + at] === known.charCodeAt(at)) at++
      if (at === length) return known
    }
    const name = asciiText(bytes, start, end)
    this.known[slot] = name
    return name
  }
}

/** The bytes as characters of the same numbers; for the few of a name quicker than any decoder. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}
