import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { BatchPreview } from '../shared/batch.ts'

/** One page of an enterprise's accounts as the service gave it, to be asked for again by its tag. */
export interface KnownPage {
  cursor: string | null
  tag: string | null
  /** Normal forms. */
  accounts: string[]
  next: string | null
}

/** The accounts that stood in one enterprise, as one person may know them. */
export interface KnownList {
  /** Origin of the service. */
  service: string
  personId: string
  enterpriseId: string
  pages: KnownPage[]
  /** ISO instant by this computer's clock: when the service last said so. */
  asOf: string
}

/** What the service answered to a question about the list in work. */
export interface KnownAnswer {
  service: string
  personId: string
  /** `active` as the panel knew it when it asked. */
  enterprise: { id: string; name: string; active: boolean }
  /** The rows as they were asked about. */
  asked: { cell: string; typed: string }[]
  preview: BatchPreview
  /** ISO instant by this computer's clock. */
  askedAt: string
}

/** What the panel knows of the service's directory: can be fetched again, so it lies apart from the person's own work. */
interface Known extends DBSchema {
  list: { key: [service: string, personId: string, enterpriseId: string]; value: KnownList }
  answer: { key: 'accounts'; value: KnownAnswer }
}

export type KnownDb = IDBPDatabase<Known>

const STORES = ['list', 'answer'] as const

/** Opens what is known of the directory. */
export function openKnownDb(): Promise<KnownDb> {
  return openDB<Known>('sidecheck-known', 1, {
    upgrade(db) {
      db.createObjectStore('list', { keyPath: ['service', 'personId', 'enterpriseId'] })
      db.createObjectStore('answer')
    },
    // A newer panel wants to change what is kept: let it, instead of holding it up for good.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  })
}

/** Erases all of it, in one step. */
export async function eraseKnownDb(db: KnownDb): Promise<void> {
  const transaction = db.transaction(STORES, 'readwrite')
  await Promise.all([...STORES.map(store => transaction.objectStore(store).clear()), transaction.done])
}
