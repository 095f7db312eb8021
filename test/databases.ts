import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openStore, type Place, type Store } from '../service/store/open.ts'

/** A database of its own, empty but for the schema. */
export interface TestDatabase {
  store: Store
  place: Place
  /** A folder of its own beside it. */
  folder: string
  drop(): Promise<void>
}

/** The databases that every test of the store and of what stands on it runs against. Both are real. */
export const DATABASES = ['sqlite', 'postgres'] as const
export type DatabaseName = (typeof DATABASES)[number]

/** When the tests' clocks start: a Tuesday noon in UTC. */
export const NOON = Date.parse('2026-11-17T12:00:00.000Z')

export async function makeDatabase(name: DatabaseName): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'sidecheck-'))
  const { place, drop } = name === 'sqlite' ? { place: { folder }, drop: async () => {} } : await makePostgres()
  const store = await openStore(place, NOON)
  return {
    store,
    place,
    folder,
    async drop() {
      await store.close()
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function makePostgres(): Promise<{ place: Place; drop(): Promise<void> }> {
  const server = await askDoor(inject('postgresDoor'))
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runOn(server, `create database ${name}`)
  return { place: { url: `${server}/${name}` }, drop: () => runOn(server, `drop database ${name} with (force)`) }
}

/** Says one sentence to a PostgreSQL server. */
export async function runOn(server: string, sentence: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(sentence)
  await client.end()
}

/** The address of the run's PostgreSQL; the first who asks waits for it to start. */
async function askDoor(port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  for await (const chunk of socket) said += String(chunk)
  if (!said.startsWith('postgres://')) throw new Error(`PostgreSQL did not start: ${said}`)
  return said
}
