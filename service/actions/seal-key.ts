import { createHmac, hkdfSync } from 'node:crypto'

/** The digest of a row's text for one seal, in hex. */
export type SealText = (code: string, text: string) => string

/** HMAC-SHA-256 under a key made from the service's secret. The code is part of it, so that two seals cannot be compared. */
export function createSealText(secret: string): SealText {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sidecheck seal', 32))
  return (code, text) => createHmac('sha256', key).update(`${code}\u0000${text}`).digest('hex')
}
