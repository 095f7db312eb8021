/**
 * Unpacks one raw-deflate stream; given by the world the check runs in (Node's zlib, the browser's own).
 * `declared` is the size the zip directory states, never above `limit`. Answers the bytes, or 'too-long' as soon as
 * the stream proves longer than `declared`: a lying size must not cost memory. Throws on a broken stream.
 */
export interface Inflate {
  (
    deflated: Uint8Array<ArrayBuffer>,
    declared: number,
    limit: number,
  ): Uint8Array | 'too-long' | Promise<Uint8Array | 'too-long'>
  /** The world's own CRC-32, where it has one; else it is computed here. */
  checksum?: (bytes: Uint8Array) => number
}
