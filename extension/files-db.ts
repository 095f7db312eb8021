import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { Check } from '../shared/check.ts'
import { PACK_PLACE } from '../shared/place.ts'
import { type KeptText, keptText } from './kept-text.ts'
import type { CheckedVersion, PastedList, RepCustomer, RepFile, RepSession, VersionRows } from './rep-file.ts'

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
    upgrade(db, before, _after, transaction) {
      if (before > 0) return void renewFiles(transaction)
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

type Upgrade = IDBPTransaction<KeptFiles, (typeof STORES)[number][], 'versionchange'>

/** Earlier forms kept checks otherwise: the files are checked again, what is known of customers is put into today's form. */
async function renewFiles(transaction: Upgrade): Promise<void> {
  const [files, customers] = [transaction.objectStore('file'), transaction.objectStore('customer')]
  await transaction.objectStore('check').clear()
  for (const file of await files.getAll()) await files.put({ ...file, check: null })
  for (const kept of await customers.getAll()) {
    const { last = null, earlier = null } = kept
    const renewed = { last: last && renewVersion(last), earlier: earlier && renewVersion(earlier) }
    await customers.put({ ...kept, sameAs: kept.sameAs ?? null, place: kept.place ?? PACK_PLACE, ...renewed })
  }
}

/** The first form noted neither the file's name nor its digest. */
function renewVersion(version: CheckedVersion): CheckedVersion {
  const { fileName = '', sha256 = null, check } = version
  return { ...version, fileName, sha256, check: typeof check === 'string' ? check : keptText<VersionRows>(check) }
}

/** Erases everything that the rep's view keeps. */
export async function eraseFilesDb(): Promise<void> {
  const db = await openFilesDb()
  const transaction = db.transaction(STORES, 'readwrite')
  await Promise.all([...STORES.map(store => transaction.objectStore(store).clear()), transaction.done])
  db.close()
}
