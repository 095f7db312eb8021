import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertAssignments } from '../../service/store/assignment.ts'
import { personById } from '../../service/store/person.ts'
import { markPanel } from '../../service/store/session.ts'
import type { Batch } from '../../shared/batch.ts'
import type { Move } from '../../shared/move.ts'
import type { Person } from '../../shared/person.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'
import { DATABASES, NOON } from '../databases.ts'
import { ACCESS, EVERYBODY, type Who } from './access-table.ts'
import { cutOffImport } from './cut-off-import.ts'
import { invited } from './invited.ts'
import { mailAsked } from './mail-access.ts'
import { savedViewAsked } from './saved-view-access.ts'
import { ticketAsked } from './ticket-access.ts'

const OWN = anEnterprise()
const OTHER = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })
/** Where accounts stand that are asked to be moved. */
const THIRD = anEnterprise({ id: '7752046', name: 'Coopérative Rivière-aux-Pins' })

type Side = 'own' | 'other'
interface Asked {
  params?: Record<string, string>
  query?: string
  headers?: Record<string, string>
  body?: object
  /** A body that is no JSON. */
  text?: string
}

const numbers = (function* () {
  for (let next = 1_000_000; ; next++) yield `5-${next}`
})()
const freshNumber = () => numbers.next().value

