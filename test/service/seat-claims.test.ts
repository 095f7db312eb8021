import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenClaim } from '../../shared/seat-claim.ts'
import { findClashes } from '../../shared/seat-clash.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { aContent, aFiling, aSeat, PACK } from '../seats.ts'

const HARBOR = anEnterprise()

describe.each(DATABASES)('what open seat requests take, on %s', name => {
  const marie = { ...aPerson(), enterprises: [HARBOR.id] }
  let app: TestApp
  let cookie: string

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, { enterprises: [HARBOR], people: [marie] })
    cookie = await app.cookieOf(marie)
  })
  afterAll(() => app.stop())

  const claims = async (): Promise<OpenClaim[]> =>
    (await (await app.request(`/api/seat-claims?enterpriseId=${HARBOR.id}`, { headers: { cookie } })).json()).claims

  test('is told before anything is sent, so that a clash stands where it is typed, until the request is withdrawn (N13)', async () => {
    expect(await claims()).toEqual([])
    const { number, version }: SeatRequest = await (
      await app.post(cookie, '/api/seat-requests', aFiling([aSeat('Theo', 'Marsh', '214')]))
    ).json()
    const content = aContent([aSeat('Priya', 'Raman', '214')])
    expect(findClashes(PACK, content, { open: await claims(), directory: [] })).toMatchObject([
      {
        code: 'clash.extension',
        args: { holder: { kind: 'request', number, sentBy: marie.name, name: 'Theo Marsh' } },
      },
    ])
    await app.request(`/api/seat-requests/${number}/withdrawal`, {
      method: 'POST',
      headers: {
        cookie,
        origin: 'http://127.0.0.1:8787',
        'if-match': `"${version}"`,
        'idempotency-key': crypto.randomUUID(),
      },
    })
    expect(await claims()).toEqual([])
  })

  test('a bill that was agreed to for another enterprise, or for more seats, is refused (N15)', async () => {
    const filing = aFiling([aSeat('Joon', 'Albrecht', '216')])
    for (const changed of [{ enterpriseId: '5550001' }, { seats: 2 }]) {
      const bill = filing.bill && { ...filing.bill, ...changed }
      const refused = await app.post(cookie, '/api/seat-requests', { ...filing, bill })
      expect([refused.status, (await refused.json()).code]).toEqual([422, 'bill.needed'])
    }
  })
})
