import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SeatRequest, SeatRequestSummary } from '../../shared/seat-request.ts'
import type { TicketRecord } from '../../shared/ticket-record.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { aFiling, aSeat } from '../seats.ts'

const HARBOR = anEnterprise()

describe.each(DATABASES)('what the desk knows of seat requests, on %s', name => {
  const [marie, ana] = [aPerson(), aPerson({ name: 'Ana Ruiz' })]
  const [sam, luc] = [
    aPerson({ name: 'Sam Okafor', role: 'support' }),
    aPerson({ name: 'Luc Roy', role: 'support', locale: 'fr-CA' }),
  ]
  const rep = aPerson({ name: 'Dana Kowalski', role: 'rep' })
  const cookies = { marie: '', ana: '', sam: '', rep: '' }
  let app: TestApp
  let extension = 200

  beforeAll(async () => {
    app = await makeApp(name)
    const members = [marie, ana].map(person => ({ ...person, enterprises: [HARBOR.id] }))
    await fillStore(app.store, { enterprises: [HARBOR], people: [...members, sam, luc, rep] })
    for (const [who, person] of Object.entries({ marie, ana, sam, rep })) {
      // The keys of the object above.
      cookies[who as keyof typeof cookies] = await app.cookieOf(person)
    }
  })
  afterAll(() => app.stop())

  const file = async (cookie = cookies.marie): Promise<SeatRequest> => {
    extension++
    const filing = aFiling([aSeat(`P${extension}`, 'S', String(extension))])
    const answer = await app.post(cookie, '/api/seat-requests', filing)
    expect(answer.status).toBe(201)
    return answer.json()
  }
  const get = async <Value>(cookie: string, path: string): Promise<Value> =>
    (await app.request(path, { headers: { cookie } })).json()
  const deed = (cookie: string, { number, version }: SeatRequest, path: string, body?: object) =>
    app.post(cookie, `/api/seat-requests/${number}/${path}`, body, { 'if-match': `"${version}"` })
  const numbers = async (cookie: string, query: string) =>
    (await get<{ requests: SeatRequestSummary[] }>(cookie, `/api/seat-requests?${query}`)).requests.map(
      ({ number }) => number,
    )
  const nameApprover = (personId: string | null) =>
    app.request(`/api/enterprises/${HARBOR.id}/approver`, {
      method: 'PUT',
      headers: { cookie: cookies.rep, origin: BASE_URL, 'content-type': 'application/json' },
      body: JSON.stringify({ personId }),
    })
  const mailsTo = (email: string, { number }: SeatRequest) =>
    app.mails.flatMap(({ mail }) => (mail.to.address === email && mail.subject.includes(number) ? [mail] : []))

  test('lists tell new from begun ones, and one’s own from colleagues’', async () => {
    const [begun, fresh, other] = [await file(), await file(), await file(cookies.ana)]
    await deed(cookies.sam, begun, 'status', { deed: 'start' })
    expect(await numbers(cookies.sam, 'state=new')).toEqual([other.number, fresh.number])
    expect(await numbers(cookies.sam, 'state=open')).toContain(begun.number)
    expect(await numbers(cookies.marie, 'sentBy=me')).toEqual([fresh.number, begun.number])
    expect(await numbers(cookies.marie, 'state=new&sentBy=me')).toEqual([fresh.number])
    expect(await numbers(cookies.sam, 'sentBy=me')).toEqual([])
  })

  test('each person at support is mailed an arriving request once, with a link and nothing of its answers', async () => {
    const request = await file()
    await expect.poll(() => [sam, luc].map(({ email }) => mailsTo(email, request).length)).toEqual([1, 1])
    const [mail] = mailsTo(sam.email, request)
    expect(mail?.subject).toBe(`${request.number}: 1 seat for Harbor & Pine Logistics`)
    expect(mail?.text).toContain(`${BASE_URL}/requests/${request.number}`)
    expect(mail?.text).not.toContain(`P${extension}`)
    expect(mailsTo(luc.email, request)[0]?.subject).toBe(
      `${request.number}\u00a0: 1 poste pour Harbor & Pine Logistics`,
    )
    expect(mailsTo(rep.email, request)).toEqual([])
    await expect.poll(() => mailsTo(marie.email, request)[0]?.text).toContain(`${BASE_URL}/requests/${request.number}`)
  })

  test('support hears of a request that waits for a yes only once it is there', async () => {
    await nameApprover(ana.id)
    const request = await file()
    await expect.poll(() => mailsTo(ana.email, request).length).toBe(1)
    expect(mailsTo(ana.email, request)[0]?.html).toContain(`${BASE_URL}/requests/${request.number}`)
    expect(mailsTo(sam.email, request)).toEqual([])
    await deed(cookies.ana, request, 'approval', { decision: 'approve' })
    await expect.poll(() => mailsTo(sam.email, request).length).toBe(1)
    await nameApprover(null)
  })

  test('the record says who did what and why, and tells only who looks after all how the sender is reached', async () => {
    const request = await file()
    const seat = request.seats[0]?.id
    const items = [
      { seat, question: 'extension', state: 'done' },
      { seat, question: 'mailbox', state: 'done' },
      { seat, question: 'email', state: 'needs-info', note: 'Which one?' },
    ]
    await app.post(cookies.sam, `/api/seat-requests/${request.number}/items`, { items })
    const seen = await get<SeatRequest>(cookies.sam, `/api/seat-requests/${request.number}`)
    await deed(cookies.sam, seen, 'status', { deed: 'finish', reason: 'Settled on the phone' })
    const record = await get<TicketRecord>(cookies.sam, `/api/seat-requests/${request.number}/record`)
    expect(record.contact).toEqual({ email: marie.email, locale: 'en-US' })
    expect(record.entries.map(({ by, deed: done, ticked, reason }) => [by?.name, done, ticked, reason])).toEqual([
      ['Sam Okafor', 'finish', {}, 'Settled on the phone'],
      ['Sam Okafor', 'tick', { done: 2, 'needs-info': 1 }, null],
      ['Marie Delcourt', 'file', {}, null],
    ])
    const own = await get<TicketRecord>(cookies.marie, `/api/seat-requests/${request.number}/record`)
    expect(own.contact).toBe(null)
    expect(own.entries).toEqual(record.entries)
  })

  test('a representative sees who could approve for an enterprise, and whom it is now', async () => {
    const possible = [ana, marie].map(({ id, name: called }) => ({ id, name: called }))
    const path = `/api/enterprises/${HARBOR.id}/approver`
    expect(await get(cookies.rep, path)).toEqual({ approver: null, possible })
    await nameApprover(ana.id)
    expect(await get(cookies.rep, path)).toMatchObject({ approver: { name: 'Ana Ruiz' } })
    await nameApprover(null)
  })
})

describe.each(DATABASES)('a request where nobody is at support, on %s', name => {
  test('is mailed to the representatives, but not to the one who sent it', async () => {
    const app = await makeApp(name)
    const reps = [aPerson({ name: 'Dana Kowalski', role: 'rep' }), aPerson({ name: 'Ben Ito', role: 'rep' })] as const
    await fillStore(app.store, { enterprises: [HARBOR], people: [...reps] })
    await app.post(await app.cookieOf(reps[0]), '/api/seat-requests', aFiling([aSeat('Priya', 'Raman', '214')]))
    const arrived = () =>
      app.mails.filter(({ mail }) => mail.text.includes('Open the request')).map(({ mail }) => mail.to)
    await expect.poll(() => arrived().map(({ address }) => address)).toEqual([reps[1].email])
    await app.stop()
  })
})
