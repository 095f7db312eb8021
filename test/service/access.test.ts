import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import type { Person } from '../../shared/person.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const OWN = anEnterprise()
const OTHER = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })

type Who = 'nobody' | 'admin' | 'rep' | 'support' | 'operator'
const EVERYBODY: readonly Who[] = ['nobody', 'admin', 'rep', 'support', 'operator']

/** The status each role gets, for what is of their own enterprise and for what is of another. */
type Row = Record<Who, { own: number; other: number }>

const both = (status: number) => ({ own: status, other: status })
const open: Row = {
  nobody: both(200),
  admin: both(200),
  rep: both(200),
  support: both(200),
  operator: both(200),
}
const signedIn: Row = { ...open, nobody: both(401) }

/** Every route of the OpenAPI document. A route that is missing here fails the first test. */
const ACCESS: Readonly<Record<string, Row>> = {
  'GET /livez': open,
  'GET /readyz': open,
  'GET /api/me': signedIn,
  'GET /api/enterprises': signedIn,
  'GET /api/batches': signedIn,
  'GET /api/batches/{number}': { ...signedIn, admin: { own: 200, other: 404 } },
  'POST /api/batches': {
    nobody: both(401),
    admin: { own: 201, other: 404 },
    rep: both(201),
    support: both(403),
    operator: both(403),
  },
}

describe.each(DATABASES)('who may do what, on %s', name => {
  const people: Record<Exclude<Who, 'nobody'>, Person> = {
    admin: aPerson(),
    rep: aPerson({ role: 'rep' }),
    support: aPerson({ role: 'support' }),
    operator: aPerson({ role: 'operator' }),
  }
  const cookies = new Map<Who, string>()
  const batches = { own: '', other: '' }
  let app: TestApp

  beforeAll(async () => {
    app = await makeApp(name)
    const { admin, ...rest } = people
    await fillStore(app.store, {
      enterprises: [OWN, OTHER],
      people: [{ ...admin, enterprises: [OWN.id] }, ...Object.values(rest)],
    })
    for (const who of EVERYBODY) if (who !== 'nobody') cookies.set(who, await app.cookieOf(people[who]))
    for (const [side, { id }] of [['own', OWN] as const, ['other', OTHER] as const]) {
      const answer = await app.submit(cookies.get('rep') ?? '', aRequest([`5-${id}`], { enterpriseId: id }))
      const batch: Batch = await answer.json()
      batches[side] = batch.number
    }
  })
  afterAll(() => app.stop())

  const ask = (route: string, who: Who, side: 'own' | 'other') => {
    const [method = '', path = ''] = route.split(' ')
    const headers: Record<string, string> = { origin: 'http://127.0.0.1:8787' }
    const cookie = cookies.get(who)
    if (cookie) headers.cookie = cookie
    const target = path.replace('{number}', batches[side])
    if (method === 'GET') return app.request(target, { headers })
    const body = aRequest([`5-${Math.floor(Math.random() * 1e9)}`], {
      enterpriseId: side === 'own' ? OWN.id : OTHER.id,
    })
    return app.request(target, {
      method,
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    })
  }

  test('the table below names every route of the OpenAPI document, and no other', async () => {
    const { paths } = await (await app.request('/api/openapi.json')).json()
    const routes = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
    )
    expect(routes.sort()).toEqual(Object.keys(ACCESS).sort())
  })

  const cases = Object.entries(ACCESS).flatMap(([route, row]) =>
    EVERYBODY.flatMap(who => (['own', 'other'] as const).map(side => ({ route, who, side, status: row[who][side] }))),
  )
  test.each(cases)('$route as $who, $side enterprise: $status', async ({ route, who, side, status }) => {
    const answer = await ask(route, who, side)
    expect(answer.status).toBe(status)
    if (status >= 400) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ status, code: expect.any(String), title: expect.any(String) })
    }
  })

  test('an admin’s lists hold what is of their enterprises, and nothing else', async () => {
    const headers = { cookie: cookies.get('admin') ?? '' }
    const { enterprises } = await (await app.request('/api/enterprises', { headers })).json()
    expect(enterprises).toEqual([OWN])
    const list = await (await app.request('/api/batches', { headers })).json()
    expect(new Set(list.batches.map((batch: Batch) => batch.enterprise.id))).toEqual(new Set([OWN.id]))
  })

  test('a batch of another enterprise and one that never was are refused in the same words', async () => {
    const headers = { cookie: cookies.get('admin') ?? '' }
    const told = async (number: string) => {
      const { instance: _instance, ...rest } = await (await app.request(`/api/batches/${number}`, { headers })).json()
      return rest
    }
    expect(await told(batches.other)).toEqual(await told('SC-99999'))
  })

  test('an admin is never told where an account stands that is elsewhere', async () => {
    const answer = await app.submit(cookies.get('admin') ?? '', aRequest([`5-${OTHER.id}`]))
    const text = await answer.text()
    expect(text).toContain('elsewhere')
    expect(text).not.toContain(OTHER.name)
    expect(text).not.toContain(`"${OTHER.id}"`)
  })
})
