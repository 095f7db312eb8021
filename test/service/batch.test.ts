import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })
const CLOSED = anEnterprise({ id: '7731377', name: 'Pine Cold Storage', active: false })

describe.each(DATABASES)('a batch, on %s', name => {
  const admin = aPerson()
  const rep = aPerson({ name: 'Dana Whitfield', role: 'rep' })
  let app: TestApp
  let cookie: string

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND, CLOSED],
      people: [{ ...admin, enterprises: [HARBOR.id, CLOSED.id] }, rep],
      directory: [...numbersFrom(1000, 500).map(number => ({ number })), { number: '5-9000', active: false }],
      placed: [
        { account: '5-1001', enterpriseId: HARBOR.id },
        { account: '5-1002', enterpriseId: NORTHWIND.id },
      ],
    })
    cookie = await app.cookieOf(admin)
  })
  afterAll(() => app.stop())

  const sent = async (...given: Parameters<typeof aRequest>): Promise<Batch> => {
    const answer = await app.submit(cookie, aRequest(...given))
    expect(answer.status).toBe(201)
    return answer.json()
  }

  test('A26 A27: every row gets its outcome, and the counts add up to the rows sent', async () => {
    const batch = await sent(['5-1000', '5-1001', '5-1002', '5-8888', '5-9000', '5-1000', 'FALSE?', '=1+1'])
    expect(batch.rows.map(row => row.outcome)).toEqual([
      'assigned',
      'here',
      'elsewhere',
      'unknown',
      'inactive',
      'duplicate',
      expect.any(String),
      'stopped',
    ])
    expect(Object.values(batch.counts).reduce((sum, count) => sum + count)).toBe(8)
    expect(batch.state).toBe('partly-applied')
    expect(batch.number).toMatch(/^SC-\d{5}$/)
  })

  test('18: all or nothing holds the good rows back, records the refusal with a number, and assigns nothing', async () => {
    const batch = await sent(['5-1010', '5-1002'], { policy: 'all-or-nothing' })
    expect(batch.rows.map(row => row.outcome)).toEqual(['held', 'elsewhere'])
    expect(batch.state).toBe('refused')
    expect((await sent(['5-1010'])).counts.assigned).toBe(1)
  })

  test('all or nothing is not held back by an account that is here already', async () => {
    const batch = await sent(['5-1011', '5-1001'], { policy: 'all-or-nothing' })
    expect(batch.rows.map(row => row.outcome)).toEqual(['assigned', 'here'])
    expect(batch.state).toBe('applied')
  })

  test('A13: an enterprise that is not active takes nothing, row by row', async () => {
    const batch = await sent(['5-1020', '5-1021'], { enterpriseId: CLOSED.id })
    expect(batch.counts.inactive).toBe(2)
    expect(batch.state).toBe('refused')
  })

  test('A3: a hundred accounts go in at one time, a hundred and one do not', async () => {
    expect((await sent(numbersFrom(1100, 100))).counts.assigned).toBe(100)
    const answer = await app.submit(cookie, aRequest(numbersFrom(1200, 101)))
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'batch.too-many-rows' })
  })

  test('an empty batch, and one checked by other rules, are refused with their codes', async () => {
    expect(await (await app.submit(cookie, aRequest([]))).json()).toMatchObject({ code: 'batch.empty' })
    const other = await app.submit(cookie, aRequest(['5-1'], { pack: 'lumen-connect@99' }))
    expect(await other.json()).toMatchObject({ code: 'batch.pack-unknown', status: 422 })
  })

  test('the whole batch can be read again as it was answered, and stands first in the list', async () => {
    const batch = await sent(['5-1030', '5-1031'])
    const again = await app.request(`/api/batches/${batch.number}`, { headers: { cookie } })
    expect(await again.json()).toEqual(batch)
    const list = await (await app.request('/api/batches?limit=1', { headers: { cookie } })).json()
    const { rows: _rows, overlaps: _overlaps, ...summary } = batch
    expect(list.batches).toEqual([summary])
  })

  test('the list is walked by its cursor to the end, each batch once', async () => {
    const seen: string[] = []
    let path = '/api/batches?limit=3'
    for (;;) {
      const { batches, next } = await (await app.request(path, { headers: { cookie } })).json()
      seen.push(...batches.map((batch: Batch) => batch.number))
      if (next === null) break
      path = `/api/batches?limit=3&cursor=${next}`
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual([...seen].sort().reverse())
    expect(seen.length).toBeGreaterThan(3)
  })

  test('a made-up cursor is refused, not guessed at', async () => {
    const answer = await app.request('/api/batches?cursor=zzz', { headers: { cookie } })
    expect(answer.status).toBe(422)
  })

  test('the sender gets one mail with the number in its subject', async () => {
    await app.service.idle()
    app.mails.length = 0
    const batch = await sent(['5-1040'])
    await app.service.idle()
    expect(app.mails).toHaveLength(1)
    expect(app.mails[0]?.mail.subject).toBe(`${batch.number}: The account was added`)
    expect(app.mails[0]?.mail.to.address).toBe(admin.email)
  })

  test('the audit log has the deed, and cannot be changed or emptied', async () => {
    const batch = await sent(['5-1041'])
    const entry = await app.store.db
      .selectFrom('audit')
      .selectAll()
      .where('subject', '=', batch.number)
      .executeTakeFirst()
    expect(entry).toMatchObject({ deed: 'batch.submit', person_id: admin.id })
    await expect(app.store.db.updateTable('audit').set({ deed: 'x' }).execute()).rejects.toThrow('only ever added')
    await expect(app.store.db.deleteFrom('audit').execute()).rejects.toThrow('only ever added')
  })

  test('before a directory is imported, an unknown number goes in unconfirmed', async () => {
    const bare = await makeApp(name)
    await fillStore(bare.store, { enterprises: [HARBOR], people: [{ ...admin, enterprises: [HARBOR.id] }] })
    const answer = await bare.submit(await bare.cookieOf(admin), aRequest(['5-1', '5-2222']))
    const batch: Batch = await answer.json()
    expect(batch.rows.map(row => row.outcome)).toContain('unconfirmed')
    await bare.stop()
  })
})
