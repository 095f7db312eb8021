import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../service/store/open.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const rep = aPerson({ role: 'rep' })

describe.each(DATABASES)('a full disk, on %s', name => {
  let app: TestApp
  let cookie: string

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, { enterprises: [anEnterprise()], people: [rep] })
    cookie = await app.cookieOf(rep)
  })
  afterAll(() => app.stop())

  const ready = async () => {
    const answer = await app.request('/readyz')
    return [answer.status, (await answer.json()).wrong]
  }
  const count = async (table: 'batch' | 'batch_row' | 'assignment' | 'message' | 'event') =>
    Number(
      (
        await app.store.db
          .selectFrom(table)
          .select(eb => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  const everything = () => Promise.all((['batch', 'batch_row', 'assignment', 'message', 'event'] as const).map(count))

  test('4, R6: a full disk is told as 507, leaves nothing half done and stops nobody from reading; with room again all goes on', async () => {
    const numbers = numbersFrom(1000, 100)
    expect((await app.submit(cookie, aRequest(['5-1']))).status).toBe(201)
    expect(await ready()).toEqual([200, []])
    await fill(app.store)
    const key = randomUUID()
    const before = await everything()

    const full = await app.submit(cookie, aRequest(numbers), key)
    expect([full.status, (await full.json()).code]).toEqual([507, 'service.full'])
    expect(full.headers.get('content-type')).toBe('application/problem+json')
    expect(await everything()).toEqual(before)
    expect(await ready()).toEqual([503, ['disk']])
    expect((await app.request('/api/batches', { headers: { cookie } })).status).toBe(200)

    await makeRoom(app.store)
    expect(await ready()).toEqual([200, []])
    const again = await app.submit(cookie, aRequest(numbers), key)
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, null])
    expect(await count('assignment')).toBe(101)
  })
})

/** SQLite is left two pages more. PostgreSQL's own disk can't be filled here, so it says itself what it says then. */
async function fill({ db, engine }: Store): Promise<void> {
  if (engine.name === 'sqlite') {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(db)
    return
  }
  await sql`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$`.execute(db)
  // The last of a batch's writes, and the probe's.
  for (const table of ['event', 'lock']) {
    await sql
      .raw(`create trigger full_disk before insert on "${table}" for each row execute function refuse()`)
      .execute(db)
  }
}

async function makeRoom({ db, engine }: Store): Promise<void> {
  if (engine.name === 'sqlite') await sql`pragma max_page_count = 1000000`.execute(db)
  else await sql`drop function refuse cascade`.execute(db)
}
