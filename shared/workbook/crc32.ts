/** Eight tables, so that eight bytes go in one step: a damaged account number must not pass as a good one. */
const TABLES = Array.from({ length: 8 }, () => new Uint32Array(256))
const [T0 = new Uint32Array(256), T1 = T0, T2 = T0, T3 = T0, T4 = T0, T5 = T0, T6 = T0, T7 = T0] = TABLES

for (let byte = 0; byte < 256; byte++) {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  T0[byte] = value >>> 0
}
for (let byte = 0; byte < 256; byte++) {
  let value = T0[byte] ?? 0
  for (const table of TABLES.slice(1)) {
    value = (T0[value & 255] ?? 0) ^ (value >>> 8)
    table[byte] = value >>> 0
  }
}

/** The CRC-32 of zip, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  let at = 0
  const whole = bytes.length - (bytes.length % 8)
  for (; at < whole; at += 8) {
    const low = crc ^ at4(bytes, at)
    crc =
      (T7[low & 255] ?? 0) ^
      (T6[(low >>> 8) & 255] ?? 0) ^
      (T5[(low >>> 16) & 255] ?? 0) ^
      (T4[low >>> 24] ?? 0) ^
      (T3[bytes[at + 4] ?? 0] ?? 0) ^
      (T2[bytes[at + 5] ?? 0] ?? 0) ^
      (T1[bytes[at + 6] ?? 0] ?? 0) ^
      (T0[bytes[at + 7] ?? 0] ?? 0)
  }
  for (; at < bytes.length; at++) crc = (T0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

function at4(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
}
