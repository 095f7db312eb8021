import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Engine } from './dialect.ts'
import type { Tables } from './tables.ts'

/** What a reading function takes: the database, or the transaction it is part of. */
export type Reader = Kysely<Tables>

/** What a writing function demands, so that no write can happen outside a transaction. */
export type Writer = Transaction<Tables>

const inside = new AsyncLocalStorage<true>()

/**
 * Throws when a transaction is open on this path. On SQLite a query beside its own transaction would wait for ever,
 * on PostgreSQL it would not see what the transaction wrote: both are defects, so both are told at once.
 */
export function assertOutsideTransaction(): void {
  if (inside.getStore()) throw new Error('The database (or auth.api) was used beside the transaction that is open.')
}

const TRIES = 4

/**
 * Runs one deed in one transaction. It may run again when the database found it in the way of another one
 * (serialization failure, deadlock), so it must do nothing but read and write through its Writer.
 */
export async function write<Result>(
  db: Reader,
  engine: Engine,
  deed: (trx: Writer) => Promise<Result>,
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await db.transaction().execute(trx => inside.run(true, () => deed(trx)))
    } catch (thrown) {
      if (tried === TRIES || !engine.isPassing(thrown)) throw thrown
      await wait(10 * 2 ** tried * (0.5 + Math.random()))
    }
  }
}

/** Tries a part of a deed: what it wrote stays when it answers true, and is taken back when it answers false. */
export async function attempt(trx: Writer, part: () => Promise<boolean>): Promise<boolean> {
  await sql`savepoint attempt`.execute(trx)
  const worked = await part()
  if (!worked) await sql`rollback to savepoint attempt`.execute(trx)
  await sql`release savepoint attempt`.execute(trx)
  return worked
}
