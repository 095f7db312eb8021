import { inflateSync } from 'fflate'
import type { Inflate } from '../../shared/workbook/inflate.ts'

/** Below this many packed bytes plain JavaScript is quicker: a stream costs about 3 ms to set up in Chromium. */
const SMALL = 8 * 1024

/** Small parts in plain JavaScript into a bounded buffer, larger ones by the browser's own stream, counted and cut off. */
export const inflate: Inflate = (deflated, declared, limit) =>
  deflated.length <= SMALL
    ? inflateSmall(deflated, Math.min(declared, limit))
    : inflateStream(deflated, Math.min(declared, limit))

function inflateSmall(deflated: Uint8Array<ArrayBuffer>, most: number): ReturnType<Inflate> {
  // fflate fills the buffer it is given and drops the rest, so one byte of room shows that there was more.
  const bytes = inflateSync(deflated, { out: new Uint8Array(most + 1) })
  // It overlooks some of what is broken and writes on: whether there truly is more, the stricter way says.
  return bytes.length > most ? inflateStream(deflated, most) : bytes
}

async function inflateStream(deflated: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | 'too-long'> {
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const bytes = new Uint8Array(most)
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return bytes.subarray(0, length)
    if (length + value.length > most) {
      await reader.cancel()
      return 'too-long'
    }
    bytes.set(value, length)
    length += value.length
  }
}
