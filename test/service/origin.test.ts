import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLink } from '../../service/http/link.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'
import { pressing, VERIFY } from '../link.ts'

describe('what other sites can make a browser do', () => {
  const admin = aPerson()
  let app: TestApp
  beforeAll(async () => {
    app = await makeApp('sqlite')
    const enterprises = [anEnterprise()]
    await fillStore(app.store, { enterprises, people: [{ ...admin, enterprises: [anEnterprise().id] }] })
  })
  afterAll(() => app.stop())

  const ELSEWHERE: readonly Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]

  test('nobody is signed in as somebody else: only our own page uses a link or a code', async () => {
    const link = new URL(await makeLink(await app.service.auth(), BASE_URL, admin.email, 1))
    const opened = await app.request(`${VERIFY}${link.search}`, { headers: { 'sec-fetch-mode': 'navigate' } })
    expect(opened.status).toBe(404)
    const code = { ...pressing(link), body: JSON.stringify({ email: admin.email, otp: '123456' }) }
    const asks = [
      [VERIFY, pressing(link)],
      ['/api/auth/sign-in/email-otp', code],
    ] as const
    for (const [path, init] of asks) {
      for (const more of ELSEWHERE) {
        const answer = await app.request(path, { ...init, headers: { ...init.headers, ...more } })
        expect([answer.status, (await answer.json()).code]).toEqual([403, 'auth.origin'])
        expect(answer.headers.getSetCookie()).toEqual([])
      }
      const form = await app.request(path, { ...init, headers: { 'content-type': 'text/plain' } })
      expect(form.status).toBe(415)
    }
    const ours = { ...pressing(link).headers, origin: BASE_URL, 'sec-fetch-site': 'same-origin' }
    expect((await app.request(VERIFY, { ...pressing(link), headers: ours })).status).toBe(200)
  })

  test('30: deeds by cookie count only from our own pages', async () => {
    const cookie = await app.cookieOf(admin)
    const send = (headers: Record<string, string>) =>
      app.request('/api/batches', {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': 'abcdefghijklmnopq', ...headers },
        body: JSON.stringify(aRequest(['5-1'])),
      })
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await send(headers as Record<string, string>)
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ code: 'auth.origin' })
    }
    expect((await send({ origin: 'http://localhost:8787' })).status).toBe(201)
  })
})
