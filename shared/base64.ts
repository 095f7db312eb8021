/** A call takes only so many arguments. */
const PIECE = 8_192

/** Bytes as base 64 (RFC 4648, with padding, in one line). */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(text)
}
