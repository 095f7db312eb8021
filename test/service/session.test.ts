import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../shared/session.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const GRANT = 'urn:ietf:params:oauth:grant-type:device_code'
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
const DAY_MS = 24 * 60 * 60 * 1000

describe.each(DATABASES)('where a person is signed in, on %s', name => {
  const admin = aPerson()
  const colleague = aPerson()
  const rep = aPerson({ role: 'rep' })
  let app: TestApp
  let cookie: string

  beforeAll(async () => {
    app = await makeApp(name)
    const enterprises = [anEnterprise().id]
    await fillStore(app.store, {
      enterprises: [anEnterprise()],
      people: [{ ...admin, enterprises }, { ...colleague, enterprises }, rep],
    })
  })
  afterAll(() => app.stop())
  beforeEach(async () => {
    await (await (await app.service.auth()).$context).adapter.deleteMany({ model: 'rateLimit', where: [] })
    await app.store.db.deleteFrom('auth_session').execute()
    app.passTime(31_000)
    cookie = await app.cookieOf(admin)
  })

  const post = async (path: string, body: object, headers: Record<string, string> = {}) =>
    app.request(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const connectPanel = async (): Promise<{ authorization: string }> => {
    const client = { client_id: 'sidecheck-panel' }
    const { device_code, user_code } = await (await post('/device/code', client)).json()
    await app.request(`/api/auth/device?user_code=${user_code}`, { headers: { cookie } })
    await post('/device/approve', { userCode: user_code }, { cookie, origin: BASE_URL })
    const redeem = { ...client, grant_type: GRANT, device_code }
    const { access_token } = await (await post('/device/token', redeem, { 'user-agent': CHROME })).json()
    return { authorization: `Bearer ${access_token}` }
  }
  const sessions = async (headers: Record<string, string>): Promise<SignedIn[]> =>
    (await (await app.request('/api/me/sessions', { headers })).json()).sessions
  const call = (method: string, path: string, headers: Record<string, string>, body?: object) =>
    app.request(path, {
      method,
      headers: { origin: BASE_URL, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
  const namePanel = (panel: Record<string, string>, installId: string, as = 'Office PC') =>
    call('PUT', '/api/me/panel', panel, { installId, name: as })
  const status = async (headers: Record<string, string>) => (await app.request('/api/me', { headers })).status

  test('browsers and panels are listed apart, with what is known of them, and the one that asks', async () => {
    const panel = await connectPanel()
    const [seen, other] = await sessions(panel)
    expect(seen).toMatchObject({ kind: 'panel', name: 'Chrome, Windows', current: true })
    expect(other).toMatchObject({ kind: 'browser', current: false })
    expect((await sessions({ cookie })).find(({ current }) => current)?.kind).toBe('browser')
  })

  test('a panel says its name; connecting the same panel again is one row, and the connection before ends', async () => {
    const installId = randomUUID()
    const first = await connectPanel()
    expect((await namePanel(first, installId)).status).toBe(204)
    const second = await connectPanel()
    expect((await namePanel(second, installId, 'Office PC, new')).status).toBe(204)
    const panels = (await sessions({ cookie })).filter(({ kind }) => kind === 'panel')
    expect(panels.map(panel => panel.name)).toEqual(['Office PC, new'])
    expect([await status(first), await status(second)]).toEqual([401, 200])
    expect((await namePanel({ cookie }, installId)).status).toBe(404)
  })

  test('disconnecting a panel counts within 30 s on every service, and leaves the others alone', async () => {
    const panel = await connectPanel()
    const other = await connectPanel()
    const [gone] = (await sessions(panel)).filter(({ current }) => current)
    expect(await status(panel)).toBe(200)
    const twin = app.makeTwin()
    const elsewhere = async () => (await twin.app.request('/api/me', { headers: panel })).status
    expect(await elsewhere()).toBe(200)
    expect((await call('DELETE', `/api/me/sessions/${gone?.id}`, { cookie })).status).toBe(204)
    expect([await status(panel), await status(other), await status({ cookie })]).toEqual([401, 200, 200])
    app.passTime(31_000)
    expect(await elsewhere()).toBe(401)
    expect((await call('DELETE', `/api/me/sessions/${gone?.id}`, { cookie })).status).toBe(404)
    await twin.stop()
  })

  test('signing out everywhere else leaves the one that asks', async () => {
    const panel = await connectPanel()
    const other = { cookie: await app.cookieOf(admin) }
    const theirs = { cookie: await app.cookieOf(colleague) }
    expect((await call('DELETE', '/api/me/sessions', { cookie })).status).toBe(204)
    expect([await status(panel), await status(other), await status({ cookie })]).toEqual([401, 401, 200])
    expect(await status(theirs)).toBe(200)
  })

  test('nobody ends a colleague’s session; who looks after them signs them out everywhere', async () => {
    const theirs = { cookie: await app.cookieOf(colleague) }
    const [session] = await sessions(theirs)
    expect((await call('DELETE', `/api/me/sessions/${session?.id}`, { cookie })).status).toBe(404)
    expect((await call('GET', `/api/people/${colleague.id}/sessions`, { cookie })).status).toBe(403)
    const asRep = { cookie: await app.cookieOf(rep) }
    const listed = await (await call('GET', `/api/people/${colleague.id}/sessions`, asRep)).json()
    expect(listed.sessions).toHaveLength(1)
    expect((await call('DELETE', `/api/people/${colleague.id}/sessions`, asRep)).status).toBe(204)
    expect(await status(theirs)).toBe(401)
    expect(await status({ cookie: await app.cookieOf(colleague) })).toBe(200)
  })

  test('who looks after somebody ends one of their sessions, a lost computer’s, and leaves the others alone', async () => {
    const lost = { cookie: await app.cookieOf(colleague) }
    const kept = { cookie: await app.cookieOf(colleague) }
    const [gone] = (await sessions(lost)).filter(({ current }) => current)
    const asRep = { cookie: await app.cookieOf(rep) }
    const end = (personId: string, headers: Record<string, string>) =>
      call('DELETE', `/api/people/${personId}/sessions/${gone?.id}`, headers)
    expect((await end(colleague.id, { cookie })).status).toBe(403)
    // Under another person's name it is not there.
    expect((await end(admin.id, asRep)).status).toBe(404)
    expect((await end(colleague.id, asRep)).status).toBe(204)
    expect([await status(lost), await status(kept)]).toEqual([401, 200])
    expect((await end(colleague.id, asRep)).status).toBe(404)
  })

  test('a panel that is used stays connected: its seven days begin anew; one that lies still ends', async () => {
    const panel = await connectPanel()
    const [session] = (await sessions(panel)).filter(({ current }) => current)
    const days = (Date.parse(session?.expiresAt ?? '') - Date.now()) / DAY_MS
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThanOrEqual(7)

    await age(app, session?.id ?? '', { seen: 6 * DAY_MS, left: DAY_MS })
    app.passTime(31_000)
    expect(await status(panel)).toBe(200)
    const [renewed] = (await sessions(panel)).filter(({ current }) => current)
    expect((Date.parse(renewed?.expiresAt ?? '') - Date.now()) / DAY_MS).toBeGreaterThan(6.9)

    await age(app, session?.id ?? '', { seen: 7 * DAY_MS, left: -1000 })
    app.passTime(31_000)
    expect(await status(panel)).toBe(401)
  })

  test('who signs in, lets a panel in or keeps it out, and signs out, is on record', async () => {
    const recorded = async () => {
      const rows = await app.store.db
        .selectFrom('audit')
        .select('deed')
        .where('person_id', '=', colleague.id)
        .orderBy('id')
        .execute()
      return rows.map(({ deed }) => deed)
    }
    const before = (await recorded()).length
    cookie = await app.cookieOf(colleague)
    const panel = await connectPanel()
    const { user_code } = await (await post('/device/code', { client_id: 'sidecheck-panel' })).json()
    await app.request(`/api/auth/device?user_code=${user_code}`, { headers: { cookie } })
    const mine = { cookie, origin: BASE_URL }
    expect((await post('/device/deny', { userCode: user_code }, mine)).status).toBe(200)
    await post('/sign-out', {}, panel)
    // What is refused is no deed.
    expect((await post('/device/approve', { userCode: 'WRONGONE' }, mine)).ok).toBe(false)
    expect((await recorded()).slice(before)).toEqual([
      'session.start',
      'panel.approve',
      'session.start',
      'panel.deny',
      'session.end',
    ])
  })

  test('signing out takes the panel’s row along', async () => {
    const panel = await connectPanel()
    await post('/sign-out', {}, panel)
    expect(await app.store.db.selectFrom('panel').selectAll().execute()).toEqual([])
  })
})

/** Makes a session as if it had been last seen so long ago, with so much left. better-auth keeps to the computer's clock. */
async function age({ service }: TestApp, id: string, { seen, left }: { seen: number; left: number }): Promise<void> {
  const { adapter } = await (await service.auth()).$context
  await adapter.update({
    model: 'session',
    where: [{ field: 'id', value: id }],
    update: { updatedAt: new Date(Date.now() - seen), expiresAt: new Date(Date.now() + left) },
  })
}
