import type { Inflate } from '../../shared/workbook/inflate.ts'

/** The browser's own stream, counted and cut off: a part never grows past what it says of itself, or past the limit. */
export const inflate: Inflate = async (deflated, declared, limit) => {
  const most = Math.min(declared, limit)
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
