import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import type { Move, MoveRequest } from '../../shared/move.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })

describe.each(DATABASES)('a representative moves accounts at once, on %s', name => {
  const rep = aPerson({ name: 'Dana Whitfield', role: 'rep' })
  let app: TestApp
  let cookie: string
  let statements = 0

  beforeAll(async () => {
    app = await makeApp(name, {
      watch: ({ table }) => {
        // Not those of the outbox and of the sessions, which run beside.
        if (table === 'assignment' || table === 'account' || table?.startsWith('move')) statements++
      },
    })
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND],
      people: [rep],
      directory: [...numbersFrom(1_000, 200).map(number => ({ number })), { number: '5-9000', active: false }],
      placed: [
        ...numbersFrom(1_000, 150).map(account => ({ account, enterpriseId: NORTHWIND.id })),
        { account: '5-9000', enterpriseId: NORTHWIND.id },
        { account: '5-1199', enterpriseId: HARBOR.id },
      ],
    })
    cookie = await app.cookieOf(rep)
  })
  afterAll(() => app.stop())

  const wanted = (numbers: readonly string[], given: Partial<MoveRequest> = {}): MoveRequest => ({
    to: HARBOR.id,
    rows: numbers.map((typed, at) => ({ cell: `A${at + 6}`, typed })),
    reason: 'The companies merged',
    ...given,
  })
  const make = (request: MoveRequest, key: string = randomUUID()) =>
    app.post(cookie, '/api/moves', request, { 'idempotency-key': key })
  const MIXED = ['5-1000', '5-1199', '5-1150', '5-7777', '5-9000', '5-1000', '1.23E+11']
  const OUTCOMES = ['moved', 'here', 'moved', 'unknown', 'inactive', 'duplicate', 'stopped']

  test('A4: the preview says what would become of every row and where it stands, and changes nothing', async () => {
    const answer = await make(wanted(MIXED, { dryRun: true }))
    expect(answer.status).toBe(200)
    const { rows, counts, state } = await answer.json()
    expect(rows.map((row: { state: string }) => row.state)).toEqual(OUTCOMES)
    expect(rows[0].from).toMatchObject({ id: NORTHWIND.id, name: NORTHWIND.name, confirmed: true })
    expect(rows[2].from).toBeNull()
    expect([counts.moved, state]).toEqual([2, 'partly-applied'])
    expect(await app.store.db.selectFrom('move').selectAll().execute()).toEqual([])
    const audit = await app.store.db.selectFrom('audit').select('deed').where('subject', '=', rep.id).execute()
    expect(audit).toContainEqual({ deed: 'move.preview' })
  })

  test('A4: the move does what the preview said, in one step, with its reason kept', async () => {
    const answer = await make(wanted(MIXED))
    expect(answer.status).toBe(201)
    const move: Move = await answer.json()
    expect(move.rows.map(row => row.state)).toEqual(OUTCOMES)
    expect(move).toMatchObject({ state: 'partly-applied', reason: 'The companies merged', batch: null })
    const there: Batch = await (await app.submit(cookie, aRequest(['5-1000', '5-1150']))).json()
    expect(there.counts.here).toBe(2)
    const again: Move = await (await make(wanted(['5-1000'], { to: NORTHWIND.id }))).json()
    expect(again.rows[0]).toMatchObject({ state: 'moved', from: { id: HARBOR.id } })
  })

  test('a reason is needed, and an enterprise that exists', async () => {
    expect((await (await make(wanted(['5-1001'], { reason: '  ' }))).json()).code).toBe('move.reason-needed')
    expect((await (await make(wanted(['5-1001'], { to: 'nobody' }))).json()).code).toBe('enterprise.unknown')
  })

  test('more than the portal’s hundred move at once, in as few statements as one', async () => {
    const count = async (numbers: readonly string[]) => {
      const before = statements
      expect((await make(wanted(numbers))).status).toBe(201)
      return statements - before
    }
    const one = await count(['5-1010'])
    expect(await count(numbersFrom(1_020, 120))).toBe(one)
    expect(one).toBeLessThan(12)
  })

  test('the same move sent twice is one move', async () => {
    const key = randomUUID()
    const first: Move = await (await make(wanted(['5-1011']), key)).json()
    const again = await make(wanted(['5-1011']), key)
    expect([again.headers.get('idempotent-replayed'), (await again.json()).number]).toEqual(['true', first.number])
    expect((await make(wanted(['5-1011']), '')).status).toBe(400)
  })

  test('two moves of the same accounts to two places at the same moment leave each in exactly one', async () => {
    const numbers = numbersFrom(1_020, 40)
    const answers = await Promise.all([
      make(wanted(numbers, { to: NORTHWIND.id })),
      make(wanted([...numbers].reverse(), { to: HARBOR.id })),
    ])
    expect(answers.map(answer => answer.status)).toEqual([201, 201])
    const rows = await app.store.db
      .selectFrom('assignment')
      .select(['account', 'enterprise_id'])
      .where('account', 'in', numbers)
      .where('released_at', 'is', null)
      .execute()
    expect(rows).toHaveLength(numbers.length)
    expect(new Set(rows.map(row => row.enterprise_id)).size).toBe(1)
  })
})

describe.each(DATABASES)('before a directory was imported, on %s', name => {
  test('a second claim on an unconfirmed number becomes a move request, and reps see the unconfirmed ones', async () => {
    const app = await makeApp(name)
    const first = aPerson()
    const second = aPerson({ name: 'Luc Tremblay' })
    const rep = aPerson({ role: 'rep' })
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND],
      people: [{ ...first, enterprises: [HARBOR.id] }, { ...second, enterprises: [NORTHWIND.id] }, rep],
    })
    const cookie = await app.cookieOf(rep)
    await app.submit(await app.cookieOf(first), aRequest(['5-1', '5-2222', '5-3333']))
    const answer = await app.submit(await app.cookieOf(second), aRequest(['5-2222'], { enterpriseId: NORTHWIND.id }))
    const batch: Batch = await answer.json()
    expect(batch.rows[0]).toMatchObject({ outcome: 'elsewhere', move: expect.stringMatching(/^MV-/) })

    const seen: string[] = []
    for (let path = '/api/assignments/unconfirmed?limit=2'; ; ) {
      const { assignments, next } = await (await app.request(path, { headers: { cookie } })).json()
      seen.push(...assignments.map((row: { account: string }) => row.account))
      if (next === null) break
      path = `/api/assignments/unconfirmed?limit=2&cursor=${next}`
    }
    expect(seen.sort()).toEqual(['5-1', '5-2222', '5-3333'])
    const move: Move = await (await app.request(`/api/moves/${batch.rows[0]?.move}`, { headers: { cookie } })).json()
    expect(move.rows[0]?.from).toMatchObject({ id: HARBOR.id, confirmed: false })
    const headers = { 'if-match': `"${move.version}"` }
    await app.post(cookie, `/api/moves/${move.number}/decisions`, { decision: 'approve' }, headers)
    const left = await (await app.request('/api/assignments/unconfirmed', { headers: { cookie } })).json()
    expect(left.assignments.find((row: { account: string }) => row.account === '5-2222')).toMatchObject({
      enterprise: { id: NORTHWIND.id },
    })
    await app.stop()
  })
})
