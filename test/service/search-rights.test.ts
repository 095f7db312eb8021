import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openStore } from '../../service/store/open.ts'
import { makeDatabase, NOON, runOn } from '../databases.ts'

test('where PostgreSQL lets nobody add its index by three characters, tickets are found all the same, and nothing else is passed over', async () => {
  const database = await makeDatabase('postgres')
  if (!('url' in database.place)) throw new Error('This test is about PostgreSQL.')
  const { url } = database.place
  const server = url.slice(0, url.lastIndexOf('/'))
  const role = `writer_${randomUUID().replaceAll('-', '')}`
  await runOn(server, `create role ${role} login password 'only-writes'`)
  try {
    // Not the right that is missing: a name that is taken.
    const { db, engine, write } = database.store
    await sql`drop table ticket_text`.execute(db)
    await sql`create table ticket_text_open (name text)`.execute(db)
    await expect(write(trx => engine.makeSearch(trx))).rejects.toThrow('already exists')

    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    await sql`grant usage, create on schema public to ${sql.id(role)}`.execute(db)
    const place = new URL(url)
    Object.assign(place, { username: role, password: 'only-writes' })
    const store = await openStore({ url: place.href }, NOON)
    try {
      const { rows } = await sql`select 1 from pg_extension where extname = 'pg_trgm'`.execute(store.db)
      expect(rows).toEqual([])
      const asked = { words: ['quo'], inner: true, places: null, before: null, limit: 5 }
      expect(await store.engine.findTickets(store.db, asked)).toEqual([])
    } finally {
      await store.close()
    }
  } finally {
    await database.drop()
    await runOn(server, `drop role ${role}`)
  }
})
