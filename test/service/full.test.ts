import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'

const rep = aPerson({ role: 'rep' })
let app: TestApp
let cookie: string

beforeAll(async () => {
  app = await makeApp('sqlite')
  await fillStore(app.store, { enterprises: [anEnterprise()], people: [rep] })
  cookie = await app.cookieOf(rep)
})
afterAll(() => app.stop())

const pages = async (most?: number) => {
  const pragma = most === undefined ? sql`pragma page_count` : sql.raw(`pragma max_page_count = ${most}`)
  return Number(Object.values((await pragma.execute(app.store.db)).rows[0] ?? {})[0])
}
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
  await pages((await pages()) + 2)
  const key = randomUUID()
  const before = await everything()

  const full = await app.submit(cookie, aRequest(numbers), key)
  expect([full.status, (await full.json()).code]).toEqual([507, 'service.full'])
  expect(full.headers.get('content-type')).toBe('application/problem+json')
  expect(await everything()).toEqual(before)
  expect(await ready()).toEqual([503, ['disk']])
  expect((await app.request('/api/batches', { headers: { cookie } })).status).toBe(200)

  await pages(1_000_000)
  expect(await ready()).toEqual([200, []])
  const again = await app.submit(cookie, aRequest(numbers), key)
  expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, null])
  expect(await count('assignment')).toBe(101)
})
