import { sql } from 'kysely'
import { toInstant } from './cast.ts'
import type { Engine } from './dialect.ts'
import { ground } from './migrations/001-ground.ts'
import { auth } from './migrations/002-auth.ts'
import { people } from './migrations/003-people.ts'
import { event } from './migrations/004-event.ts'
import { directory } from './migrations/005-directory.ts'
import { moves } from './migrations/006-moves.ts'
import { seal } from './migrations/020-seal.ts'
import { sentBefore } from './migrations/030-sent-before.ts'
import { tickets } from './migrations/050-tickets.ts'
import { ticketSentBefore } from './migrations/060-ticket-sent-before.ts'
import { directoryImport } from './migrations/070-directory-import.ts'
import { desk } from './migrations/080-desk.ts'
import { search } from './migrations/085-search.ts'
import { mail } from './migrations/090-mail.ts'
import { incoming } from './migrations/095-incoming.ts'
import { ticketSender } from './migrations/105-ticket-sender.ts'
import { outside } from './migrations/110-outside.ts'
import { savedView } from './migrations/120-saved-view.ts'
import { heldMail } from './migrations/130-held-mail.ts'
import { importDismissed } from './migrations/135-import-dismissed.ts'
import { type Reader, type Writer, write } from './transaction.ts'

/** One step of the schema, never changed once it is out. */
export interface Migration {
  number: number
  name: string
  up(trx: Writer, engine: Engine): Promise<void>
}

/** In order. A new step goes at the end, with a higher number; numbers may be left out. */
export const MIGRATIONS: readonly Migration[] = [
  ground,
  auth,
  people,
  event,
  directory,
  moves,
  seal,
  sentBefore,
  tickets,
  ticketSentBefore,
  directoryImport,
  desk,
  search,
  mail,
  incoming,
  ticketSender,
  outside,
  savedView,
  heldMail,
  importDismissed,
]

/** The schema is newer than this program: refusing beats guessing. */
export class NewerSchema extends Error {}

/**
 * Brings the schema up to date, in one transaction; several services may start at once, so a lock row is taken first.
 * Returns how many steps were made.
 */
export async function migrate(db: Reader, engine: Engine, now: number): Promise<number> {
  // Nearly every start finds everything done; then nothing is written, and nobody waits for a disk.
  if ((await appliedNumber(db).catch(() => 0)) === MIGRATIONS.length) return 0
  await makeLedger(db, now)
  return write(db, engine, async trx => {
    await trx
      .updateTable('lock')
      .set({ taken_at: toInstant(now) })
      .where('name', '=', 'migration')
      .execute()
    const done = new Set((await trx.selectFrom('migration').select('number').execute()).map(({ number }) => number))
    const known = new Set(MIGRATIONS.map(({ number }) => number))
    const newer = [...done].find(number => !known.has(number))
    if (newer !== undefined) throw new NewerSchema(`The database has step ${newer}, which this program does not know.`)
    const missing = MIGRATIONS.filter(step => !done.has(step.number))
    for (const step of missing) {
      await step.up(trx, engine)
      await trx
        .insertInto('migration')
        .values({ number: step.number, name: step.name, applied_at: toInstant(now) })
        .execute()
    }
    return missing.length
  })
}

/** How many steps were made, 0 for an empty database. */
export async function appliedNumber(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('migration')
    .select(eb => eb.fn.countAll().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

async function makeLedger(db: Reader, now: number): Promise<void> {
  await quietly(
    sql`create table if not exists migration (number integer primary key, name text not null, applied_at text not null)`.execute(
      db,
    ),
  )
  await quietly(sql`create table if not exists lock (name text primary key, taken_at text not null)`.execute(db))
  await db
    .insertInto('lock')
    .values({ name: 'migration', taken_at: toInstant(now) })
    .onConflict(clash => clash.doNothing())
    .execute()
}

/** PostgreSQL: two services that start at once can both try to make the same table; the later one may fail, and need not mind. */
async function quietly(made: Promise<unknown>): Promise<void> {
  await made.catch(thrown => {
    if (typeof thrown !== 'object' || thrown === null || !('code' in thrown) || thrown.code !== '23505') throw thrown
  })
}
