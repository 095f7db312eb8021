import { DatabaseSync, type StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { assertOutsideTransaction } from './transaction.ts'

/**
 * Kysely over node:sqlite. Kysely's own SQLite dialect returns no rows when it is given a DatabaseSync,
 * and node:sqlite takes a first object argument for named parameters, silently; hence this adapter.
 */
export class NodeSqliteDialect implements Dialect {
  readonly #file: string
  constructor(file: string) {
    this.#file = file
  }
  createDriver(): Driver {
    return new NodeSqliteDriver(this.#file)
  }
  createAdapter() {
    return new OwnMutexAdapter()
  }
  createQueryCompiler() {
    return new SqliteQueryCompiler()
  }
  createIntrospector(db: Kysely<unknown>) {
    return new SqliteIntrospector(db)
  }
}

/** The driver has its own queue, since Kysely's would wait before the driver can refuse (and never let go if it does). */
class OwnMutexAdapter extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true
  }
}

class NodeSqliteDriver implements Driver {
  readonly #file: string
  #connection: NodeSqliteConnection | undefined
  #last: Promise<void> = Promise.resolve()
  #release: (() => void) | undefined

  constructor(file: string) {
    this.#file = file
  }

  async init(): Promise<void> {
    this.#connection = new NodeSqliteConnection(openFile(this.#file))
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    assertOutsideTransaction()
    const before = this.#last
    let release = () => {}
    this.#last = new Promise(resolve => {
      release = resolve
    })
    await before
    this.#release = release
    if (!this.#connection) throw new Error('The SQLite file is closed.')
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release?.()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // Immediate: the write lock is taken now or refused now, never in the middle of a deed.
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection?.rollback()
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`))
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to "${name}"`))
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release "${name}"`))
  }

  async destroy(): Promise<void> {
    this.#connection?.close()
    this.#connection = undefined
  }
}

/** Opens the file with what durability asks for, and makes sure that the file agreed. */
function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 2000, enableForeignKeyConstraints: true })
  database.enableDefensive(true)
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  const asked: [string, unknown][] = [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
  ]
  for (const [pragma, wanted] of asked) {
    const is = Object.values(database.prepare(`pragma ${pragma}`).get() ?? {})[0]
    if (is !== wanted) throw new Error(`SQLite refuses ${pragma} = ${wanted} for this file (it is ${is}).`)
  }
  return database
}

type Bindable = string | number | bigint | null | Uint8Array

/** Statements of one shape are few; past this many the oldest is let go. */
const KEPT_STATEMENTS = 200

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, { statement: StatementSync; reads: boolean }>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { statement, reads } = this.#prepare(query.sql)
    const values = query.parameters.map(bindable)
    // The rows have the shape that Kysely compiled the query for.
    if (reads) return { rows: statement.all(...values) as Row[] }
    const { changes, lastInsertRowid } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator; nothing here streams.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Rows are not streamed; ask for a page.')
  }

  /** After SQLITE_FULL a transaction can be open or closed; only an open one can be rolled back. */
  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('rollback')
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #prepare(sql: string) {
    const kept = this.#statements.get(sql)
    if (kept) return kept
    const statement = this.#database.prepare(sql)
    const made = { statement, reads: statement.columns().length > 0 }
    // The search index has row ids beyond what a number holds, and the last one made is told with every write after it.
    if (!made.reads) statement.setReadBigInts(true)
    const oldest = this.#statements.keys().next()
    if (this.#statements.size >= KEPT_STATEMENTS && !oldest.done) this.#statements.delete(oldest.value)
    this.#statements.set(sql, made)
    return made
  }
}

/** Whatever node:sqlite would take for something else, or store as NULL without a word, is refused here. */
function bindable(value: unknown): Bindable {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite cannot be given ${value instanceof Object ? value.constructor.name : String(value)}.`)
}
