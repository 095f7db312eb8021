import type { Locale } from '../../shared/words/locale.ts'
import { sendFiling } from '../filing-delivery.ts'
import { filingStore, type SeatsDb } from '../seats-db.ts'
import type { ConnectionModel } from './connection.ts'
import { createQueued } from './queued.ts'

export type FilingsModel = Awaited<ReturnType<typeof createFilings>>

/** Requests for seats on their way, and those that were answered. */
export async function createFilings(db: SeatsDb, connection: ConnectionModel, locale: () => Locale) {
  const { items, ...queued } = await createQueued({ store: filingStore(db), send: sendFiling, connection, locale })
  return { filings: items, ...queued }
}
