import { createHash, createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sweep } from '../../service/actions/sweep.ts'
import { makeLink } from '../../service/http/link.ts'
import { BASE_URL, makeApp, SECRET, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'
import { DATABASES, NOON } from '../databases.ts'
import { pressing, VERIFY } from '../link.ts'

const HARBOR = anEnterprise()
const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code'

describe.each(DATABASES)('signing in, on %s', name => {
  const admin = aPerson()
  const reader = aPerson({ name: 'Étienne Gagnon', locale: 'fr-CA' })
  let app: TestApp

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, {
      enterprises: [HARBOR],
      people: [
        { ...admin, enterprises: [HARBOR.id] },
        { ...reader, enterprises: [HARBOR.id] },
      ],
    })
  })
  afterAll(() => app.stop())
  beforeEach(async () => {
    await app.service.idle()
    app.mails.length = 0
    // Each test starts with its own count of tries.
    await (await (await app.service.auth()).$context).adapter.deleteMany({ model: 'rateLimit', where: [] })
    app.passTime(11 * 60_000)
  })

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const askLink = async (email: string, callbackURL = '/') => {
    const answer = await post('/sign-in/magic-link', { email, callbackURL })
    await app.service.idle()
    return answer
  }
  const mailed = () => {
    const text = app.mails.at(-1)?.mail.text ?? ''
    const link = new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? 'http://none')
    const code = /(?<!\d)\d{6}(?!\d)/.exec(text.replace(link.href, ''))?.[0] ?? ''
    return { link, code, text }
  }
  const me = (headers: Record<string, string>) => app.request('/api/me', { headers })
  const cookieIn = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

  test('a link by mail leads to our own page, and signs in once', async () => {
    await askLink(admin.email, '/batches/SC-20001')
    const { link } = mailed()
    expect(link.origin + link.pathname).toBe(`${BASE_URL}/sign-in/link`)
    expect(link.searchParams.get('next')).toBe('/batches/SC-20001')
    const answer = await app.request(VERIFY, pressing(link))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-auth-token')).toBeNull()
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(await (await me({ cookie: cookieIn(answer) })).json()).toEqual(admin)
    const again = await app.request(VERIFY, pressing(link))
    expect([again.status, (await again.json()).code]).toEqual([400, 'auth.code-wrong'])
  })

  test('a link never leads to another site afterwards', async () => {
    await askLink(admin.email, '//evil.example/x')
    expect(mailed().link?.searchParams.get('next') ?? null).toBeNull()
  })

  test('an address that nobody has gets the same answer, and no mail', async () => {
    const known = await askLink(admin.email)
    const unknown = await askLink('stranger@elsewhere.example')
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()])
    expect(app.mails).toHaveLength(1)
    expect(app.mails[0]?.mail.to.address).toBe(admin.email)
  })

  test('the mail speaks the language of the person', async () => {
    await askLink(reader.email)
    expect(app.mails[0]?.mail.subject).toBe('Connexion à Sidecheck')
    expect(app.mails[0]?.mail.html).toContain('lang="fr-CA"')
    expect(app.mails[0]?.mail.text).toContain('Me connecter\u00a0:\nhttp')
    expect(app.mails[0]?.mail.html).toContain('>Me connecter</a>')
  })

  test('one address is mailed five times in ten minutes at most, so that codes cannot be tried without end', async () => {
    app.passTime(11 * 60_000)
    for (let asked = 0; asked < 7; asked++) expect((await askLink(admin.email)).status).toBe(200)
    expect(app.mails).toHaveLength(5)
    app.passTime(11 * 60_000)
    await askLink(admin.email)
    expect(app.mails).toHaveLength(6)
  })

  test('the six digits sign in as well, but not after three wrong tries', async () => {
    await askLink(admin.email)
    const { code } = mailed()
    const answer = await post('/sign-in/email-otp', { email: admin.email, otp: code })
    expect(answer.status).toBe(200)
    expect((await me({ cookie: cookieIn(answer) })).status).toBe(200)

    await askLink(admin.email)
    const second = mailed().code
    for (const wrong of ['000001', '000002', '000003']) {
      const refused = await post('/sign-in/email-otp', { email: admin.email, otp: wrong })
      expect(await refused.json()).toMatchObject({ code: 'auth.code-wrong' })
      await (await (await app.service.auth()).$context).adapter.deleteMany({ model: 'rateLimit', where: [] })
    }
    const late = await post('/sign-in/email-otp', { email: admin.email, otp: second })
    expect(late.ok).toBe(false)
  })

  test('trying codes is slowed down', async () => {
    const answers = []
    for (let tries = 0; tries < 5; tries++)
      answers.push(await post('/sign-in/email-otp', { email: admin.email, otp: '123456' }))
    expect(answers.at(-1)?.status).toBe(429)
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('60')
    expect(await answers.at(-1)?.json()).toMatchObject({ code: 'request.too-many' })
  })

  const connect = async (cookie: string, answer: 'approve' | 'deny') => {
    const asked = await (await post('/device/code', { client_id: 'sidecheck-panel' })).json()
    const poll = () =>
      post('/device/token', { grant_type: DEVICE, device_code: asked.device_code, client_id: 'sidecheck-panel' })
    const seen = await app.request(`/api/auth/device?user_code=${asked.user_code}`, { headers: { cookie } })
    expect(await seen.json()).toMatchObject({ status: 'pending', client_id: 'sidecheck-panel' })
    const answered = await post(`/device/${answer}`, { userCode: asked.user_code }, { cookie, origin: BASE_URL })
    expect(answered.status).toBe(200)
    return { asked, poll }
  }

  test('a panel is connected by a code that a signed-in person approves, and gets a token that works', async () => {
    const { asked, poll } = await connect(await app.cookieOf(admin), 'approve')
    expect(asked.verification_uri).toBe(`${BASE_URL}/device`)
    const { access_token } = await (await poll()).json()
    const headers = { authorization: `Bearer ${access_token}` }
    expect(await (await me(headers)).json()).toEqual(admin)
    expect((await poll()).status).toBe(400)
    expect((await post('/sign-out', {}, headers)).status).toBe(200)
    expect((await me(headers)).status).toBe(401)
  })

  test('a panel that is denied gets nothing', async () => {
    const { poll } = await connect(await app.cookieOf(admin), 'deny')
    expect(await (await poll()).json()).toMatchObject({ error: 'access_denied' })
  })

  test('nobody approves without being signed in, or for a code that somebody else opened', async () => {
    const asked = await (await post('/device/code', { client_id: 'sidecheck-panel' })).json()
    expect((await post('/device/approve', { userCode: asked.user_code })).status).toBe(401)
    const mine = { cookie: await app.cookieOf(admin), origin: BASE_URL }
    const theirs = { cookie: await app.cookieOf(reader), origin: BASE_URL }
    await app.request(`/api/auth/device?user_code=${asked.user_code}`, { headers: mine })
    expect((await post('/device/approve', { userCode: asked.user_code }, theirs)).status).toBe(403)
  })

  test('an unknown client may not ask for a code', async () => {
    expect((await post('/device/code', { client_id: 'something-else' })).status).toBe(400)
  })

  test('a copy of the database gives nobody a session', async () => {
    await app.cookieOf(admin)
    await askLink(admin.email)
    const { asked } = await connect(await app.cookieOf(admin), 'approve')
    const { access_token } = await (await (await connect(await app.cookieOf(admin), 'approve')).poll()).json()
    const copy = await everything(app)
    expect(copy.size).toBeGreaterThan(20)
    expect(copy.has(asked.device_code)).toBe(false)
    expect(copy.has(decodeURIComponent(access_token))).toBe(false)
    for (const value of copy) {
      const wrong = createHmac('sha256', 'another secret').update(value).digest('base64')
      for (const token of [value, `${value}.`, `${value}.${wrong}`]) {
        if (!/^[\x21-\x7e]+$/.test(token)) continue
        expect((await me({ authorization: `Bearer ${token}` })).status).toBe(401)
        expect((await me({ cookie: `sidecheck.session_token=${encodeURIComponent(token)}` })).status).toBe(401)
      }
      const entered = await post('/magic-link/verify', { token: value.replace('magic-link:', '') })
      expect(entered.status).not.toBe(200)
      await (await (await app.service.auth()).$context).adapter.deleteMany({ model: 'rateLimit', where: [] })
      const redeemed = await post('/device/token', {
        grant_type: DEVICE,
        device_code: value,
        client_id: 'sidecheck-panel',
      })
      expect(redeemed.ok).toBe(false)
    }
    expect([...copy].join('\n')).not.toContain(SECRET)
    // The six digits neither as they are nor in a form that a million tries undo.
    const { code } = mailed()
    const plain = new RegExp(`(?<![0-9a-z])${code}(?![0-9a-z])`, 'i')
    expect([...copy].filter(value => plain.test(value))).toEqual([])
    for (const form of ['hex', 'base64', 'base64url'] as const) {
      expect([...copy].join('\n')).not.toContain(createHash('sha256').update(code).digest(form))
    }
    expect([...copy].join('\n')).not.toContain(mailed().link.searchParams.get('token'))
  })

  test('what better-auth could do besides is not reachable', async () => {
    const headers = { cookie: await app.cookieOf(admin), origin: BASE_URL }
    for (const path of [
      '/sign-up/email',
      '/sign-in/email',
      '/update-user',
      '/delete-user',
      '/email-otp/send-verification-otp',
      '/link-social',
      '/change-email',
    ]) {
      expect((await post(path, {}, headers)).status).toBe(404)
    }
    expect((await app.request('/api/auth/list-sessions')).status).toBe(404)
    expect((await app.request('/api/auth/device/approve')).status).toBe(404)
  })

  test('a session that is revoked counts no longer than half a minute', async () => {
    const cookie = await app.cookieOf(admin)
    expect((await me({ cookie })).status).toBe(200)
    const { internalAdapter } = await (await app.service.auth()).$context
    await internalAdapter.deleteUserSessions(admin.id)
    app.passTime(31_000)
    expect((await me({ cookie })).status).toBe(401)
  })

  test('a bearer token speaks for itself: a cookie sent along is not looked at', async () => {
    const cookie = await app.cookieOf(admin)
    expect((await me({ cookie, authorization: 'Bearer nonsense' })).status).toBe(401)
  })
})

