import { randomUUID } from 'node:crypto'
import { keepProgress } from '../../service/store/directory-import.ts'
import type { Store } from '../../service/store/open.ts'

const LONG_AGO = 24 * 60 * 60 * 1000

/** An import of accounts that broke off a day ago, by its id. */
export async function cutOffImport(store: Store, now: number): Promise<string> {
  const id = randomUUID()
  const progress = { id, kind: 'accounts', fileName: 'accounts.csv', sha256: id, rows: 6000, done: 5000 } as const
  await store.write(trx => keepProgress(trx, { ...progress, personId: null, ended: false }, now - LONG_AGO))
  return id
}
