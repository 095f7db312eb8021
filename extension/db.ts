import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Edit } from '../shared/edit.ts'
import type { QueueStore } from './delivery.ts'
import type { KeptCheck, KeptDraft, KeptGrid } from './draft.ts'
import type { GivenTemplate, MadeSet } from './made.ts'
import type { Submission } from './submission.ts'

/** What the panel keeps on this computer, so that a closed panel comes back exactly as it was. */
interface Kept extends DBSchema {
  draft: { key: 'accounts'; value: KeptDraft }
  /** What the draft's rows were as they were read. */
  check: { key: 'accounts'; value: KeptCheck }
  /** The deeds on them, each by itself, counted from 0. */
  edit: { key: number; value: Edit }
  /** Where the person is among the draft's rows. */
  grid: { key: 'accounts'; value: KeptGrid }
  /** What stands in a finding's field and is not saved yet, by its cell; `at` says of which check. */
  retyping: { key: string; value: { at: string | null; text: string } }
  /** The draft's file apart from it: its bytes are written once, the draft on every change. */
  file: { key: 'accounts'; value: Uint8Array<ArrayBuffer> }
  submission: { key: string; value: Submission }
  made: { key: 'accounts'; value: MadeSet }
  template: { key: 'portal'; value: GivenTemplate }
}

export type Db = IDBPDatabase<Kept>

const NAME = 'sidecheck'
const STORES = ['draft', 'check', 'edit', 'grid', 'retyping', 'file', 'submission', 'made', 'template'] as const
type StoreName = (typeof STORES)[number]
/** Stores whose values carry their own key. */
const KEYS: Readonly<Partial<Record<StoreName, IDBObjectStoreParameters>>> = { submission: { keyPath: 'key' } }
/** Counts up whenever a store is added or what one holds changes its form. */
const VERSION = 6

/** Opens what is kept. `onBlocked` when an older panel in another window holds it up. */
export function openDb(): Promise<Db> {
  return openDB<Kept>(NAME, VERSION, {
    upgrade(db) {
      // What an earlier panel kept stays as it is: the draft is taken over when it is loaded (models/kept-draft.ts).
      for (const store of STORES) {
        if (!db.objectStoreNames.contains(store)) db.createObjectStore(store, KEYS[store] ?? {})
      }
    },
    // A newer panel wants to change what is kept: let it, instead of holding it up for good.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  })
}

/** The submissions, for whoever sends them. */
export function submissionStore(db: Db): QueueStore<Submission> {
  return {
    all: () => db.getAll('submission'),
    get: key => db.get('submission', key),
    put: submission => db.put('submission', submission),
    remove: key => db.delete('submission', key),
  }
}

/** Erases everything that is kept, in one step. */
export async function eraseDb(db: Db): Promise<void> {
  const transaction = db.transaction(STORES, 'readwrite')
  await Promise.all([...STORES.map(store => transaction.objectStore(store).clear()), transaction.done])
}
