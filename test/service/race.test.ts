import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })

describe.each(DATABASES)('at the same moment, on %s', name => {
  const rep = aPerson({ name: 'Dana Whitfield', role: 'rep' })
  let app: TestApp
  let cookie: string

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, { enterprises: [HARBOR, NORTHWIND], people: [rep] })
    cookie = await app.cookieOf(rep)
  })
  afterAll(() => app.stop())

  const held = (account: string) =>
    app.store.db
      .selectFrom('assignment')
      .selectAll()
      .where('account', '=', account)
      .where('released_at', 'is', null)
      .execute()

  test('16, R5: of two people who add one account, exactly one wins and the other is told', async () => {
    for (const round of Array.from({ length: 25 }, (_, at) => at)) {
      const [account = ''] = numbersFrom(50_000 + round, 1)
      const answers = await Promise.all(
        [HARBOR, NORTHWIND].map(({ id }) => app.submit(cookie, aRequest([account], { enterpriseId: id }))),
      )
      const batches: Batch[] = await Promise.all(answers.map(answer => answer.json()))
      expect(batches.map(batch => batch.rows[0]?.outcome).sort()).toEqual(['elsewhere', 'unconfirmed'])
      expect(await held(account)).toHaveLength(1)
    }
  })

  test('two batches with the same accounts in opposite order both end, and share them without remainder', async () => {
    const numbers = numbersFrom(60_000, 60)
    const answers = await Promise.all([
      app.submit(cookie, aRequest(numbers, { enterpriseId: HARBOR.id })),
      app.submit(cookie, aRequest([...numbers].reverse(), { enterpriseId: NORTHWIND.id })),
    ])
    const batches: Batch[] = await Promise.all(answers.map(answer => answer.json()))
    const added = batches.map(batch => batch.counts.unconfirmed)
    const elsewhere = batches.map(batch => batch.counts.elsewhere)
    expect([added.reduce((a, b) => a + b), elsewhere.reduce((a, b) => a + b)]).toEqual([60, 60])
  })

  test('all or nothing stays all or nothing when another batch takes one account meanwhile', async () => {
    for (const round of Array.from({ length: 10 }, (_, at) => at)) {
      const shared = numbersFrom(70_000 + round * 10, 3)
      const answers = await Promise.all(
        [HARBOR, NORTHWIND].map(({ id }) =>
          app.submit(cookie, aRequest(shared, { enterpriseId: id, policy: 'all-or-nothing' })),
        ),
      )
      const batches: Batch[] = await Promise.all(answers.map(answer => answer.json()))
      expect(batches.map(batch => batch.state).sort()).toEqual(['applied', 'refused'])
    }
  })

  test('12, 14, R5: fifty sends of one key are one batch, and all are told the same', async () => {
    const key = randomUUID()
    const request = aRequest(numbersFrom(80_000, 5))
    const answers = await Promise.all(Array.from({ length: 50 }, () => app.submit(cookie, request, key)))
    const told = new Set(await Promise.all(answers.map(answer => answer.text())))
    expect(answers.map(answer => answer.status)).toEqual(Array.from({ length: 50 }, () => 201))
    expect(told.size).toBe(1)
    expect(answers.filter(answer => answer.headers.get('idempotent-replayed') === 'true')).toHaveLength(49)
    expect(await held('5-80000')).toHaveLength(1)
  })

  test('numbers are never given twice, however many batches come at once', async () => {
    const answers = await Promise.all(numbersFrom(90_000, 20).map(number => app.submit(cookie, aRequest([number]))))
    const batches: Batch[] = await Promise.all(answers.map(answer => answer.json()))
    expect(new Set(batches.map(batch => batch.number)).size).toBe(20)
  })
})

describe.each(DATABASES)('an Idempotency-Key, on %s', name => {
  const rep = aPerson({ role: 'rep' })
  const other = aPerson({ role: 'rep' })
  let app: TestApp
  let cookie: string

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, { enterprises: [HARBOR], people: [rep, other] })
    cookie = await app.cookieOf(rep)
  })
  afterAll(() => app.stop())

  test('is needed, and not too short', async () => {
    const answer = await app.submit(cookie, aRequest(['5-1']), '1')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'idempotency.missing' })
  })

  test('13: with another body is refused', async () => {
    const key = randomUUID()
    expect((await app.submit(cookie, aRequest(['5-1']), key)).status).toBe(201)
    const answer = await app.submit(cookie, aRequest(['5-2']), key)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'idempotency.mismatch' })
  })

  test('of somebody else is another key', async () => {
    const key = randomUUID()
    const mine: Batch = await (await app.submit(cookie, aRequest(['5-3']), key)).json()
    const theirs: Batch = await (await app.submit(await app.cookieOf(other), aRequest(['5-3']), key)).json()
    expect(theirs.number).not.toBe(mine.number)
  })

  test('of a refused request is free again, since nothing was done under it', async () => {
    const key = randomUUID()
    expect((await app.submit(cookie, aRequest(['5-4'], { enterpriseId: 'nobody' }), key)).status).toBe(404)
    expect((await app.submit(cookie, aRequest(['5-4']), key)).status).toBe(201)
  })

  test('15: is told its answer for 72 hours; the same list after that is known all the same, and told with its number', async () => {
    const key = randomUUID()
    const first: Batch = await (await app.submit(cookie, aRequest(['5-5']), key)).json()
    app.passTime(71 * 60 * 60 * 1000)
    expect((await (await app.submit(cookie, aRequest(['5-5']), key)).json()).number).toBe(first.number)
    app.passTime(2 * 60 * 60 * 1000)
    const later = await app.submit(cookie, aRequest(['5-5']), key)
    expect(later.status).toBe(409)
    expect(await later.json()).toMatchObject({
      code: 'batch.sent-before',
      batch: first.number,
      detail: expect.stringContaining(first.number),
    })
    const more = await app.submit(cookie, aRequest(['5-5', '5-6']))
    expect((await more.json()).counts, 'another list is another batch').toMatchObject({ here: 1, unconfirmed: 1 })
    await fillStore(app.store, { directory: [{ number: '5-7' }] })
    const unknown: Batch = await (await app.submit(cookie, aRequest(['5-8']))).json()
    expect((await app.submit(cookie, aRequest(['5-8']))).status).toBe(409)
    await fillStore(app.store, { directory: [{ number: '5-8', active: false }] })
    const changed: Batch = await (await app.submit(cookie, aRequest(['5-8']))).json()
    expect(changed.number, 'what would end otherwise is a batch of its own').not.toBe(unknown.number)
  })
})
