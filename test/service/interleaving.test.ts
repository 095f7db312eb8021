import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import type { Move } from '../../shared/move.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { allOrders, createTurns } from '../turns.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })

describe.each(DATABASES)('every order of steps, on %s', name => {
  const rep = aPerson({ role: 'rep' })
  const other = aPerson({ role: 'rep', name: 'Kim Osei' })
  // Steps: begun (the key is taken), read where the accounts stand, put them, wrote the rest, committed.
  const turns = createTurns(
    ({ does, table }) =>
      (table === 'assignment' && does !== 'update') || (table === 'idempotency' && does !== 'delete'),
  )
  let app: TestApp
  let watcher: pg.Client | undefined
  const cookies = { rep: '', other: '' }
  let next = 100_000

  beforeAll(async () => {
    app = await makeApp(name, { watch: turns.seen })
    await fillStore(app.store, { enterprises: [HARBOR, NORTHWIND], people: [rep, other] })
    cookies.rep = await app.cookieOf(rep)
    cookies.other = await app.cookieOf(other)
    if ('url' in app.place) {
      watcher = new pg.Client({ connectionString: app.place.url })
      await watcher.connect()
    }
  })
  afterAll(async () => {
    await watcher?.end()
    await app.stop()
  })

  /** SQLite lets one deed in at a time; PostgreSQL says who waits for whom. */
  const isBlocked = async (otherIsInside: boolean) => {
    if (!watcher) return otherIsInside
    const { rows } = await watcher.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  }
  const fresh = () => {
    const [number = ''] = numbersFrom(next, 1)
    next += 1
    return number
  }
  const standing = (account: string) =>
    app.store.db
      .selectFrom('assignment')
      .select('enterprise_id')
      .where('account', '=', account)
      .where('released_at', 'is', null)
      .execute()

  test('16, R5: of two people who add one account exactly one wins and the other is told, in each of 252 orders', async () => {
    const add = async (cookie: string, id: string, account: string): Promise<Batch> =>
      (await app.submit(cookie, aRequest([account], { enterpriseId: id }))).json()
    const orders = allOrders(5)
    expect(orders).toHaveLength(252)
    for (const order of orders) {
      const account = fresh()
      const batches = await turns.play(
        order,
        {
          a: () => add(cookies.rep, HARBOR.id, account),
          b: () => add(cookies.other, NORTHWIND.id, account),
        },
        isBlocked,
      )
      const outcomes = batches.map(batch => batch.rows[0]?.outcome)
      expect([order, [...outcomes].sort()]).toEqual([order, ['elsewhere', 'unconfirmed']])
      const winner = batches[outcomes.indexOf('unconfirmed')]
      expect([order, await standing(account)]).toEqual([order, [{ enterprise_id: winner?.enterprise.id }]])
      // The other's row is asked for, and nobody else's.
      expect(batches[outcomes.indexOf('elsewhere')]?.rows[0]?.move).toMatch(/^MV-/)
    }
  }, 300_000)

  test('an account that is approved to be moved while its batch is undone ends in one place or none, and both are told', async () => {
    for (const order of allOrders(3)) {
      const account = fresh()
      const first: Batch = await (await app.submit(cookies.rep, aRequest([account]))).json()
      const claim = aRequest([account], { enterpriseId: NORTHWIND.id })
      const batch: Batch = await (await app.submit(cookies.other, claim)).json()
      const number = batch.rows[0]?.move
      const headers = { cookie: cookies.rep }
      const move: Move = await (await app.request(`/api/moves/${number}`, { headers })).json()
      const [approved, undone] = await turns.play(
        order,
        {
          a: () =>
            app.post(
              cookies.other,
              `/api/moves/${number}/decisions`,
              { decision: 'approve' },
              {
                'if-match': `"${move.version}"`,
              },
            ),
          b: () => app.post(cookies.rep, `/api/batches/${first.number}/undo`),
        },
        isBlocked,
      )
      const { undo } = await undone.json()
      const place = (await standing(account)).map(row => row.enterprise_id)
      // Approved first: it had left when the batch was undone. Undone first: the representative is told to look again.
      if (approved.status === 200) {
        expect([order, place, undo.counts]).toEqual([order, [NORTHWIND.id], { released: 0, gone: 1 }])
      } else {
        expect([order, approved.status, place, undo.counts]).toEqual([order, 412, [], { released: 1, gone: 0 }])
      }
    }
  }, 180_000)

  test('two people who ask for the same account at the same moment are in one packet, in each order', async () => {
    const [account = ''] = numbersFrom(next++, 1)
    await fillStore(app.store, { placed: [{ account, enterpriseId: NORTHWIND.id }] })
    const [one, two] = await Promise.all(
      [cookies.rep, cookies.other].map(async (cookie): Promise<Batch> => {
        return (await app.submit(cookie, aRequest([account], { askMove: false }))).json()
      }),
    )
    for (const order of allOrders(3)) {
      const answers = await turns.play(
        order,
        {
          a: () => app.post(cookies.rep, `/api/batches/${one?.number}/moves`),
          b: () => app.post(cookies.other, `/api/batches/${two?.number}/moves`),
        },
        isBlocked,
      )
      expect([order, answers.map(answer => answer.status).sort()]).toEqual([order, [201, 409]])
      const asked = answers.find(answer => answer.status === 201)
      const move: Move = await asked?.json()
      const by = answers[0]?.status === 201 ? cookies.rep : cookies.other
      await app.post(by, `/api/moves/${move.number}/withdrawal`, undefined, { 'if-match': `"${move.version}"` })
    }
  }, 180_000)
})
