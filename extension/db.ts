import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AccountDraft } from './draft.ts'
import type { Submission } from './submission.ts'

/** What the panel keeps on this computer, so that a closed panel comes back exactly as it was. */
interface Kept extends DBSchema {
  draft: { key: 'accounts'; value: AccountDraft }
  /** The draft's file apart from it: its bytes are written once, the draft on every change. */
  file: { key: 'accounts'; value: Uint8Array<ArrayBuffer> }
  submission: { key: string; value: Submission }
}

export type Db = IDBPDatabase<Kept>

const NAME = 'sidecheck'
const STORES = ['draft', 'file', 'submission'] as const

/** Opens what is kept. `onBlocked` when an older panel in another window holds it up. */
export function openDb(): Promise<Db> {
  return openDB<Kept>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('draft')
      db.createObjectStore('file')
      db.createObjectStore('submission', { keyPath: 'key' })
    },
    // A newer panel wants to change what is kept: let it, instead of holding it up for good.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  })
}

/** Erases everything that is kept, in one step. */
export async function eraseDb(db: Db): Promise<void> {
  const transaction = db.transaction(STORES, 'readwrite')
  await Promise.all([...STORES.map(store => transaction.objectStore(store).clear()), transaction.done])
}

/** How many bytes this browser keeps for the panel; null where it doesn't say. */
export async function keptBytes(): Promise<number | null> {
  const { usage } = await navigator.storage.estimate()
  return usage ?? null
}
