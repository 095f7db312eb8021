import { insertMessage } from '../store/outbox.ts'
import type { Writer } from '../store/transaction.ts'
import type { Mail } from './compose.ts'
import type { Seal } from './seal.ts'

/** Where deeds leave what is to be told; it goes out only after they are committed. */
export interface Outbox {
  put(trx: Writer, message: { id: string; kind: string; mail: Mail }, now: number): Promise<void>
  /** After the commit: there may be something to send. */
  wake(): void
}

/** An outbox that seals what it stores. */
export function createOutbox(seal: Seal, wake: () => void): Outbox {
  return {
    wake,
    put: (trx, { id, kind, mail }, now) =>
      insertMessage(trx, { id, kind, body: seal.close(JSON.stringify(mail)) }, now),
  }
}
