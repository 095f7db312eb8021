import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { remindApprovers } from '../../service/actions/approval-reminder.ts'
import { createOutbox } from '../../service/outbox/outbox.ts'
import { createSeal } from '../../service/outbox/seal.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { BASE_URL, makeApp, SECRET, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { aFiling, aSeat } from '../seats.ts'
import { seatDeeds } from './seat-deeds.ts'

const HARBOR = anEnterprise()
const DAY_MS = 24 * 60 * 60_000

describe.each(DATABASES)('a seat request of an enterprise with an approver, on %s', name => {
  const [marie, ana] = [aPerson(), aPerson({ name: 'Ana Ruiz', locale: 'fr-CA' })]
  const leo = aPerson({ name: 'Leo Roy' })
  const sam = aPerson({ name: 'Sam Okafor', role: 'support' })
  const rep = aPerson({ name: 'Dana Kowalski', role: 'rep' })
  const cookies = { marie: '', ana: '', sam: '', rep: '' }
  let app: TestApp
  let next = 200

  beforeAll(async () => {
    app = await makeApp(name)
    const members = [marie, ana, leo].map(person => ({ ...person, enterprises: [HARBOR.id] }))
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
  const read = async (number: string): Promise<SeatRequest> =>
    (await app.request(`/api/seat-requests/${number}`, { headers: { cookie: cookies.marie } })).json()
  const nameApprover = (personId: string | null) =>
    app.request(`/api/enterprises/${HARBOR.id}/approver`, {
      method: 'PUT',
      headers: { cookie: cookies.rep, origin: 'http://127.0.0.1:8787', 'content-type': 'application/json' },
      body: JSON.stringify({ personId }),
    })
  const { change, deed, mailed } = seatDeeds(() => app, sam.email)

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

  test('answered yes in the panel and no on the desk at the same moment has one answer, and the other is told', async () => {
    await nameApprover(ana.id)
    const request = await file()
    const answers = await Promise.all([
      deed(cookies.ana, request, 'approval', { decision: 'approve' }),
      deed(cookies.ana, request, 'approval', { decision: 'decline', reason: 'Too soon' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      expect.toSatisfy(status => [409, 412].includes(status)),
    ])
    const won: SeatRequest = await (answers.find(({ ok }) => ok) ?? expect.unreachable()).json()
    expect(await read(request.number)).toMatchObject({ state: won.state, approval: won.approval })
    expect((await mailed(request, 3)).filter(({ subject }) => /approved by/.test(subject))).toHaveLength(1)
    await nameApprover(null)
  })

  test('waits for the newly named approver instead, and goes to support once nobody has to approve', async () => {
    await nameApprover(ana.id)
    const request = await file()
    await nameApprover(leo.id)
    const handed = await read(request.number)
    expect(handed).toMatchObject({ state: 'approval', version: '2', approval: { approver: { name: leo.name } } })
    expect((await mailed(request, 3)).at(-1)?.to.address).toBe(leo.email)
    expect((await deed(cookies.ana, handed, 'approval', { decision: 'approve' })).status).toBe(403)
    await nameApprover(null)
    expect(await read(request.number)).toMatchObject({ state: 'new', approval: null })
    await expect
      .poll(() => app.mails.some(({ mail }) => mail.to.address === sam.email && mail.subject.includes(request.number)))
      .toBe(true)
  })

  test('its approver is reminded after a day, three days and a week, once each, however often anybody looks', async () => {
    await nameApprover(ana.id)
    const request = await file()
    await mailed(request, 2)
    let now = Date.parse(request.sentAt)
    const outbox = createOutbox(createSeal(SECRET), () => {})
    const context = { store: app.store, outbox, newId: randomUUIDv7, baseUrl: BASE_URL, clock: () => now }
    const reminded = async () => {
      // Two services look at the same time.
      await Promise.all([remindApprovers(context), remindApprovers(context)])
      const noted = app.store.db.selectFrom('audit').select('id').where('subject', '=', request.number)
      return (await noted.where('deed', '=', 'ticket.remind').execute()).length
    }
    const remindedBy = async (days: number) => {
      now = Date.parse(request.sentAt) + days * DAY_MS
      return reminded()
    }
    expect([
      await remindedBy(0.9),
      await remindedBy(1),
      await remindedBy(2),
      await remindedBy(9),
      await remindedBy(30),
    ]).toEqual([0, 1, 1, 2, 2])
    // By now the mails are due for the service too.
    app.passTime(31 * DAY_MS)
    await nameApprover(null)
    const reminders = () =>
      app.mails.flatMap(({ mail }) =>
        mail.subject.includes(request.number) && mail.text.startsWith('Rappel') ? [mail] : [],
      )
    await expect.poll(() => reminders().length).toBe(2)
    expect(reminders()[0]).toMatchObject({ to: { address: ana.email } })
    expect(reminders()[0]?.text).toContain('1 poste change votre facture mensuelle')
  })
})