describe.each(DATABASES)('who may do what, on %s', name => {
  const people: Record<Exclude<Who, 'nobody'>, Person> = {
    admin: aPerson(),
    rep: aPerson({ role: 'rep' }),
    support: aPerson({ role: 'support' }),
    operator: aPerson({ role: 'operator' }),
  }
  /** Admins whom others look after. */
  const subjects = { own: aPerson(), other: aPerson() }
  const cookies = new Map<Who, string>()
  const batches = { own: '', other: '' }
  let app: TestApp

  beforeAll(async () => {
    app = await makeApp(name)
    const { admin, ...rest } = people
    await fillStore(app.store, {
      enterprises: [OWN, OTHER, THIRD],
      people: [
        { ...admin, enterprises: [OWN.id] },
        ...Object.values(rest),
        { ...subjects.own, enterprises: [OWN.id] },
        { ...subjects.other, enterprises: [OTHER.id] },
      ],
    })
    for (const who of EVERYBODY) if (who !== 'nobody') cookies.set(who, await app.cookieOf(people[who]))
    for (const [side, { id }] of [['own', OWN] as const, ['other', OTHER] as const]) {
      const answer = await app.submit(cookies.get('rep') ?? '', aRequest([`5-${id}`], { enterpriseId: id }))
      const batch: Batch = await answer.json()
      batches[side] = batch.number
    }
  })
  afterAll(() => app.stop())

  const enterpriseOf = (side: Side) => (side === 'own' ? OWN.id : OTHER.id)
  /** A batch of the representative's with one account that stands elsewhere. */
  const freshBatch = async (side: Side, askMove: boolean): Promise<Batch> => {
    const account = freshNumber()
    await fillStore(app.store, { placed: [{ account, enterpriseId: THIRD.id }] })
    const request = aRequest([account, freshNumber()], { enterpriseId: enterpriseOf(side), askMove })
    return (await app.submit(cookies.get('rep') ?? '', request)).json()
  }
  const freshMove = async (side: Side): Promise<Move> => {
    const number = (await freshBatch(side, true)).rows[0]?.move
    return (await app.request(`/api/moves/${number}`, { headers: { cookie: cookies.get('rep') ?? '' } })).json()
  }
  /** An account that went in while there was no directory. */
  const unconfirmed = async (enterpriseId: string): Promise<string> => {
    const account = freshNumber()
    const assignment = { id: randomUUID(), account, typed: account, enterpriseId, confirmed: false }
    await app.store.write(trx => insertAssignments(trx, [assignment], NOON))
    return account
  }
  const sessionOf = async (personId: string): Promise<string> => {
    const { internalAdapter } = await (await app.service.auth()).$context
    return (await internalAdapter.createSession(personId)).id
  }
  /** The cookie of a session that is noted as a panel's. */
  const panelOf = async (person: Person): Promise<string> => {
    const cookie = await app.cookieOf(person)
    const [, token = ''] = /session_token=([^.;]+)/.exec(decodeURIComponent(cookie)) ?? []
    await app.store.write(trx => markPanel(trx, token))
    return cookie
  }
  const atVersion = ({ number, version }: Move) => ({ params: { number }, headers: { 'if-match': `"${version}"` } })
  /** What each route is asked with; one that takes nothing is not named. */
  const asked: Readonly<Record<string, (side: Side, who: Who) => Asked | Promise<Asked>>> = {
    'GET /api/batches/{number}': side => ({ params: { number: batches[side] } }),
    'POST /api/batches': side => ({ body: aRequest([freshNumber()], { enterpriseId: enterpriseOf(side) }) }),
    'POST /api/batches/{number}/undo': async side => ({ params: { number: (await freshBatch(side, false)).number } }),
    'POST /api/batches/{number}/moves': async side => ({ params: { number: (await freshBatch(side, false)).number } }),
    'GET /api/moves/{number}': async side => ({ params: { number: (await freshMove(side)).number } }),
    'POST /api/moves': side => ({
      body: { to: enterpriseOf(side), rows: [{ cell: 'A6', typed: freshNumber() }], reason: 'Merged' },
    }),
    'POST /api/moves/{number}/decisions': async side => ({
      ...atVersion(await freshMove(side)),
      body: { decision: 'approve' },
    }),
    'POST /api/moves/{number}/withdrawal': async side => atVersion(await freshMove(side)),
    'POST /api/assignments/unconfirmed/decisions': async side => {
      const account = await unconfirmed(enterpriseOf(side))
      return { body: { decision: 'confirm', accounts: [{ account, enterpriseId: enterpriseOf(side) }] } }
    },
    'GET /api/accounts': side => ({ query: `?enterpriseId=${enterpriseOf(side)}` }),
    'POST /api/seals': () => {
      const { rows, source, pack } = aRequest(['5-1'])
      return { body: { rows, source, pack } }
    },
    'POST /api/directory/{kind}': () => ({
      params: { kind: 'accounts' },
      query: '?fileName=accounts.csv',
      headers: { 'content-type': 'text/csv' },
      text: 'Account Number\n5-4711',
    }),
    'GET /api/people/{id}': side => ({ params: { id: subjects[side].id } }),
    'PATCH /api/people/{id}': async side => ({
      params: { id: subjects[side].id },
      headers: { 'if-match': `"${(await personById(app.store.db, subjects[side].id))?.version}"` },
      body: { locale: 'fr-CA' },
    }),
    'DELETE /api/directory/unfinished/{id}': async () => ({ params: { id: await cutOffImport(app.store, NOON) } }),
    'GET /api/people/{id}/sessions': side => ({ params: { id: subjects[side].id } }),
    'DELETE /api/people/{id}/sessions': side => ({ params: { id: subjects[side].id } }),
    'DELETE /api/people/{id}/sessions/{sessionId}': async side => {
      const { id } = subjects[side]
      return { params: { id, sessionId: await sessionOf(id) } }
    },
    'DELETE /api/me/sessions/{sessionId}': async (side, who) => ({
      params: { sessionId: await sessionOf(side === 'own' && who !== 'nobody' ? people[who].id : subjects.other.id) },
    }),
    'PUT /api/me/panel': async (side, who) => ({
      body: { installId: randomUUID(), name: 'Chrome' },
      headers: side === 'own' && who !== 'nobody' ? { cookie: await panelOf(people[who]) } : {},
    }),
    'POST /api/invitations': side => ({
      body: {
        name: 'New Person',
        email: `${randomUUID()}@harborpine.example`,
        role: 'admin',
        locale: 'en-US',
        enterpriseIds: [enterpriseOf(side)],
      },
    }),
    'GET /api/invitations/{id}': async side => ({ params: { id: await invited(app, enterpriseOf(side)) } }),
    'DELETE /api/invitations/{id}': async side => ({ params: { id: await invited(app, enterpriseOf(side)) } }),
    ...mailAsked({ app: () => app, enterpriseOf }),
    ...savedViewAsked<Side, Who>(
      () => app,
      (side, who) => (side === 'own' && who !== 'nobody' ? people[who] : subjects.other).id,
    ),
    ...ticketAsked({
      app: () => app,
      repCookie: () => cookies.get('rep') ?? '',
      supportCookie: () => cookies.get('support') ?? '',
      enterpriseOf,
      approvers: { own: people.admin, other: subjects.other },
    }),
  }

  /** Makes all that the route needs to be there, and says how to ask it then. */
  const prepare = async (
    route: string,
    who: Who,
    side: Side,
    /** In the place of the version that was seen; null leaves it out. */
    seen?: string | null,
  ): Promise<() => Promise<Response>> => {
    const [method = '', path = ''] = route.split(' ')
    const { params = {}, query = '', body, text, headers = {} } = (await asked[route]?.(side, who)) ?? {}
    const cookie = cookies.get(who)
    const target = Object.entries(params).reduce((way, [name, value]) => way.replace(`{${name}}`, value), path)
    const given = new Headers({
      origin: 'http://127.0.0.1:8787',
      ...(cookie ? { cookie } : {}),
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    })
    if (seen === null) given.delete('if-match')
    else if (seen !== undefined) given.set('if-match', seen)
    const init: RequestInit = {
      method,
      headers: given,
      ...(body || text ? { body: text ?? JSON.stringify(body) } : {}),
    }
    return async () => app.request(target + query, init)
  }
  /** How many deeds of people are on record: what the service does by itself meanwhile, as taking in a mail, is nobody's. */
  const recorded = async (): Promise<number> => {
    const count = app.store.db.selectFrom('audit').select(eb => eb.fn.countAll().as('count'))
    return Number((await count.where('person_id', 'is not', null).executeTakeFirstOrThrow()).count)
  }

  test('28: the table below names every route of the OpenAPI document, and no other', async () => {
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
    const ask = await prepare(route, who, side)
    const before = await recorded()
    const answer = await ask()
    expect(answer.status).toBe(status)
    // What reads or only says who looks, and what was refused, is no deed; everything else leaves its line.
    const isDeed = !route.startsWith('GET ') && !route.endsWith('/presence') && status < 300
    expect((await recorded()) - before).toBe(isDeed ? 1 : 0)
    if (status >= 400) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ status, code: expect.any(String), title: expect.any(String) })
    }
  })

  test('every route that writes was asked well by somebody above, so that its line in the audit log was seen', () => {
    const never = Object.entries(ACCESS).filter(
      ([route, row]) =>
        !route.startsWith('GET ') && EVERYBODY.every(who => row[who].own >= 300 && row[who].other >= 300),
    )
    expect(never).toEqual([])
  })

  test('10: half a character, which no text holds, is refused by every route that writes, and by signing in', async () => {
    const headers = {
      cookie: cookies.get('rep') ?? '',
      origin: BASE_URL,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'if-match': '"1"',
    }
    // A file is its bytes, whatever they are.
    const writes = Object.keys(ACCESS).filter(route => !/^GET |\/attachments$/.test(route))
    for (const route of [...writes, 'POST /api/auth/sign-in/magic-link']) {
      const [method = '', path = ''] = route.split(' ')
      const target = path.replaceAll(/\{\w+\}/g, '1')
      const answer = await app.request(target, { method, headers, body: '{"reason":"half \\ud83d of it"}' })
      expect([route, answer.status, (await answer.json()).code]).toEqual([route, 400, 'request.malformed'])
    }
    const whole = JSON.stringify(aRequest([freshNumber()], { source: { fileName: 'x', sha256: null } }))
    const body = whole.replace('"x"', '"\\ud83d\\ude00 and \\\\ud800.xlsx"')
    const sent = await app.request('/api/batches', { method: 'POST', headers, body })
    expect([sent.status, (await sent.json()).source?.fileName]).toEqual([201, '\u{1f600} and \\ud800.xlsx'])
  })

  test('17: every route that changes what somebody saw refuses a change of unseen or older versions, and does nothing', async () => {
    const { paths } = await (await app.request('/api/openapi.json')).json()
    const versioned = Object.keys(ACCESS).filter(route => {
      const [method = '', path = ''] = route.split(' ')
      const { parameters = [] }: { parameters?: { name: string }[] } = paths[path][method.toLowerCase()]
      // An import may go without a dry run before it.
      return parameters.some(({ name }) => name === 'if-match') && route !== 'POST /api/directory/{kind}'
    })
    expect(versioned.length).toBeGreaterThan(8)
    for (const route of versioned) {
      const row = ACCESS[route]
      const who = EVERYBODY.find(each => (row?.[each].own ?? 400) < 300) ?? 'rep'
      const refused: unknown[] = []
      for (const seen of [null, '"0"', '"no such version"']) {
        const ask = await prepare(route, who, 'own', seen)
        const before = await recorded()
        const answer = await ask()
        refused.push([answer.status, (await answer.json()).code, (await recorded()) - before])
      }
      expect([route, refused]).toEqual([
        route,
        [
          [428, 'version.missing', 0],
          [412, 'version.stale', 0],
          [412, 'version.stale', 0],
        ],
      ])
    }
  })
})
