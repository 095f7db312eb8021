const SLOTS = 256

/** Makes one string of each name that comes up again and again, so that names are compared by identity. */
export class NameTable {
  private readonly bytes: Uint8Array
  private readonly known: string[] = new Array<string>(SLOTS).fill('')

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** The name at these positions. */
  intern(start: number, end: number): string {
    const { bytes } = this
    const length = end - start
    const slot = ((bytes[start] ?? 0) * 7 + (bytes[end - 1] ?? 0) * 31 + length * 13) & (SLOTS - 1)
    const known = this.known[slot] ?? ''
    if (known.length === length) {
      let at = 0
      while (at < length && bytes[start + at] === known.charCodeAt(at)) at++
      if (at === length) return known
    }
    const name = String.fromCharCode(...bytes.subarray(start, end))
    this.known[slot] = name
    return name
  }
}
