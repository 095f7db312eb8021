import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Check } from '../shared/check.ts'
import type { KeptText } from './kept-text.ts'
import type { PastedList, RepCustomer, RepFile, RepSession } from './rep-file.ts'

/** What the rep's view keeps on this computer, apart from the panel's own: it is opened only there. */
interface KeptFiles extends DBSchema {
  file: { key: string; value: RepFile }
  /** The files as they came: the browser keeps them on the disk and not in memory. */
  bytes: { key: string; value: Blob }
  check: { key: string; value: KeptText<Check> }
  customer: { key: string; value: RepCustomer }
  session: { key: 'now'; value: RepSession }
  /** Lists of the portal that were pasted, by what they are compared with. */
  proof: { key: string; value: PastedList }
}

export type FilesDb = IDBPDatabase<KeptFiles>

const NAME = 'sidecheck-files'
const STORES = ['file', 'bytes', 'check', 'customer', 'session', 'proof'] as const
/** Counts up whenever what a store holds changes its form. */
const VERSION = 3

export function openFilesDb(): Promise<FilesDb> {
  return openDB<KeptFiles>(NAME, VERSION, {
    upgrade(db, before) {
      // Earlier forms kept checks otherwise: the files can be taken in again.
      if (before > 0) for (const store of STORES) db.deleteObjectStore(store)
      db.createObjectStore('file', { keyPath: 'id' })
      db.createObjectStore('bytes')
      db.createObjectStore('check')
      db.createObjectStore('customer', { keyPath: 'key' })
      db.createObjectStore('session')
      db.createObjectStore('proof')
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  })
}

/** Erases everything that the rep's view keeps. */
export async function eraseFilesDb(): Promise<void> {
  const db = await openFilesDb()
  const transaction = db.transaction(STORES, 'readwrite')
  await Promise.all([...STORES.map(store => transaction.objectStore(store).clear()), transaction.done])
  db.close()
}
