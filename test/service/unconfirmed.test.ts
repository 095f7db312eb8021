import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import type { UnconfirmedAnswer, UnconfirmedAssignment, UnconfirmedResult } from '../../shared/unconfirmed.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })
const ROUTE = '/api/assignments/unconfirmed'

describe.each(DATABASES)('accounts that nobody has confirmed, on %s', name => {
  const admin = aPerson({ name: 'Étienne Gagnon', locale: 'fr-CA' })
  const rep = aPerson({ name: 'Dana Whitfield', role: 'rep' })
  const otherRep = aPerson({ name: 'Kim Osei', role: 'rep' })
  const cookies = { admin: '', rep: '', otherRep: '' }
  let app: TestApp
  let next = 1

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND],
      people: [{ ...admin, enterprises: [HARBOR.id] }, rep, otherRep],
    })
    for (const [who, person] of Object.entries({ admin, rep, otherRep }))
      cookies[who as keyof typeof cookies] = await app.cookieOf(person)
  })
  afterAll(() => app.stop())
  beforeEach(async () => {
    await app.service.idle()
    app.mails.length = 0
  })

  /** Numbers that no directory knows, sent by the admin. */
  const sent = async (count: number): Promise<string[]> => {
    const numbers = Array.from({ length: count }, () => `5-77${next++}`)
    const batch: Batch = await (await app.submit(cookies.admin, aRequest(numbers))).json()
    expect(batch.counts.unconfirmed).toBe(count)
    return numbers
  }
  const settle = (answer: UnconfirmedAnswer, who: keyof typeof cookies = 'rep', key: string = randomUUID()) =>
    app.post(cookies[who], `${ROUTE}/decisions`, answer, { 'idempotency-key': key })
  const listed = async (): Promise<string[]> => {
    const { assignments } = await (await app.request(`${ROUTE}?limit=100`, { headers: { cookie: cookies.rep } })).json()
    return assignments.map(({ account }: UnconfirmedAssignment) => account)
  }
  const at = (numbers: readonly string[], enterpriseId = HARBOR.id) =>
    numbers.map(account => ({ account, enterpriseId }))

  test('a representative confirms some: they leave the list and stay where they are, noted with who did it', async () => {
    const [first = '', second = ''] = await sent(2)
    const answer = await settle({ decision: 'confirm', accounts: at([first]) })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ decision: 'confirm', settled: [first], gone: [] })
    expect(await listed()).not.toContain(first)
    expect(await listed()).toContain(second)
    const row = await app.store.db
      .selectFrom('assignment')
      .select(['enterprise_id', 'confirmed', 'released_at'])
      .where('account', '=', first)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ enterprise_id: HARBOR.id, confirmed: 1, released_at: null })
    const noted = await app.store.db
      .selectFrom('audit')
      .select(['person_id', 'subject', 'detail'])
      .where('deed', '=', 'assignment.confirm')
      .execute()
    expect(noted.at(-1)).toMatchObject({ person_id: rep.id, subject: HARBOR.id })
    expect(noted.at(-1)?.detail).toContain(first)
  })

  test('one that is taken out is free again; who sent it is told why, in their language, once', async () => {
    const numbers = await sent(2)
    await app.service.idle()
    app.mails.length = 0
    const bare = await settle({ decision: 'release', accounts: at(numbers) })
    expect([bare.status, (await bare.json()).code]).toEqual([422, 'move.reason-needed'])
    const key = randomUUID()
    const answer: UnconfirmedAnswer = { decision: 'release', accounts: at(numbers), reason: 'Not in the portal' }
    for (const replayed of [null, 'true']) {
      const told = await settle(answer, 'rep', key)
      expect([told.status, told.headers.get('idempotent-replayed')]).toEqual([200, replayed])
    }
    await app.service.idle()
    expect(app.mails).toHaveLength(1)
    const { to, subject, text } = app.mails[0]?.mail ?? { to: null, subject: '', text: '' }
    expect(to?.address).toBe(admin.email)
    expect(subject).toMatch(/^SC-\d+\u00a0: 2 comptes retirés$/)
    for (const said of [...numbers, 'Motif\u00a0: Not in the portal', HARBOR.name]) expect(text).toContain(said)
    const again: Batch = await (await app.submit(cookies.rep, aRequest(numbers, { enterpriseId: NORTHWIND.id }))).json()
    expect(again.counts.unconfirmed).toBe(2)
  })

  test('what went elsewhere since it was listed is told and left alone; nothing left to settle is a refusal', async () => {
    const [gone = '', stays = ''] = await sent(2)
    await app.post(cookies.otherRep, '/api/moves', {
      to: NORTHWIND.id,
      rows: [{ cell: 'A6', typed: gone }],
      reason: 'Belongs there',
    })
    const answer = await settle({ decision: 'release', accounts: at([gone, stays]), reason: 'No such number' })
    const result: UnconfirmedResult = await answer.json()
    expect(result).toMatchObject({ settled: [stays], gone: [gone] })
    expect(await listed()).toContain(gone)
    const late = await settle({ decision: 'confirm', accounts: at([stays]) }, 'otherRep')
    expect([late.status, (await late.json()).code]).toEqual([409, 'assignment.settled'])
  })

  test('of two representatives who settle one account at the same moment exactly one does', async () => {
    const numbers = await sent(3)
    const answers = await Promise.all([
      settle({ decision: 'confirm', accounts: at(numbers) }),
      settle({ decision: 'release', accounts: at(numbers), reason: 'No' }, 'otherRep'),
    ])
    const results: (UnconfirmedResult & { code?: string })[] = await Promise.all(answers.map(answer => answer.json()))
    const settled = results.flatMap(result => result.settled ?? [])
    expect(settled.sort()).toEqual([...numbers].sort())
    expect(await listed()).not.toContain(numbers[0])
  })

  test('an admin can neither list nor settle them', async () => {
    const numbers = await sent(1)
    expect((await settle({ decision: 'confirm', accounts: at(numbers) }, 'admin')).status).toBe(403)
    expect((await app.request(ROUTE, { headers: { cookie: cookies.admin } })).status).toBe(403)
    expect(await listed()).toContain(numbers[0])
  })
})
