import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { PROOF_LENGTH, PROOF_SIGNS } from '../../shared/ticket-code.ts'

/** What tells who had the mail about a ticket from who only knows its number. */
export interface TicketProof {
  of(number: string): string
  isOf(number: string, proof: string): boolean
}

/** Fifty bits of an HMAC under a key made from the service's secret: short enough to type, and nothing to guess. */
export function createTicketProof(secret: string): TicketProof {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sidecheck ticket proof', 32))
  const of = (number: string) =>
    [...createHmac('sha256', key).update(number).digest().subarray(0, PROOF_LENGTH)]
      .map(byte => PROOF_SIGNS[byte % PROOF_SIGNS.length])
      .join('')
  return {
    of,
    isOf: (number, proof) => {
      const [given, ours] = [Buffer.from(proof), Buffer.from(of(number))]
      return given.length === ours.length && timingSafeEqual(given, ours)
    },
  }
}
