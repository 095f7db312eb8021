import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromJson } from '../../service/store/cast.ts'
import type { SeatFiling, SeatRequest } from '../../shared/seat-request.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { aFiling, aSeat } from '../seats.ts'

const HARBOR = anEnterprise()
const DAY_MS = 24 * 60 * 60 * 1000

describe.each(DATABASES)('a seat request that was sent before, on %s', name => {
  const [marie, ana] = [aPerson(), aPerson({ name: 'Ana Ruiz' })]
  const [priya, theo, sam] = [aSeat('Priya', 'Raman', '214'), aSeat('Theo', 'Marsh', '215'), aSeat('Sam', 'Ode', '216')]
  let app: TestApp
  let cookie: string

  beforeAll(async () => {
    app = await makeApp(name)
    const people = [marie, ana].map(person => ({ ...person, enterprises: [HARBOR.id] }))
    await fillStore(app.store, { enterprises: [HARBOR], people })
    cookie = await app.cookieOf(marie)
  })
  afterAll(() => app.stop())

  const send = (filing: SeatFiling, as = cookie) => app.post(as, '/api/seat-requests', filing)
  const deed = (request: SeatRequest, method: string, path: string, body?: object) =>
    app.request(`/api/seat-requests/${request.number}${path}`, {
      method,
      headers: {
        cookie,
        origin: 'http://127.0.0.1:8787',
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'if-match': `"${request.version}"`,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })

  test('is refused under another key with the number of the first, until that is withdrawn or 30 days are over (hazards 15)', async () => {
    const first: SeatRequest = await (await send(aFiling([priya, theo]))).json()
    const otherwise = aFiling(
      [
        { ...theo, id: 'x' },
        { ...priya, id: 'y' },
      ],
      { route: 'call' },
    )
    for (const filing of [aFiling([priya, theo]), otherwise]) {
      const refused = await send(filing)
      expect(refused.status).toBe(409)
      expect(await refused.json()).toMatchObject({
        code: 'ticket.sent-before',
        request: first.number,
        detail: expect.stringContaining(first.number),
      })
    }
    expect((await send(aFiling([priya]))).status, 'other seats are another request').toBe(201)
    expect((await send(aFiling([priya, theo]), await app.cookieOf(ana))).status, 'a colleague is another').toBe(201)

    const all = aFiling([priya, theo, sam])
    const changed: SeatRequest = await (await deed(first, 'PUT', '', all)).json()
    expect((await (await send(all)).json()).request, 'as it was changed').toBe(first.number)
    expect((await deed(changed, 'POST', '/withdrawal')).status).toBe(200)
    const second: SeatRequest = await (await send(all)).json()
    app.passTime(29 * DAY_MS)
    expect((await (await send(all)).json()).request).toBe(second.number)
    app.passTime(2 * DAY_MS)
    expect((await send(all)).status).toBe(201)
  })

  test('is filed all the same once the person says so, and the audit log says which one it repeats', async () => {
    const filing = aFiling([aSeat('Jo', 'Lane', '231')])
    const first: SeatRequest = await (await send(filing)).json()
    expect((await send(filing)).status).toBe(409)
    const meant = await send({ ...filing, confirm: true })
    expect(meant.status).toBe(201)
    const second: SeatRequest = await meant.json()
    expect(second.number).not.toBe(first.number)
    const noted = app.store.db.selectFrom('audit').select('detail').where('deed', '=', 'ticket.file')
    const [one, other] = await Promise.all(
      [first, second].map(({ number }) => noted.where('subject', '=', number).executeTakeFirstOrThrow()),
    )
    expect(one && fromJson(one.detail)).not.toHaveProperty('sentBefore')
    expect(other && fromJson(other.detail)).toMatchObject({ sentBefore: first.number })
  })

  test('at the same moment is filed once', async () => {
    const filing = aFiling([sam])
    const answers = await Promise.all([1, 2, 3].map(() => send(filing)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })
})
