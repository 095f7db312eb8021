import { parseTicketNumber } from '../../shared/id.ts'
import { insertMessages } from '../store/outbox.ts'
import type { Writer } from '../store/transaction.ts'
import type { Mail } from './compose.ts'
import type { Seal } from './seal.ts'

/** A mail of a kind that the outbox's own records are counted by. */
export interface OutgoingMail {
  id: string
  kind: string
  mail: Mail
}

/** Where deeds leave what is to be told; it goes out only after they are committed. */
export interface Outbox {
  put(trx: Writer, message: OutgoingMail, now: number): Promise<void>
  /** The same for several at once, in one statement. */
  putAll(trx: Writer, messages: readonly OutgoingMail[], now: number): Promise<void>
  /** After the commit: there may be something to send. */
  wake(): void
  /** A mail that is not out yet; null where it was sealed with another secret. */
  read(body: string): Mail | null
}

/** An outbox that seals what it stores. */
export function createOutbox(seal: Seal, wake: () => void): Outbox {
  const putAll: Outbox['putAll'] = (trx, messages, now) => {
    const sealed = messages.map(({ id, kind, mail }) => ({
      ...{ id, kind, about: aboutOf(mail) },
      body: seal.close(JSON.stringify(mail)),
    }))
    return insertMessages(trx, sealed, now)
  }
  const read = (body: string) => {
    try {
      // Only sealed by us, so it has the shape that compose.ts gave it.
      return JSON.parse(seal.open(body)) as Mail
    } catch {
      return null
    }
  }
  return { wake, putAll, read, put: (trx, message, now) => putAll(trx, [message], now) }
}

function aboutOf({ ticket, to }: Mail) {
  const number = ticket ? parseTicketNumber(ticket.number) : null
  return ticket && number !== null ? { ticket: number, news: ticket.news, to: to.name } : null
}
