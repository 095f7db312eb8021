import { Kysely, PostgresDialect, sql } from 'kysely'
import { NodeSqliteDialect } from './node-sqlite.ts'
import type { Tables } from './tables.ts'
import { assertOutsideTransaction, type Reader, type Writer } from './transaction.ts'

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
  /** Makes what tickets are searched by. */
  makeSearch(trx: Writer): Promise<void>
  /** Writes anew what a ticket is found by, all of it folded (shared/search-text.ts). */
  putText(trx: Writer, text: TicketText): Promise<void>
  /** Numbers of tickets that hold all these words, the newest first. */
  findTickets(db: Reader, asked: TextQuery): Promise<number[]>
}

/** What a ticket is found by. */
export interface TicketText {
  number: number
  /** Its enterprise. */
  place: string
  open: string
  /** What only staff find. */
  inner: string
}

export interface TextQuery {
  /** Folded, of three characters or more; at least one. */
  words: readonly string[]
  /** Whether to look into what only staff find. */
  inner: boolean
  /** Only those of these enterprises; of all for null. */
  places: readonly string[] | null
  /** Only lower numbers. */
  before: number | null
  limit: number
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
  // Without the text itself: it stands in the tickets. What is found is folded already, so case is exact here.
  async makeSearch(trx) {
    await sql`create virtual table ticket_text using fts5(place, open_text, inner_text,
      tokenize = "trigram case_sensitive 1", content = '', contentless_delete = 1)`.execute(trx)
  },
  async putText(trx, { number, place, open, inner }) {
    await sql`delete from ticket_text where rowid = ${number}`.execute(trx)
    await sql`insert into ticket_text (rowid, place, open_text, inner_text)
      values (${number}, ${placeMark(place)}, ${open}, ${inner})`.execute(trx)
  },
  async findTickets(db, { words, inner, places, before, limit }) {
    if (places?.length === 0) return []
    const phrase = (text: string) => `"${text.replaceAll('"', '""')}"`
    const found = `{open_text${inner ? ' inner_text' : ''}} : (${words.map(phrase).join(' AND ')})`
    const there = places && `{place} : (${places.map(place => phrase(placeMark(place))).join(' OR ')})`
    const { rows } = await sql<{ number: number }>`select rowid as number from ticket_text
      where ticket_text match ${there ? `(${found}) AND (${there})` : found}
      and rowid < ${before ?? Number.MAX_SAFE_INTEGER} order by rowid desc limit ${limit}`.execute(db)
    return rows.map(({ number }) => number)
  },
}

/** An enterprise as the index by three characters knows it: marked at both ends, so that no other's begins or ends alike. */
function placeMark(id: string): string {
  return `<${id}>`
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
  async makeSearch(trx) {
    await sql`create table ticket_text (number integer primary key references ticket (number),
      place text not null, open_text text not null, inner_text text not null)`.execute(trx)
    // Whoever may write here may not be allowed to add an extension, or the server has none to add: then a search reads
    // every text, which is slow and right. Whatever else goes wrong is wrong.
    await sql`do $$ begin
      create extension if not exists pg_trgm;
      create index ticket_text_open on ticket_text using gin (open_text gin_trgm_ops);
      create index ticket_text_inner on ticket_text using gin (inner_text gin_trgm_ops);
    exception when insufficient_privilege or feature_not_supported then null; end $$`.execute(trx)
  },
  async putText(trx, { number, place, open, inner }) {
    await sql`insert into ticket_text (number, place, open_text, inner_text) values (${number}, ${place}, ${open}, ${inner})
      on conflict (number) do update set open_text = excluded.open_text, inner_text = excluded.inner_text`.execute(trx)
  },
  async findTickets(db, { words, inner, places, before, limit }) {
    if (places?.length === 0) return []
    const like = (word: string) => `%${word.replace(/[\\%_]/g, sign => `\\${sign}`)}%`
    const held = words.map(word =>
      inner ? sql`(open_text like ${like(word)} or inner_text like ${like(word)})` : sql`open_text like ${like(word)}`,
    )
    const there = places ? sql`and place in (${sql.join(places)})` : sql``
    const { rows } = await sql<{ number: number }>`select number from ticket_text
      where ${sql.join(held, sql` and `)} ${there} and number < ${before ?? 2_147_483_647}
      order by number desc limit ${limit}`.execute(db)
    return rows.map(({ number }) => number)
  },
}
