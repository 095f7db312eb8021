import { sql } from 'kysely'
import { toInstant } from './cast.ts'
import type { Engine } from './dialect.ts'
import type { Writer } from './transaction.ts'

/** better-auth leaves what expired where it is; links, codes and sessions that nobody can use any more go here. */
export async function forgetSignIns(trx: Writer, engine: Engine, now: number): Promise<void> {
  // Its own column types: an instant of PostgreSQL's, or the same text as ours.
  const before = engine.types.instant === 'timestamptz' ? new Date(now) : toInstant(now)
  for (const table of ['auth_verification', 'auth_device_code', 'auth_session']) {
    await sql`delete from ${sql.table(table)} where "expiresAt" < ${before}`.execute(trx)
  }
}
