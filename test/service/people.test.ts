import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insertInvitation } from '../../service/store/invitation.ts'
import { personByEmail } from '../../service/store/person.ts'
import type { Invitation, InvitationRequest } from '../../shared/invitation.ts'
import type { KnownPerson, Person, PersonChange } from '../../shared/person.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { pressing, VERIFY } from '../link.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })
const DAY_MS = 24 * 60 * 60 * 1000

describe.each(DATABASES)('people, on %s', name => {
  const admin = aPerson()
  const rep = aPerson({ name: 'Dana Whitfield', role: 'rep' })
  const operator = aPerson({ name: 'Ola Lindqvist', role: 'operator' })
  let app: TestApp
  let asRep: string
  let asOperator: string

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND],
      people: [{ ...admin, enterprises: [HARBOR.id] }, rep, operator],
    })
    asRep = await app.cookieOf(rep)
    asOperator = await app.cookieOf(operator)
  })
  afterAll(() => app.stop())
  beforeEach(async () => {
    await app.service.idle()
    app.mails.length = 0
    await (await (await app.service.auth()).$context).adapter.deleteMany({ model: 'rateLimit', where: [] })
  })

  const ask = (cookie: string, method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    app.request(path, {
      method,
      headers: { cookie, origin: BASE_URL, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
  const anInvitation = (given: Partial<InvitationRequest> = {}): InvitationRequest => ({
    name: 'Étienne Gagnon',
    email: `${randomUUID()}@rivierepins.example`,
    role: 'admin',
    locale: 'fr-CA',
    enterpriseIds: [HARBOR.id],
    ...given,
  })
  const invite = async (request: InvitationRequest, cookie = asRep, key: string = randomUUID()) => {
    const answer = await ask(cookie, 'POST', '/api/invitations', request, { 'idempotency-key': key })
    await app.service.idle()
    return answer
  }
  const mailedLink = () => new URL(/https?:\/\/\S+/.exec(app.mails.at(-1)?.mail.text ?? '')?.[0] ?? 'http://none')
  const follow = (link: URL) => app.request(VERIFY, pressing(link))
  const cookieIn = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const me = (cookie: string) => app.request('/api/me', { headers: { cookie } })
  const change = async (cookie: string, { id }: Pick<Person, 'id'>, body: PersonChange, version?: number) => {
    const read: KnownPerson = await (await ask(asOperator, 'GET', `/api/people/${id}`)).json()
    return ask(cookie, 'PATCH', `/api/people/${id}`, body, { 'if-match': `"${version ?? read.version}"` })
  }

  test('who is invited gets a mail in their language, and can do nothing before they follow its link', async () => {
    const request = anInvitation()
    const answer = await invite(request)
    expect(answer.status).toBe(201)
    const invitation: Invitation = await answer.json()
    expect(invitation).toMatchObject({
      state: 'waiting',
      invitedBy: { name: rep.name },
      enterprises: [{ id: HARBOR.id }],
    })
    const { mail } = app.mails[0] ?? {}
    expect([mail?.to.address, mail?.subject]).toEqual([request.email, 'Invitation à utiliser Sidecheck'])
    expect(mail?.text).toContain(`${HARBOR.name} (${HARBOR.id})`)
    const link = mailedLink()
    expect(link.origin + link.pathname).toBe(`${BASE_URL}/sign-in/link`)

    const entered = await follow(link)
    expect(entered.status).toBe(200)
    expect(await (await me(cookieIn(entered))).json()).toMatchObject({
      email: request.email,
      role: 'admin',
      locale: 'fr-CA',
    })
    expect((await follow(link)).status).toBe(400)
    const { invitations } = await (await ask(asRep, 'GET', '/api/invitations')).json()
    expect(invitations[0]).toMatchObject({ id: invitation.id, state: 'accepted' })
  })

  test('R5: one invitation sent twice is one, and the link is nowhere in the database', async () => {
    const [request, key] = [anInvitation(), randomUUID()]
    const [first, second] = [await invite(request, asRep, key), await invite(request, asRep, key)]
    expect(await second.json()).toEqual(await first.json())
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    expect(app.mails).toHaveLength(1)
    const token = mailedLink().searchParams.get('token') ?? ''
    const stored = await app.store.db.selectFrom('idempotency').select('reply').execute()
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  test('a revoked invitation is worth nothing, and so is one that was never used in time', async () => {
    const invitation: Invitation = await (await invite(anInvitation())).json()
    const link = mailedLink()
    expect((await ask(asRep, 'DELETE', `/api/invitations/${invitation.id}`)).status).toBe(200)
    expect((await follow(link)).status).toBe(400)
    expect((await ask(asRep, 'DELETE', `/api/invitations/${invitation.id}`)).status).toBe(404)

    const late = anInvitation()
    await invite(late)
    const old = mailedLink()
    app.passTime(8 * DAY_MS)
    const { invitations } = await (await ask(asRep, 'GET', '/api/invitations')).json()
    expect(invitations[0]).toMatchObject({ state: 'expired' })
    expect((await follow(old)).status).toBe(400)
    app.mails.length = 0
    await app.request('/api/auth/sign-in/magic-link', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: late.email }),
    })
    await app.service.idle()
    expect(app.mails).toHaveLength(0)
  })

  test('inviting again who did not come replaces the invitation; who is in already is told of', async () => {
    const request = anInvitation()
    const first: Invitation = await (await invite(request)).json()
    const again: Invitation = await (await invite({ ...request, enterpriseIds: [NORTHWIND.id] })).json()
    expect(again.person.id).toBe(first.person.id)
    expect(again.enterprises.map(({ id }) => id)).toEqual([NORTHWIND.id])
    const { invitations } = await (await ask(asRep, 'GET', '/api/invitations?limit=2')).json()
    expect(invitations.map(({ state }: Invitation) => state)).toEqual(['waiting', 'revoked'])
    const taken = await invite(anInvitation({ email: admin.email.toUpperCase() }))
    expect([taken.status, (await taken.json()).code]).toEqual([409, 'person.taken'])
  })

  test('nobody makes somebody who may do more than they: a rep invites admins, an operator everybody', async () => {
    for (const role of ['rep', 'support', 'operator'] as const) {
      const request = anInvitation({ role, enterpriseIds: [] })
      expect((await invite(request)).status).toBe(403)
      expect((await invite(request, asOperator)).status).toBe(201)
    }
    expect((await change(asRep, admin, { role: 'operator', enterpriseIds: [] })).status).toBe(403)
    expect((await ask(asRep, 'GET', `/api/people/${operator.id}`)).status).toBe(404)
    expect((await change(asRep, operator, { active: false })).status).toBe(404)
    const { people } = await (await ask(asRep, 'GET', '/api/people?limit=100')).json()
    expect(new Set(people.map(({ role }: KnownPerson) => role))).toEqual(new Set(['admin']))
  })

  test('nobody sends more than a hundred invitations an hour', async () => {
    const busy = aPerson({ role: 'rep' })
    await fillStore(app.store, { people: [busy] })
    const cookie = await app.cookieOf(busy)
    const { invitedAt }: Invitation = await (await invite(anInvitation(), cookie)).json()
    await app.store.write(async trx => {
      for (let at = 1; at < 100; at++) {
        const invitation = { id: randomUUID(), personId: admin.id, invitedBy: busy.id, expiresAt: 0 }
        await insertInvitation(trx, invitation, Date.parse(invitedAt))
      }
    })
    expect((await invite(anInvitation(), cookie)).status).toBe(429)
    app.passTime(2 * 60 * 60 * 1000)
    expect((await invite(anInvitation(), cookie)).status).toBe(201)
  })

  test('an admin acts for at least one enterprise, the other roles for none of their own', async () => {
    const codes = []
    for (const request of [
      anInvitation({ enterpriseIds: [] }),
      anInvitation({ role: 'support' }),
      anInvitation({ enterpriseIds: ['0'] }),
    ]) {
      codes.push((await (await invite(request, asOperator)).json()).code)
    }
    expect(codes).toEqual(['person.enterprise-needed', 'person.enterprise-needed', 'enterprise.unknown'])
    expect((await (await change(asRep, admin, { enterpriseIds: [] })).json()).code).toBe('person.enterprise-needed')
  })

  test('35: names and addresses cannot carry anything into a mail’s headers, or hide in a list', async () => {
    for (const wrong of [
      { name: 'Dana\r\nBcc: x@evil.example' },
      { name: '\u202eanaD' },
      { name: ' ' },
      { email: 'x@y.example\r\nBcc: z@evil.example' },
      { email: 'x@y.example, z@evil.example' },
      { email: 'no address' },
    ]) {
      expect((await invite(anInvitation(wrong))).status).toBe(422)
    }
  })

  test('a disabled person is out at once, cannot come back by any way, and can be let in again', async () => {
    const person = aPerson()
    await fillStore(app.store, { people: [{ ...person, enterprises: [HARBOR.id] }] })
    const cookie = await app.cookieOf(person)
    expect((await me(cookie)).status).toBe(200)
    const disabled = await change(asRep, person, { active: false })
    expect(await disabled.json()).toMatchObject({ state: 'disabled', seenAt: null })
    expect((await me(cookie)).status).toBe(401)
    await expect(app.cookieOf(person)).rejects.toThrow()
    await app.request('/api/auth/sign-in/magic-link', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person.email }),
    })
    await app.service.idle()
    expect(app.mails).toHaveLength(0)
    expect((await invite(anInvitation({ email: person.email }))).status).toBe(409)
    expect((await change(asRep, person, { active: true })).status).toBe(200)
    expect((await me(await app.cookieOf(person))).status).toBe(200)
  })

  test('17: who changes what somebody else has changed meanwhile is told, and nothing is done', async () => {
    const person = aPerson()
    await fillStore(app.store, { people: [{ ...person, enterprises: [HARBOR.id] }] })
    const read = await ask(asRep, 'GET', `/api/people/${person.id}`)
    expect(read.headers.get('etag')).toBe('"1"')
    const without = await ask(asRep, 'PATCH', `/api/people/${person.id}`, { name: 'x' })
    expect([without.status, (await without.json()).code]).toEqual([428, 'version.missing'])
    expect((await change(asRep, person, { name: 'First' }, 1)).headers.get('etag')).toBe('"2"')
    const stale = await change(asRep, person, { name: 'Second' }, 1)
    expect([stale.status, (await stale.json()).code]).toEqual([412, 'version.stale'])
    expect((await personByEmail(app.store.db, person.email))?.name).toBe('First')
  })

  test('nobody changes themselves', async () => {
    const answer = await change(asOperator, operator, { role: 'support' })
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'person.self'])
  })

  test('a changed role and language count at once; a new role leaves the enterprises behind', async () => {
    const person = aPerson()
    await fillStore(app.store, { people: [{ ...person, enterprises: [HARBOR.id] }] })
    const cookie = await app.cookieOf(person)
    expect((await (await ask(cookie, 'GET', '/api/enterprises')).json()).enterprises).toHaveLength(1)
    const changed: KnownPerson = await (await change(asOperator, person, { role: 'support', locale: 'fr-CA' })).json()
    expect(changed).toMatchObject({ role: 'support', locale: 'fr-CA', enterprises: [] })
    expect(await (await me(cookie)).json()).toMatchObject({ role: 'support' })
  })

  test('people are found by name and address, and listed in pages', async () => {
    const found = async (query: string): Promise<KnownPerson[]> =>
      (await (await ask(asOperator, 'GET', `/api/people?${query}`)).json()).people
    expect((await found('q=LINDQ')).map(({ id }) => id)).toEqual([operator.id])
    expect((await found(`q=${operator.email.slice(0, 12)}`)).map(({ id }) => id)).toEqual([operator.id])
    expect(await found('q=%25_%25')).toEqual([])
    expect((await found('state=disabled')).every(({ state }) => state === 'disabled')).toBe(true)
    const ids: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: { people: KnownPerson[]; next: string | null } = await (
        await ask(asOperator, 'GET', `/api/people?limit=3${next && `&cursor=${next}`}`)
      ).json()
      ids.push(...page.people.map(({ id }) => id))
      next = page.next
    }
    const all = await app.store.db.selectFrom('person').select('id').execute()
    expect(ids.sort()).toEqual(all.map(({ id }) => id).sort())
    expect((await ask(asOperator, 'GET', '/api/people?cursor=bm9uc2Vuc2U')).status).toBe(422)
  })
})
