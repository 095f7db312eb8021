import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SeatRequest, SeatRequestPreview } from '../../shared/seat-request.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { ABOUT, aBill, aFiling, aFullSeat, aSeat } from '../seats.ts'
import { seatDeeds } from './seat-deeds.ts'

const HARBOR = anEnterprise()

describe.each(DATABASES)('a seat request, on %s', name => {
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
  const read = async (number: string): Promise<SeatRequest> =>
    (await app.request(`/api/seat-requests/${number}`, { headers: { cookie: cookies.marie } })).json()
  const { change, deed, mailed } = seatDeeds(() => app, sam.email)

  test('is filed with a short number that stands in the subject of its mail (B3, B4, B5)', async () => {
    const request = await file(aFiling(people(3), { route: 'call' }))
    expect(request.number).toMatch(/^TK-4\d{3}$/)
    expect(request).toMatchObject({ state: 'new', sentBy: { name: 'Marie Delcourt' }, findings: [], overlaps: [] })
    const [mail] = await mailed(request, 1)
    expect(mail?.subject).toBe(`${request.number}: 3 seats requested for Harbor & Pine Logistics`)
    expect(mail?.to.address).toBe(marie.email)
    expect(mail?.text).toContain(`- Extension: ${next}`)
    expect(mail?.text).toContain('(469) 429-2500, option 4')
    expect(mail?.html).toContain('<dt>Extension</dt>')
  })

  test('is found by its number by who sent it, a colleague and support, as data and not as prose (M4)', async () => {
    const sent = aFiling(people(2))
    const { number } = await file(sent)
    for (const cookie of [cookies.marie, cookies.ana, cookies.sam]) {
      const answer = await app.request(`/api/seat-requests/${number.toLowerCase()}`, { headers: { cookie } })
      expect(await answer.json()).toMatchObject({ number, seats: sent.seats, shared: sent.shared, about: sent.about })
    }
    const list = await (
      await app.request('/api/seat-requests?state=open&limit=1', { headers: { cookie: cookies.sam } })
    ).json()
    expect(list.requests).toEqual([expect.objectContaining({ number, seats: 2, missing: 0, ask: 0 })])
    expect(list.next).not.toBe(null)
  })

  test('is filed once, however often it is sent with one key (R5)', async () => {
    const key = randomUUID()
    const body = aFiling(people(1))
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => app.post(cookies.marie, '/api/seat-requests', body, { 'idempotency-key': key })),
    )
    const requests: SeatRequest[] = await Promise.all(answers.map(answer => answer.json()))
    expect(new Set(requests.map(({ number }) => number)).size).toBe(1)
    expect(answers.filter(answer => answer.headers.get('idempotent-replayed') === 'true')).toHaveLength(7)
    await mailed(requests[0] ?? expect.unreachable(), 1)
    const other = await app.post(cookies.marie, '/api/seat-requests', aFiling(people(2)), { 'idempotency-key': key })
    expect((await other.json()).code).toBe('idempotency.mismatch')
  })

  test('keeps who agreed to the bill, when, in what wording, and who was signed in (N15)', async () => {
    const bill = { ...aBill(1), name: 'Marie Delcourt, for the board' }
    const request = await file(aFiling(people(1), { bill }))
    expect((await read(request.number)).bill).toEqual({ ...bill, by: { id: marie.id, name: marie.name } })
  })

  test.each([
    ['no seat', () => aFiling([]), 'seats.none'],
    [
      '201 seats',
      () => aFiling(Array.from({ length: 201 }, (_, at) => ({ id: `s${at}`, answers: {} }))),
      'seats.too-many',
    ],
    ['a seat twice', () => aFiling([aSeat('A', 'B', '200'), aSeat('C', 'D', '200')]), 'seats.repeated'],
    ['no yes to the bill', () => aFiling(undefined, { bill: null }), 'bill.needed'],
    ['a yes to another wording', () => aFiling(undefined, { bill: { ...aBill(1), wording: 'x' } }), 'bill.needed'],
    ['a yes to fewer seats', () => aFiling(undefined, { bill: aBill(0) }), 'bill.needed'],
    ['another checklist', () => aFiling(undefined, { pack: 'spectrumvoip-enswitch@9' }), 'ticket.pack-unknown'],
    ['a link to nothing', () => aFiling(undefined, { linkedTo: 'TK-1' }), 'ticket.link-unknown'],
    ['an answer of the wrong kind', () => ({ ...aFiling(), shared: { phone: { value: 7 } } }), 'request.invalid'],
    ['an unknown question', () => ({ ...aFiling(), shared: { shoe: { value: 'yes' } } }), 'request.invalid'],
  ])('with %s is refused, and nothing is filed or mailed', async (_, body, code) => {
    const kept = async () => [
      await app.store.db.selectFrom('ticket').select('number').orderBy('number').execute(),
      await app.store.db.selectFrom('message').select('id').orderBy('id').execute(),
    ]
    const before = await kept()
    const answer = await app.post(cookies.marie, '/api/seat-requests', body())
    expect(await answer.json()).toMatchObject({ code })
    expect(await kept()).toEqual(before)
  })

  test('with open, asked and faulty answers is filed all the same, and says so to support (N12)', async () => {
    const [seat] = people(1)
    const answers = {
      ...seat?.answers,
      email: { ask: true as const },
      'last-name': { value: ' ' },
      extension: { value: '2' },
    }
    const request = await file(aFiling([{ id: 'a', answers }]))
    expect(request.completeness.all).toMatchObject({ ask: 1, missing: 1, faulty: 1 })
    const [mail] = await mailed(request, 1)
    expect(mail?.text).toContain('Support has to ask: E-mail')
    expect(mail?.text).toContain('Missing: Last name')
  })

  test('holds 200 seats with every question answered by each for itself, and comes back as it was sent (N11)', async () => {
    const seats = Array.from({ length: 200 }, (_, at) => {
      const seat = aFullSeat(at)
      return { ...seat, answers: { ...seat.answers, 'seat-notes': { value: `${at} ${'é'.repeat(1_900)}` } } }
    })
    const filing = aFiling(seats, { about: ABOUT, shared: {} })
    const bytes = new TextEncoder().encode(JSON.stringify(filing)).length
    expect(bytes, 'more than other routes take').toBeGreaterThan(1_048_576)
    const request = await file(filing)
    expect(request.completeness.all).toMatchObject({ ask: 0, missing: 0, faulty: 0 })
    expect(await read(request.number)).toMatchObject({ seats, about: ABOUT, pack: filing.pack })
    const tooLong = { ...filing, shared: { 'special-rule-text': { value: 'x'.repeat(4 * 1_048_576) } } }
    expect((await (await app.post(cookies.marie, '/api/seat-requests', tooLong)).json()).code).toBe('request.too-large')
  })

  test('is told of clashes with open requests and remembered extensions, and of colleagues’ requests, before it is sent (N13, N17)', async () => {
    const put = await app.request('/api/extensions', {
      method: 'PUT',
      headers: { cookie: cookies.ana, origin: 'http://127.0.0.1:8787', 'content-type': 'application/json' },
      body: JSON.stringify({ enterpriseId: HARBOR.id, extensions: [{ number: String(next + 1), name: 'Front desk' }] }),
    })
    expect(put.status).toBe(200)
    const earlier = await file(aFiling(people(1)), cookies.ana)
    const filing = aFiling(
      [{ ...aSeat(`P${next}`, 'S0', String(next)), id: 'x' }, aSeat('New', 'One', String(next + 1))],
      { dryRun: true, bill: null },
    )
    const answer = await app.post(cookies.marie, '/api/seat-requests', filing)
    expect(answer.status).toBe(200)
    const preview: SeatRequestPreview = await answer.json()
    expect(preview.overlaps).toMatchObject([{ number: earlier.number, sentBy: { name: 'Ana Ruiz' }, seats: ['x'] }])
    expect(preview.findings.map(({ code, args }) => [code, 'holder' in args && args.holder.kind])).toEqual([
      ['clash.extension', 'request'],
      ['clash.email', 'request'],
      ['clash.extension', 'directory'],
    ])
    const known = await (
      await app.request(`/api/extensions?enterpriseId=${HARBOR.id}`, { headers: { cookie: cookies.sam } })
    ).json()
    expect(known.extensions).toContainEqual({
      number: String(next),
      name: `P${next} S0`,
      request: earlier.number,
    })
    expect(known.extensions).toContainEqual({ number: String(next + 1), name: 'Front desk', request: null })
  })

  test('can be changed until support has started, by who sent it and saw the newest', async () => {
    const request = await file()
    const more = aFiling(people(2))
    expect((await change(cookies.ana, request, more)).status).toBe(403)
    expect((await change(cookies.marie, request, more, '7')).status).toBe(412)
    const changed: SeatRequest = await (await change(cookies.marie, request, more)).json()
    expect(changed).toMatchObject({
      number: request.number,
      state: 'new',
      version: '2',
      bill: { seats: 2 },
      findings: [],
    })
    expect((await change(cookies.marie, changed, aFiling(people(3), { bill: aBill(2) }))).status).toBe(422)
    const started: SeatRequest = await (await deed(cookies.sam, changed, 'status', { deed: 'start' })).json()
    expect(started.state).toBe('started')
    for (const answer of [
      await change(cookies.marie, started, more),
      await deed(cookies.marie, started, 'withdrawal'),
    ]) {
      expect(await answer.json()).toMatchObject({ status: 409, code: 'ticket.state' })
    }
  })

  test('that is withdrawn claims nothing any more', async () => {
    const request = await file()
    expect((await (await deed(cookies.marie, request, 'withdrawal')).json()).state).toBe('withdrawn')
    const again: SeatRequest = await file(aFiling(people(1)), cookies.ana)
    expect(again.findings).toEqual([])
    expect(again.overlaps).toEqual([])
  })

  test('for more seats is linked to the one before, both ways (B37)', async () => {
    const first = await file()
    const second = await file(aFiling([aSeat('More', 'Seats', String(next + 5))], { linkedTo: first.number }))
    expect(second.linkedTo).toBe(first.number)
    expect((await read(first.number)).linked).toEqual([second.number])
  })

  test('is ticked item by item by support, and who asked sees the same ticks (N16)', async () => {
    const request = await file(aFiling(people(2)))
    const [seat] = request.seats
    const tick = (items: object[]) => app.post(cookies.sam, `/api/seat-requests/${request.number}/items`, { items })
    const all = request.counts['to-do']
    expect((await tick([{ seat: seat?.id, question: 'phone-mac', state: 'done' }])).status).toBe(422)
    await tick([
      { seat: seat?.id, question: 'extension', state: 'done' },
      { seat: seat?.id, question: 'email', state: 'needs-info', note: 'Which mailbox?' },
      { seat: null, question: 'platform', state: 'done' },
    ])
    await tick([{ seat: seat?.id, question: 'email', state: 'done' }])
    const seen = await read(request.number)
    expect(seen.state).toBe('started')
    expect(seen.counts).toEqual({ 'to-do': all - 3, done: 3, 'needs-info': 0, 'not-possible': 0 })
    expect(seen.items.map(({ seat, question, state, by }) => [seat, question, state, by.name])).toEqual([
      [null, 'platform', 'done', 'Sam Okafor'],
      [seat?.id, 'email', 'done', 'Sam Okafor'],
      [seat?.id, 'extension', 'done', 'Sam Okafor'],
    ])
  })

  test('is noted in the audit log, without what was answered', async () => {
    const { number } = await file()
    const noted = await app.store.db.selectFrom('audit').selectAll().where('subject', '=', number).execute()
    expect(noted.map(entry => entry.deed)).toEqual(['ticket.file'])
    expect(noted[0]?.detail).not.toContain(`S0`)
  })
})
