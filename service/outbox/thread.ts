import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { parseTicketNumber } from '../../shared/id.ts'

/**
 * The ids by which mail programs put a ticket's mails into one thread, and by which an answer finds its ticket. Each
 * carries a token that nobody makes without the secret: an id that somebody invented is told from one that we sent.
 */
export interface Threads {
  /** The id that every mail of a ticket refers to: no mail has it, all have it in common. */
  rootOf(ticket: string): string
  /** The id of one mail; the same at every try. */
  idOf(ticket: string | null, id: string): string
  /** What the ids in a header say: ours with a good token, the newest last; `forged`: one that only looks like ours. */
  read(header: string): { ours: ThreadPlace[]; forged: boolean }
}

export interface ThreadPlace {
  /** "TK-4107" */
  ticket: string
  /** The outbox's id of the mail; null for the root. */
  mail: string | null
}

const OURS = /(TK-\d{1,9})\.([0-9a-z-]{1,64})\.([0-9a-f]{32})@/gi
/** A header names so many ids at most; more were written to keep us busy. */
const MOST_IDS = 200

/** Ids under a key made from the service's secret. `from` is the address people see: its domain makes the ids unique. */
export function createThreads(secret: string, from: string): Threads {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sidecheck thread', 32))
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/[^\w.-]/g, '') || 'localhost'
  // Half of a SHA-256 is 128 bits, more than anybody guesses, and keeps a header line short.
  const token = (ticket: string, id: string) =>
    createHmac('sha256', key).update(`${ticket}.${id}`).digest('hex').slice(0, 32)
  const close = (ticket: string, id: string) => `<${ticket}.${id}.${token(ticket, id)}@${domain}>`
  return {
    rootOf: ticket => close(ticket, ROOT),
    idOf: (ticket, id) => (ticket === null ? `<${id}@${domain}>` : close(ticket, id)),
    read(header) {
      const ours: ThreadPlace[] = []
      let forged = false
      for (const [, number = '', id = '', said = ''] of [...header.matchAll(OURS)].slice(0, MOST_IDS)) {
        const ticket = number.toUpperCase()
        const good =
          parseTicketNumber(ticket) !== null &&
          timingSafeEqual(Buffer.from(said.toLowerCase()), Buffer.from(token(ticket, id.toLowerCase())))
        if (good) ours.push({ ticket, mail: id.toLowerCase() === ROOT ? null : id.toLowerCase() })
        else forged = true
      }
      return { ours, forged }
    },
  }
}

const ROOT = 'root'
