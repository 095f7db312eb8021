import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import { BASE_URL, makeApp, SECRET, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES, NOON } from '../databases.ts'
import type { Killing } from '../killed.ts'

const TABLES = ['batch', 'batch_row', 'assignment', 'message', 'event', 'idempotency'] as const
const EACH = 10

describe.each(DATABASES)('killed at a place, on %s', { timeout: 60_000 }, name => {
  const rep = aPerson({ role: 'rep' })
  let app: TestApp
  let cookie: string
  let next = 1_000

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, { enterprises: [anEnterprise()], people: [rep] })
    cookie = await app.cookieOf(rep)
  })
  afterAll(() => app.stop())

  const held = async () => {
    const counts = TABLES.map(async table => {
      const row = await app.store.db
        .selectFrom(table)
        .select(eb => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
      return [table, Number(row.count)] as const
    })
    return Object.fromEntries(await Promise.all(counts))
  }
  /** Sends one batch to a process that is killed, then the same again to one that lives; answers what was there in between. */
  const killAt = async (at: Killing['at']) => {
    const before = await held()
    const key = randomUUID()
    const request = aRequest(numbersFrom(next, EACH))
    next += EACH
    const headers = { cookie, origin: BASE_URL, 'content-type': 'application/json', 'idempotency-key': key }
    const { place, folder } = app
    const body = JSON.stringify(request)
    const killing: Killing = { place, folder, baseUrl: BASE_URL, secret: SECRET, headers, body, now: NOON, at }
    const child = spawn(process.execPath, ['test/killed.ts', JSON.stringify(killing)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', chunk => (said += chunk))
    await once(child, 'close')
    expect([at, child.signalCode], said).toEqual([at, 'SIGKILL'])
    const between = await held()
    const again = await app.submit(cookie, request, key)
    expect(again.status).toBe(201)
    const { rows }: Batch = await again.json()
    expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'unconfirmed'))
    // Whatever was there in between, now all of it is there once.
    const expected = { batch: 1, batch_row: EACH, assignment: EACH, message: 1, event: 2, idempotency: 1 }
    const all = Object.fromEntries(TABLES.map(table => [table, (before[table] ?? 0) + expected[table]]))
    expect(await held()).toEqual(all)
    return { before, between, all, replayed: again.headers.get('idempotent-replayed') === 'true', said }
  }

  test('1: before the commit, in its middle and after its last statement: nothing of it is there, and the same key does it', async () => {
    const places: Killing['at'][] = [
      { does: 'insert', table: 'assignment' },
      { does: 'update', table: 'idempotency' },
    ]
    for (const at of places) {
      const { before, between, replayed } = await killAt(at)
      expect([at, between, replayed]).toEqual([at, before, false])
    }
  })

  test('1: in the commit: all of it is there or nothing, and the same key ends well either way', async () => {
    const { before, between, all, replayed } = await killAt('commit')
    expect(between).toEqual(replayed ? all : before)
  })

  test('1: after the commit, before the answer: all of it is there, and the same key is told the same', async () => {
    const { between, all, replayed } = await killAt('committed')
    expect(between).toEqual(all)
    expect(replayed).toBe(true)
  })

  test('2: between the mail server’s yes and its mark: the mail goes again under the same id, once its lease is over', async () => {
    await app.service.idle()
    const { said } = await killAt('mailed')
    expect([said, app.mails.filter(({ id }) => id === said)]).toEqual([expect.stringMatching(/^[\w-]{36}$/), []])
    app.passTime(3 * 60_000)
    const twin = app.makeTwin()
    await expect.poll(() => app.mails.filter(({ id }) => id === said).length, { timeout: 20_000 }).toBe(1)
    await twin.idle()
    await twin.stop()
  })
})
