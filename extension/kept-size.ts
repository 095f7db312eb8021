/** What is kept on this computer, as a person thinks of it. */
export const KEPT_KINDS = [
  'files',
  'drafts',
  'session',
  'directory',
  'template',
  'submissions',
  'conversations',
  'settings',
] as const
export type KeptKind = (typeof KEPT_KINDS)[number]

/** What each store holds; a store that is not named here counts as drafts, so that nothing goes uncounted. */
const KINDS: Readonly<Record<string, KeptKind>> = {
  'sidecheck/file': 'files',
  'sidecheck/submission': 'submissions',
  'sidecheck/template': 'template',
  'sidecheck-files/bytes': 'files',
  'sidecheck-files/check': 'session',
  'sidecheck-files/customer': 'session',
  'sidecheck-files/file': 'session',
  'sidecheck-files/proof': 'session',
  'sidecheck-files/session': 'session',
  'sidecheck-known/answer': 'directory',
  'sidecheck-known/errand': 'submissions',
  'sidecheck-known/list': 'directory',
  'sidecheck-known/reading': 'directory',
  'sidecheck-known/seen': 'directory',
  'sidecheck-seats/filing': 'submissions',
  'sidecheck-seats/handed': 'submissions',
  'sidecheck-seats/reply': 'submissions',
  'sidecheck-seats/asked': 'submissions',
  'sidecheck-seats/seen': 'conversations',
  'sidecheck-seats/listed': 'conversations',
}

/** How much of each kind this browser keeps for the panel, in bytes, as near as can be told without its own overhead. */
export async function keptSizes(): Promise<Record<KeptKind, number>> {
  const sizes = {
    files: 0,
    drafts: 0,
    session: 0,
    directory: 0,
    template: 0,
    submissions: 0,
    conversations: 0,
    settings: 0,
  }
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue
    const db = await open(name)
    for (const store of db.objectStoreNames) sizes[KINDS[`${name}/${store}`] ?? 'drafts'] += await sizeOf(db, store)
    db.close()
  }
  sizes.settings = weigh(await chrome.storage.local.get())
  return sizes
}

/** As it is: without a version nothing is upgraded, and nobody is held up. */
function open(name: string): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => done(opening.result)
    opening.onerror = () => failed(opening.error)
  })
}

/** One value at a time: all files at once could be more than fits. */
function sizeOf(db: IDBDatabase, store: string): Promise<number> {
  return new Promise((done, failed) => {
    let sum = 0
    const reading = db.transaction(store).objectStore(store).openCursor()
    reading.onerror = () => failed(reading.error)
    reading.onsuccess = () => {
      const cursor = reading.result
      if (!cursor) return done(sum)
      sum += weigh(cursor.value)
      cursor.continue()
    }
  })
}

/** Bytes of a value: a file's own, and of all else about what its text would take. */
function weigh(value: unknown): number {
  let binary = 0
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Blob) binary += part.size
    else if (ArrayBuffer.isView(part)) binary += part.byteLength
    else return part
    return null
  })
  return binary + (text?.length ?? 0)
}
