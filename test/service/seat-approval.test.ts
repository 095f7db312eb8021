import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { aFiling, aSeat } from '../seats.ts'

const HARBOR = anEnterprise()

describe.each(DATABASES)('a seat request of an enterprise with an approver, on %s', name => {
  const [marie, ana] = [aPerson(), aPerson({ name: 'Ana Ruiz', locale: 'fr-CA' })]
  const sam = aPerson({ name: 'Sam Okafor', role: 'support' })
  const rep = aPerson({ name: 'Dana Kowalski', role: 'rep' })
  const cookies = { marie: '', ana: '', sam: '', rep: '' }
  let app: TestApp
  let next = 200

  beforeAll(async () => {
    app = await makeApp(name)
    const members = [marie, ana].map(person => ({ ...person, enterprises: [HARBOR.id] }))
    await fillStore(app.store, { enterprises: [HARBOR], people: [...members, sam, rep] })
    for (const [who, person] of Object.entries({ marie, ana, sam, rep })) {
      // The keys of the object above.
      cookies[who as keyof typeof cookies] = await app.cookieOf(person)
    }
  })
  afterAll(() => app.stop())
  beforeEach(() => {
    next += 10
  })

  const people = (count: number) =>
    Array.from({ length: count }, (_, at) => aSeat(`P${next}`, `S${at}`, String(next + at)))
  const file = async (filing = aFiling(people(1)), cookie = cookies.marie): Promise<SeatRequest> => {
    const answer = await app.post(cookie, '/api/seat-requests', filing)
    expect(answer.status).toBe(201)
    return answer.json()
  }
  const change = (cookie: string, request: SeatRequest, body: object, version = request.version) =>
    app.request(`/api/seat-requests/${request.number}`, {
      method: 'PUT',
      headers: {
        cookie,
        origin: 'http://127.0.0.1:8787',
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'if-match': `"${version}"`,
      },
      body: JSON.stringify(body),
    })
  const deed = (cookie: string, request: SeatRequest, path: string, body?: object) =>
    app.post(cookie, `/api/seat-requests/${request.number}/${path}`, body, { 'if-match': `"${request.version}"` })
  const nameApprover = (personId: string | null) =>
    app.request(`/api/enterprises/${HARBOR.id}/approver`, {
      method: 'PUT',
      headers: { cookie: cookies.rep, origin: 'http://127.0.0.1:8787', 'content-type': 'application/json' },
      body: JSON.stringify({ personId }),
    })
  /** The mails about one request to its people, once there are so many; those of support, and those of other tests may come at any time. */
  const mailed = async ({ number }: SeatRequest, count: number) => {
    const about = () =>
      app.mails.flatMap(({ mail }) => (mail.subject.includes(number) && mail.to.address !== sam.email ? [mail] : []))
    await expect.poll(() => about().length).toBe(count)
    return about()
  }

  test('waits for the approver’s yes, who is mailed the bill; then support has it, and who asked is told', async () => {
    expect((await nameApprover(sam.id)).status).toBe(422)
    expect((await nameApprover(ana.id)).status).toBe(200)
    const request = await file(aFiling(people(2)))
    expect(request).toMatchObject({ state: 'approval', approval: { approver: { name: 'Ana Ruiz' }, decision: null } })
    const mails = await mailed(request, 2)
    const asking = mails.find(({ to }) => to.address === ana.email)
    expect(asking?.subject).toBe(`${request.number} attend votre oui\u00a0: 2 postes pour Harbor & Pine Logistics`)
    expect(asking?.text).toContain('2 postes changent votre facture mensuelle')
    expect((await deed(cookies.sam, request, 'status', { deed: 'start' })).status).toBe(409)
    expect((await deed(cookies.marie, request, 'approval', { decision: 'approve' })).status).toBe(403)
    const approved = await (await deed(cookies.ana, request, 'approval', { decision: 'approve' })).json()
    expect(approved).toMatchObject({ state: 'new', approval: { decision: 'approve' } })
    expect((await mailed(request, 3)).at(-1)?.subject).toBe(`${request.number} was approved by Ana Ruiz`)
    const changed: SeatRequest = await (await change(cookies.marie, approved, aFiling(people(2)))).json()
    expect(changed).toMatchObject({ state: 'approval', approval: { decision: null } })
    await nameApprover(null)
  })

  test('that the approver declines says why, can be changed, and gives its extensions free', async () => {
    await nameApprover(ana.id)
    const request = await file()
    expect((await deed(cookies.ana, request, 'approval', { decision: 'decline' })).status).toBe(422)
    const declined = await (
      await deed(cookies.ana, request, 'approval', { decision: 'decline', reason: 'Next year' })
    ).json()
    expect(declined).toMatchObject({ state: 'declined', approval: { decision: 'decline', reason: 'Next year' } })
    expect((await mailed(request, 3)).at(-1)?.text).toContain('Reason: Next year')
    await nameApprover(null)
    expect((await (await change(cookies.marie, declined, aFiling(people(1)))).json()).state).toBe('new')
  })
})
