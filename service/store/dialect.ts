import { Kysely, PostgresDialect, sql } from 'kysely'
import { NodeSqliteDialect } from './node-sqlite.ts'
import type { Tables } from './tables.ts'
import { assertOutsideTransaction, type Writer } from './transaction.ts'

/** EVERY difference between SQLite and PostgreSQL. Nothing else asks which one it is. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres'
  /** Column types of better-auth's tables, which are not portable; ours are text and integers on both. */
  readonly types: { instant: 'text' | 'timestamptz'; flag: 'integer' | 'boolean'; large: 'integer' | 'bigint' }
  /** In the way of another transaction; gone when tried again. */
  isPassing(thrown: unknown): boolean
  /** The database cannot be reached or is held by somebody else; later it may be. */
  isBusy(thrown: unknown): boolean
  /** No room left. */
  isFull(thrown: unknown): boolean
  /** What keeps rows of a table from being changed or deleted. */
  appendOnly(trx: Writer, table: keyof Tables): Promise<void>
  /** Takes due messages for this process, so that two services never take the same. */
  claimMessages(trx: Writer, now: string, until: string, limit: number): Promise<string[]>
}

export interface Opened {
  db: Kysely<Tables>
  engine: Engine
}

export function openSqlite(file: string): Opened {
  return { db: new Kysely<Tables>({ dialect: new NodeSqliteDialect(file) }), engine: sqlite }
}

export async function openPostgres(url: string): Promise<Opened> {
  const { default: pg } = await import('pg')
  // timestamptz, int8 and the like stay what the driver makes of them: our own tables use neither.
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 20_000,
    options: '-c synchronous_commit=on',
  })
  // A connection that drops, idle or at work, fails its query and is replaced; without listeners it would end the process.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return { db: new Kysely<Tables>({ dialect: new GuardedPostgres({ pool }) }), engine: postgres }
}

class GuardedPostgres extends PostgresDialect {
  override createDriver() {
    const driver = super.createDriver()
    const acquire = driver.acquireConnection.bind(driver)
    driver.acquireConnection = async options => {
      assertOutsideTransaction()
      return acquire(options)
    }
    return driver
  }
}

/** A thrown value's code, whatever it is called: SQLite has numbers (errcode), PostgreSQL five letters (code). */
function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return ''
  if ('errcode' in thrown) return String(Number(thrown.errcode) & 0xff)
  return 'code' in thrown ? String(thrown.code) : ''
}

/** SQLITE_CORRUPT, SQLITE_NOTADB: the file itself is damaged, so that only a back-up helps. */
export function isDamaged(thrown: unknown): boolean {
  return ['11', '26'].includes(codeOf(thrown))
}

const sqlite: Engine = {
  name: 'sqlite',
  types: { instant: 'text', flag: 'integer', large: 'integer' },
  isPassing: () => false,
  // SQLITE_BUSY, SQLITE_LOCKED
  isBusy: thrown => ['5', '6'].includes(codeOf(thrown)),
  // SQLITE_FULL, SQLITE_IOERR (a full disk under the write-ahead log)
  isFull: thrown => ['13', '10', 'ENOSPC'].includes(codeOf(thrown)),
  async appendOnly(trx, table) {
    for (const deed of ['update', 'delete']) {
      await sql`create trigger ${sql.id(`${table}_no_${deed}`)} before ${sql.raw(deed)} on ${sql.table(table)}
        begin select raise(abort, 'rows are only ever added here'); end`.execute(trx)
    }
  },
  async claimMessages(trx, now, until, limit) {
    const due = trx
      .selectFrom('message')
      .select('id')
      .where('state', '=', 'waiting')
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(limit)
    return (
      await trx.updateTable('message').set({ due_at: until }).where('id', 'in', due).returning('id').execute()
    ).map(row => row.id)
  },
}

/** The server closed the connection, or has none to give. */
function isDropped(thrown: unknown): boolean {
  if (/^(57P|53[23]|08)|^(ECONNRESET|EPIPE)$/.test(codeOf(thrown))) return true
  return (
    thrown instanceof Error &&
    /^Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(thrown.message)
  )
}

const postgres: Engine = {
  name: 'postgres',
  types: { instant: 'timestamptz', flag: 'boolean', large: 'bigint' },
  // Serialization failure, deadlock, a connection that dropped: whatever was under way was rolled back. A drop in the
  // very commit may hide that it worked; deeds that must not be done twice find their key taken when they come again.
  isPassing: thrown => ['40001', '40P01'].includes(codeOf(thrown)) || isDropped(thrown),
  isBusy: thrown =>
    postgres.isPassing(thrown) || ['ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', '55P03'].includes(codeOf(thrown)),
  isFull: thrown => codeOf(thrown) === '53100',
  async appendOnly(trx, table) {
    const refuse = sql.id(`${table}_only_added`)
    await sql`create function ${refuse}() returns trigger language plpgsql as
      $$ begin raise exception 'rows are only ever added here'; end $$`.execute(trx)
    await sql`create trigger ${refuse} before update or delete on ${sql.table(table)}
      for each row execute function ${refuse}()`.execute(trx)
  },
  async claimMessages(trx, now, until, limit) {
    const due = trx
      .selectFrom('message')
      .select('id')
      .where('state', '=', 'waiting')
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(limit)
      .forUpdate()
      .skipLocked()
    return (
      await trx.updateTable('message').set({ due_at: until }).where('id', 'in', due).returning('id').execute()
    ).map(row => row.id)
  },
}
