import { parseTicketNumber, ticketNumber } from './id.ts'

/** What a mail about a ticket names it by, for somebody to type elsewhere: "TK-4107-7K2MQ9XDPA". */
export interface TicketCode {
  /** "TK-4107" */
  number: string
  /** Only who had the mail knows it. */
  proof: string
}

/** The letters and digits that nobody mistakes for others (Crockford's base 32). */
export const PROOF_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const PROOF_LENGTH = 10

/**
 * Reads a code as people type it: with a space for a dash, in small letters, with O for 0 and I or L for 1. Null for
 * anything else; number and proof stand apart, so that one that was cut off is never read as another ticket's.
 */
export function parseTicketCode(text: string): TicketCode | null {
  if (text.length > 60) return null
  const [, number = '', typed = ''] =
    /^TK[\s-]*(\d{1,9})[\s-]+([0-9A-Z][0-9A-Z\s-]*)$/.exec(text.trim().toUpperCase()) ?? []
  const proof = typed.replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const known = parseTicketNumber(`TK-${number}`)
  if (known === null || proof.length !== PROOF_LENGTH) return null
  return [...proof].every(sign => PROOF_SIGNS.includes(sign)) ? { number: ticketNumber(known), proof } : null
}

/** As it is written. */
export function writeTicketCode({ number, proof }: TicketCode): string {
  return `${number}-${proof}`
}
