import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Listening, listen } from '../../service/listen.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const CLIENT = { client_id: 'sidecheck-panel' }

/** The settings of better-auth that architecture.md names; those about links and panels are tested in sign-in.test.ts. */
describe.each(DATABASES)('better-auth’s settings, on %s', name => {
  const admin = aPerson()
  let app: TestApp

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, {
      enterprises: [anEnterprise()],
      people: [{ ...admin, enterprises: [anEnterprise().id] }],
    })
  })
  afterAll(() => app.stop())
  beforeEach(async () => {
    await (await (await app.service.auth()).$context).adapter.deleteMany({ model: 'rateLimit', where: [] })
  })

  const json = (body: object, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

  test('a session of one secret is nobody’s under another', async () => {
    const cookie = await app.cookieOf(admin)
    const other = app.makeTwin({ secret: 'another secret of the tests, just as long as the first one' })
    const me = async (service: TestApp['service']) =>
      (await service.app.request(`${BASE_URL}/api/me`, { headers: { cookie } })).status
    expect([await me(app.service), await me(other)]).toEqual([200, 401])
    await other.stop()
  })

  test('tries are counted in the database: another service goes on where the first one stopped', async () => {
    const guess = json({ email: admin.email, otp: '123456' })
    const twin = app.makeTwin()
    const statuses = []
    for (const service of [app.service, app.service, app.service, twin, twin]) {
      statuses.push((await service.app.request(`${BASE_URL}/api/auth/sign-in/email-otp`, guess)).status)
    }
    expect(statuses).toEqual([400, 400, 400, 429, 429])
    await twin.stop()
  })

  test('a panel’s code must be opened before it is answered, and only by who is signed in', async () => {
    const asked = await (await app.request('/api/auth/device/code', json(CLIENT))).json()
    // Ten minutes, and no more.
    expect(asked.expires_in).toBe(600)
    const mine = { cookie: await app.cookieOf(admin), origin: BASE_URL }
    const approve = () => app.request('/api/auth/device/approve', json({ userCode: asked.user_code }, mine))
    expect((await approve()).ok).toBe(false)
    await app.request(`/api/auth/device?user_code=${asked.user_code}`, { headers: { cookie: mine.cookie } })
    expect((await approve()).status).toBe(200)
  })

  test('whoever is not signed in learns nothing of a panel’s code but that it waits', async () => {
    const asked = await (await app.request('/api/auth/device/code', json(CLIENT))).json()
    const seen = await (await app.request(`/api/auth/device?user_code=${asked.user_code}`)).json()
    expect(seen).not.toHaveProperty('client_id')
    expect(seen).not.toHaveProperty('scope')
    expect(JSON.stringify(seen)).not.toContain(asked.device_code)
  })

  test('its plugins are these and no others; above all not its admin, whose super-user has our customer’s role’s name', async () => {
    const { options } = await app.service.auth()
    expect(options.plugins.map(({ id }) => id)).toEqual(['magic-link', 'email-otp', 'bearer', 'device-authorization'])
    expect(options.rateLimit).toMatchObject({ enabled: true, storage: 'database' })
    expect(options.telemetry).toEqual({ enabled: false })
    const source = readFileSync('service/http/auth.ts', 'utf8')
    const imports = [...source.matchAll(/from '(better-auth[^']*)'/g)].map(([, from]) => from)
    expect(imports.filter(from => from === 'better-auth/plugins')).toEqual([])
  })

  test('over https cookies are for https alone', async () => {
    const secure = app.makeTwin({ baseUrl: 'https://sidecheck.example' })
    const { options } = await secure.auth()
    expect(options.advanced.useSecureCookies).toBe(true)
    await secure.stop()
  })
})

describe('27: short codes, guessed', () => {
  const admin = aPerson()
  let app: TestApp
  let listening: Listening

  beforeAll(async () => {
    app = await makeApp('sqlite', { trustedProxies: ['127.0.0.1'] })
    await fillStore(app.store, {
      enterprises: [anEnterprise()],
      people: [{ ...admin, enterprises: [anEnterprise().id] }],
    })
    listening = await listen(app.service, { host: '127.0.0.1', port: 0 })
  })
  afterAll(async () => {
    await listening.stop()
    await app.stop()
  })

  const post = (path: string, body: object, from: string, at = listening) =>
    fetch(`http://127.0.0.1:${at.port}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify(body),
    })
  const code = () => {
    const text = app.mails.at(-1)?.mail.text ?? ''
    return /(?<!\d)\d{6}(?!\d)/.exec(text.replace(/https?:\/\/\S+/g, ''))?.[0] ?? ''
  }
  const another = (digits: string, at: number) => String((Number(digits) + 1 + at) % 1_000_000).padStart(6, '0')

  test('from one address three tries a minute count, whatever the caller says of themselves', async () => {
    let counted = 0
    for (let at = 0; at < 40; at++) {
      const from = `198.51.100.${at}, 203.0.113.1`
      const answer = await post('/sign-in/email-otp', { email: admin.email, otp: another('0', at) }, from)
      if (answer.status !== 429) counted++
    }
    expect(counted).toBe(3)
  })

  test('without a trusted proxy nobody buys tries by saying that they call from elsewhere', async () => {
    const direct = app.makeTwin({ trustedProxies: [] })
    const open = await listen(direct, { host: '127.0.0.1', port: 0 })
    let counted = 0
    for (let at = 0; at < 10; at++) {
      const guess = { email: admin.email, otp: another('0', at) }
      if ((await post('/sign-in/email-otp', guess, `198.51.100.${at}`, open)).status !== 429) counted++
    }
    expect(counted).toBe(3)
    await open.stop()
  })

  test('from a thousand addresses a code still takes three tries in all, and ten minutes five codes', async () => {
    let tries = 0
    for (let round = 0; round < 7; round++) {
      const before = app.mails.length
      await post('/sign-in/magic-link', { email: admin.email }, `192.0.2.${round}`)
      await app.service.idle()
      if (app.mails.length === before) continue
      const right = code()
      for (let at = 0; at < 3; at++) {
        const otp = another(right, at)
        const guess = await post('/sign-in/email-otp', { email: admin.email, otp }, `198.51.${round}.${at}`)
        expect(guess.status).toBe(400)
        tries++
      }
      const late = await post('/sign-in/email-otp', { email: admin.email, otp: right }, `198.51.${round}.99`)
      expect(late.ok).toBe(false)
    }
    expect(tries).toBe(15)
  })

  test('a signed-in person who guesses panels’ codes is slowed down', async () => {
    const cookie = await app.cookieOf(admin)
    const statuses = new Map<number, number>()
    for (let at = 0; at < 45; at++) {
      const { status } = await fetch(
        `http://127.0.0.1:${listening.port}/api/auth/device?user_code=${String(at).padStart(8, 'A')}`,
        { headers: { cookie, 'x-forwarded-for': '203.0.113.77' } },
      )
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect(statuses.get(429)).toBe(15)
    expect(statuses.get(200)).toBeUndefined()
  })
})
