import { openDb, submissionStore } from './db.ts'
import type { Queued, QueueStore, Send } from './delivery.ts'
import { sendErrand } from './errand-delivery.ts'
import { sendFiling } from './filing-delivery.ts'
import { errandStore, openKnownDb } from './known-db.ts'
import { sendReply } from './reply-delivery.ts'
import { filingStore, openSeatsDb, replyStore, writtenTicketStore } from './seats-db.ts'
import { sendSubmission } from './submission-delivery.ts'
import { sendWrittenTicket } from './written-ticket-delivery.ts'

/** A kind with its store opened, for whoever does the same with all of them. */
export interface OpenedKind<Item extends Queued = Queued> {
  store: QueueStore<Item>
  send: Send<Item>
  close: () => void
}

/** What is done with each kind; its items are its own. */
export type WithKind = <Item extends Queued>(kind: OpenedKind<Item>) => Promise<void>

/** Everything that may wait for the service, as a table: lists of accounts, requests for seats, questions, replies, errands about moves. */
const QUEUE_KINDS: readonly ((work: WithKind) => Promise<void>)[] = [
  async work => {
    const db = await openDb()
    await work({ store: submissionStore(db), send: sendSubmission, close: () => db.close() })
  },
  async work => {
    const db = await openSeatsDb()
    await work({ store: filingStore(db), send: sendFiling, close: () => db.close() })
  },
  async work => {
    const db = await openSeatsDb()
    await work({ store: writtenTicketStore(db), send: sendWrittenTicket, close: () => db.close() })
  },
  async work => {
    const db = await openSeatsDb()
    await work({ store: replyStore(db), send: sendReply, close: () => db.close() })
  },
  async work => {
    const db = await openKnownDb()
    await work({ store: errandStore(db), send: sendErrand, close: () => db.close() })
  },
]

/** Does something with each kind, one after the other. */
export async function withEachKind(work: WithKind): Promise<void> {
  for (const opened of QUEUE_KINDS) {
    await opened(async kind => {
      await work(kind)
      kind.close()
    })
  }
}
