import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { BatchPreview } from '../shared/batch.ts'
import type { MoveRequest } from '../shared/move.ts'
import type { Coverage, PageReading } from '../shared/page-reading.ts'
import type { QueueStore } from './delivery.ts'
import type { Errand } from './errand.ts'

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

/** The accounts of one enterprise as a person read them from the portal's own page. */
export interface SeenList {
  enterpriseId: string
  name: string
  host: string
  /** Normal forms. */
  accounts: string[]
  coverage: Coverage
  /** ISO instant by this computer's clock: when the page was read. */
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
  preview: Pick<BatchPreview, 'rows' | 'counts' | 'overlaps'>
  /** ISO instant by this computer's clock: of a long list, when its first part was asked about. */
  askedAt: string
}

/** A representative's own move while it is written. */
export interface RelocationDraft {
  /** The enterprise ID that the accounts go to. */
  to: string | null
  /** What was typed or pasted; a file stands in its place. */
  text: string
  file: { name: string; rows: MoveRequest['rows'] } | null
  reason: string
  /** Idempotency-Key of the move as it is written now. */
  key: string
}

/** What the panel knows of the service's directory, which can be fetched again, and what is written about moves. */
interface Known extends DBSchema {
  list: { key: [service: string, personId: string, enterpriseId: string]; value: KnownList }
  answer: { key: 'accounts'; value: KnownAnswer }
  /** Read from the portal's pages: never among the service's lists. */
  seen: { key: string; value: SeenList }
  reading: { key: 'page'; value: PageReading }
  /** What a representative writes to who asked for a move, by its number. */
  reason: { key: string; value: string }
  relocation: { key: [service: string, personId: string]; value: RelocationDraft }
  errand: { key: string; value: Errand }
}

export type KnownDb = IDBPDatabase<Known>

/** What goes when a person signs out; what they wrote themselves is there when they come back. */
const FETCHED = ['list', 'answer', 'seen', 'reading'] as const
const STORES = [...FETCHED, 'reason', 'relocation', 'errand'] as const

/** Opens what is known of the directory. */
export function openKnownDb(): Promise<KnownDb> {
  return openDB<Known>('sidecheck-known', 4, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('list', { keyPath: ['service', 'personId', 'enterpriseId'] })
        db.createObjectStore('answer')
      }
      if (before < 2) {
        db.createObjectStore('reason')
        db.createObjectStore('relocation')
      }
      if (before < 3) db.createObjectStore('errand', { keyPath: 'key' })
      if (before < 4) {
        db.createObjectStore('seen', { keyPath: 'enterpriseId' })
        db.createObjectStore('reading')
      }
    },
    // A newer panel wants to change what is kept: let it, instead of holding it up for good.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  })
}

/** The errands about moves, for whoever sends them. */
export function errandStore(db: KnownDb): QueueStore<Errand> {
  return {
    all: () => db.getAll('errand'),
    get: key => db.get('errand', key),
    put: errand => db.put('errand', errand),
    remove: key => db.delete('errand', key),
  }
}

/** Erases what was fetched, in one step. */
export function eraseFetched(db: KnownDb): Promise<void> {
  return erase(db, FETCHED)
}

/** Erases all of it, in one step. */
export function eraseKnownDb(db: KnownDb): Promise<void> {
  return erase(db, STORES)
}

async function erase(db: KnownDb, stores: readonly (typeof STORES)[number][]): Promise<void> {
  const transaction = db.transaction(stores, 'readwrite')
  await Promise.all([...stores.map(store => transaction.objectStore(store).clear()), transaction.done])
}
