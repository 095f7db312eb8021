import { hash } from 'node:crypto'

/** SHA-256 in hex at once: for files of this size a trip to another thread takes longer than the sum itself. */
export function digest(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}
