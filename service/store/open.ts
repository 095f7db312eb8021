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
  /** Whether there is room to write. Where the last writing found none, it is tried with a little, so that it is known when there is again. */
  hasRoom(): Promise<boolean>
  close(): Promise<void>
}

/** Where the data is: a PostgreSQL address, or a folder that holds the SQLite file. */
export type Place = { url: string } | { folder: string }

/** The SQLite file of a data folder. */
export function sqliteFile({ folder }: { folder: string }): string {
  return join(folder, 'sidecheck.sqlite')
}

/** Opens the database and brings its schema up to date. `now` in milliseconds since 1970. */
export async function openStore(place: Place, now: number): Promise<Store> {
  const { db, engine } = 'url' in place ? await openPostgres(place.url) : openSqlite(sqliteFile(place))
  try {
    await migrate(db, engine, now)
  } catch (thrown) {
    await db.destroy().catch(() => {})
    throw thrown
  }
  return { db, engine, ...createWriting(db, engine), close: () => db.destroy() }
}

function createWriting(db: Reader, engine: Engine): Pick<Store, 'write' | 'hasRoom'> {
  let full = false
  const writing: Store['write'] = async deed => {
    try {
      const result = await write(db, engine, deed)
      full = false
      return result
    } catch (thrown) {
      full ||= engine.isFull(thrown)
      throw thrown
    }
  }
  return {
    write: writing,
    async hasRoom() {
      if (full) await writing(tryRoom).catch(() => {})
      return !full
    },
  }
}

/** As much as a large batch needs. */
const PROBE = 'x'.repeat(256 * 1024)

/** Writes something and takes it back, both for good: only a commit says that there is room. */
async function tryRoom(trx: Writer): Promise<void> {
  await trx.insertInto('lock').values({ name: 'room', taken_at: PROBE }).execute()
  await trx.deleteFrom('lock').where('name', '=', 'room').execute()
}
