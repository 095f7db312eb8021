import { join } from 'node:path'
import type { Engine } from './dialect.ts'
import { openPostgres, openSqlite } from './dialect.ts'
import { migrate } from './migrate.ts'
import { type Reader, type Writer, write } from './transaction.ts'

/** The database, open and up to date. */
export interface Store {
  readonly db: Reader
  readonly engine: Engine
  /** One deed, one transaction. */
  write<Result>(deed: (trx: Writer) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Where the data is: a PostgreSQL address, or a folder that holds the SQLite file. */
export type Place = { url: string } | { folder: string }

/** Opens the database and brings its schema up to date. `now` in milliseconds since 1970. */
export async function openStore(place: Place, now: number): Promise<Store> {
  const { db, engine } =
    'url' in place ? await openPostgres(place.url) : openSqlite(join(place.folder, 'sidecheck.sqlite'))
  try {
    await migrate(db, engine, now)
  } catch (thrown) {
    await db.destroy().catch(() => {})
    throw thrown
  }
  return { db, engine, write: deed => write(db, engine, deed), close: () => db.destroy() }
}
