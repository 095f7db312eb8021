import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ASKED } from '../../service/actions/inquiry.ts'
import type { Batch, BatchPreview, BatchRequest } from '../../shared/batch.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })
const HOUR = 60 * 60_000
const DAY = 24 * HOUR

describe.each(DATABASES)('asking before sending, on %s', name => {
  const admin = aPerson()
  const colleague = aPerson({ name: 'Luc Tremblay' })
  const stranger = aPerson({ name: 'Étienne Gagnon' })
  const people = { admin, colleague, stranger }
  const cookies = { admin: '', colleague: '', stranger: '' }
  let app: TestApp

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND],
      people: [
        { ...admin, enterprises: [HARBOR.id] },
        { ...colleague, enterprises: [HARBOR.id] },
        { ...stranger, enterprises: [NORTHWIND.id] },
      ],
      directory: [...numbersFrom(1_000, 1_000).map(number => ({ number })), { number: '5-9000', active: false }],
      placed: [
        { account: '5-1001', enterpriseId: HARBOR.id },
        ...numbersFrom(1_100, 100).map(account => ({ account, enterpriseId: NORTHWIND.id })),
      ],
    })
    for (const [who, person] of Object.entries(people))
      cookies[who as keyof typeof cookies] = await app.cookieOf(person)
  })
  afterAll(() => app.stop())

  const MIXED = ['5-1000', '5-1001', '5-1100', '5-7777', '5-9000', '5-1000', '1.23E+11']
  const send = (who: keyof typeof cookies, request: BatchRequest) => app.submit(cookies[who], request)
  const preview = async (who: keyof typeof cookies, numbers: readonly string[], given: Partial<BatchRequest> = {}) => {
    const answer = await send(who, aRequest(numbers, { dryRun: true, ...given }))
    expect(answer.status).toBe(200)
    const told: BatchPreview = await answer.json()
    return told
  }
  const counted = async () => {
    const { db } = app.store
    const tables = ['batch', 'batch_row', 'assignment', 'move', 'message', 'idempotency', 'event'] as const
    return Promise.all(tables.map(async table => (await db.selectFrom(table).selectAll().execute()).length))
  }

  test('N4: a dry run tells every outcome and writes nothing but an audit entry', async () => {
    const before = await counted()
    const told = await preview('admin', MIXED, { confirm: false })
    expect(told.rows.map(row => row.outcome)).toEqual([
      'assigned',
      'here',
      'elsewhere',
      'unknown',
      'inactive',
      'duplicate',
      'stopped',
    ])
    expect(told).toMatchObject({ state: 'partly-applied', confirm: true, enterprise: { id: HARBOR.id } })
    expect(Object.values(told.counts).reduce((sum, count) => sum + count)).toBe(MIXED.length)
    expect(await counted()).toEqual(before)
    const noted = await app.store.db.selectFrom('audit').selectAll().where('subject', '=', admin.id).execute()
    expect(noted.filter(entry => entry.deed === 'batch.preview')).toHaveLength(1)
    expect(JSON.stringify(noted)).not.toContain('5-1000')
  })

  test('N4: to an admin an account that is elsewhere carries no enterprise, name or date', async () => {
    const text = JSON.stringify(await preview('admin', ['5-1100']))
    expect(text).toContain('elsewhere')
    for (const secret of [NORTHWIND.id, NORTHWIND.name, '2026']) expect(text).not.toContain(secret)
  })

  test('a dry run needs no key, and one for somebody else’s enterprise is refused', async () => {
    const answer = await app.request('/api/batches', {
      method: 'POST',
      headers: { cookie: cookies.admin, origin: BASE_URL, 'content-type': 'application/json' },
      body: JSON.stringify(aRequest(['5-1000'], { dryRun: true })),
    })
    expect(answer.status).toBe(200)
    expect((await send('stranger', aRequest(['5-1000'], { dryRun: true }))).status).toBe(404)
  })

  test('a dry run tells what sending then does', async () => {
    const numbers = ['5-1010', '5-1001', '5-7778']
    const told = await preview('admin', numbers)
    const batch: Batch = await (await send('admin', aRequest(numbers))).json()
    expect(batch.rows).toEqual(told.rows)
    expect(batch.counts).toEqual(told.counts)
  })

  test('where over half of the rows would not go in, sending takes a confirmation that names the numbers', async () => {
    const numbers = ['5-1020', '5-1101', '5-1102', '5-7777']
    const before = await counted()
    const refused = await send('admin', aRequest(numbers, { confirm: false }))
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      code: 'batch.confirm-needed',
      numbers: { missing: 3, rows: 4 },
      detail: expect.stringContaining('3 of the 4 accounts would not go in'),
    })
    expect(await counted()).toEqual(before)
    const confirmed = await send('admin', aRequest(numbers, { confirm: true }))
    expect(((await confirmed.json()) as Batch).counts).toMatchObject({ assigned: 1, elsewhere: 2, unknown: 1 })
  })

  test('half of the rows is not over half, what is here already counts as in, and all or nothing asks nothing', async () => {
    const half = ['5-1030', '5-1001', '5-1103', '5-7777']
    expect((await send('admin', aRequest(half, { confirm: false }))).status).toBe(201)
    const all = aRequest(['5-1031', '5-1104', '5-7777'], { confirm: false, policy: 'all-or-nothing' })
    expect((await send('admin', all)).status).toBe(201)
  })

  test('N17: rows that stand in a colleague’s open request are told before sending, with whose and when', async () => {
    const numbers = ['5-1110', '5-7790', '5-7791', '5-1040']
    const theirs: Batch = await (await send('colleague', aRequest(numbers))).json()
    const move = theirs.rows[0]?.move
    const told = await preview('admin', [...numbers, '5-1041'])
    expect(told.overlaps).toEqual([
      { number: move, sentBy: { id: colleague.id, name: 'Luc Tremblay' }, sentAt: theirs.sentAt, cells: ['A6'] },
      {
        number: theirs.number,
        sentBy: { id: colleague.id, name: 'Luc Tremblay' },
        sentAt: theirs.sentAt,
        cells: ['A7', 'A8'],
      },
    ])
    const batch: Batch = await (await send('admin', aRequest([...numbers, '5-1041']))).json()
    expect(batch.overlaps).toEqual(told.overlaps)
    const again = await app.request(`/api/batches/${batch.number}`, { headers: { cookie: cookies.admin } })
    expect((await again.json()).overlaps).toEqual(told.overlaps)
  })

  test('N17: sending that asks to be told first is refused with whose and where, adds nothing, and goes on by what the person says', async () => {
    const numbers = ['5-7810', '5-7811', '5-1050', '5-1051', '5-1052']
    const theirs: Batch = await (await send('colleague', aRequest(numbers.slice(0, 2), { confirm: true }))).json()
    const before = await counted()
    const key = randomUUID()
    const asked = { ...aRequest(numbers), unlessAsked: true }
    const refused = await app.submit(cookies.admin, asked, key)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      code: 'batch.overlap',
      overlaps: [{ number: theirs.number, sentBy: { name: 'Luc Tremblay' }, cells: ['A6', 'A7'] }],
    })
    expect(await counted(), 'nothing of it is kept').toEqual(before)
    const others = await app.submit(cookies.admin, { ...asked, rows: asked.rows.slice(2) }, key)
    expect(((await others.json()) as Batch).counts).toMatchObject({ assigned: 3 })
    const same = await send('admin', { ...asked, unlessAsked: false })
    expect(((await same.json()) as Batch).counts).toMatchObject({ here: 3, unknown: 2 })
  })

  test('N17: one’s own requests, other enterprises’ and those older than 30 days are not told', async () => {
    const numbers = ['5-7800', '5-7801']
    await send('colleague', aRequest(numbers))
    expect((await preview('colleague', numbers)).overlaps).toEqual([])
    expect((await preview('stranger', numbers, { enterpriseId: NORTHWIND.id })).overlaps).toEqual([])
    expect((await preview('admin', numbers)).overlaps).toHaveLength(1)
    app.passTime(30 * DAY + HOUR)
    cookies.admin = await app.cookieOf(admin)
    expect((await preview('admin', numbers)).overlaps).toEqual([])
  })

  test('at most 2,000 numbers are told in an hour, however many ask at once; an hour later it goes on', async () => {
    app.passTime(HOUR + 1)
    const numbers = numbersFrom(1_000, 100)
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => send('colleague', aRequest(numbers, { dryRun: true }))),
    )
    const statuses = answers.map(answer => answer.status)
    expect(statuses.filter(status => status === 200)).toHaveLength(ASKED.most / 100)
    const refused = answers.find(answer => answer.status === 429)
    expect(refused?.headers.get('retry-after')).toBe('600')
    expect(await refused?.json()).toMatchObject({ code: 'batch.asked-too-much' })
    expect((await send('admin', aRequest(numbers, { dryRun: true }))).status).toBe(200)
    app.passTime(HOUR + 1)
    expect((await send('colleague', aRequest(numbers, { dryRun: true }))).status).toBe(200)
  })
})