describe.each(DATABASES)('what has served its time, on %s', name => {
  test('is forgotten: answers after 72 hours, links and sessions once they expired', async () => {
    const app = await makeApp(name)
    const rep = aPerson({ role: 'rep' })
    await fillStore(app.store, { enterprises: [HARBOR], people: [rep] })
    const cookie = await app.cookieOf(rep)
    await makeLink(await app.service.auth(), BASE_URL, rep.email, 1)
    await app.submit(cookie, aRequest(['5-1']))
    const { store } = app
    const count = async () => {
      const replies = await store.db.selectFrom('idempotency').select('key').execute()
      const rest = await everything(app)
      const linked = [...rest].some(value => value.startsWith('magic-link:'))
      return { replies: replies.length, linked }
    }
    // Links end by the computer's clock, answers by the service's.
    const now = Date.now()
    await sweep({ store, clock: () => Math.min(now, NOON), newId: randomUUID }, 90)
    expect(await count()).toEqual({ replies: 1, linked: true })
    const later = Math.max(now, NOON) + 8 * 24 * 60 * 60 * 1000
    await sweep({ store, clock: () => later, newId: randomUUID }, 90)
    expect(await count()).toEqual({ replies: 0, linked: false })
    app.passTime(60_000)
    expect((await app.request('/api/me', { headers: { cookie } })).status).toBe(401)
    await app.stop()
  })
})

/** Every text value of every table. */
async function everything({ store }: TestApp): Promise<Set<string>> {
  const values = new Set<string>()
  for (const { name } of await store.db.introspection.getTables()) {
    const rows = await store.db
      .selectFrom(name as 'person')
      .selectAll()
      .execute()
    for (const value of rows.flatMap(row => Object.values(row))) if (typeof value === 'string') values.add(value)
  }
  return values
}
