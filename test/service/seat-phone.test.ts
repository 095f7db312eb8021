import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PhoneCall } from '../../shared/desk-ticket.ts'
import type { SeatRequest, SeatRequestPreview } from '../../shared/seat-request.ts'
import type { TicketRecord } from '../../shared/ticket-record.ts'
import { DATABASES } from '../databases.ts'
import { aBill, aFiling, aSeat } from '../seats.ts'
import { CLINICS, type Desk, HARBOR, makeDesk } from './desk-world.ts'

const JOE = { name: 'Joe Dock', phone: '(469) 555-0100', email: '', locale: 'en-US' as const }

describe.each(DATABASES)('seats taken on the phone (B40, B5), on %s', name => {
  let desk: Desk
  let extension = 700
  beforeAll(async () => {
    desk = await makeDesk(name)
  })
  afterAll(() => desk.app.stop())

  const aCall = (phone: PhoneCall | undefined, given: object = {}) => ({
    ...aFiling([aSeat(`P${++extension}`, 'S', String(extension))], {
      bill: { ...aBill(1), name: JOE.name },
      ...given,
    }),
    ...(phone && { phone }),
  })
  const take = async (who: 'sam' | 'rep', phone: PhoneCall, given: object = {}): Promise<SeatRequest> => {
    const answer = await desk.send(who, 'POST', '/api/seat-requests', aCall(phone, given))
    expect(answer.status).toBe(201)
    return answer.json()
  }
  const mailsOf = (number: string) => desk.app.mails.filter(({ mail }) => mail.subject.includes(number))

  test.each(['sam', 'rep'] as const)(
    '%s files for a caller without e-mail: marked by phone, and nobody on their side is mailed',
    async who => {
      const request = await take(who, { caller: JOE })
      const { id, name: taker } = desk[who]
      expect(request).toMatchObject({ caller: JOE, takenBy: { id, name: taker }, sentBy: { id }, state: 'new' })
      // Who agreed to the bill is the caller; who was signed in stands beside it (N15).
      expect(request.bill).toMatchObject({ name: JOE.name, by: { name: taker } })
      const { entries } = await desk.get<TicketRecord>('sam', `/api/seat-requests/${request.number}/record`)
      expect(entries).toEqual([
        expect.objectContaining({ deed: 'file', phone: true, by: expect.objectContaining({ id }) }),
      ])
      // The other people at support hear of it, in whose name it is and who took it; nobody else is there to mail.
      await desk.app.service.idle()
      expect(mailsOf(request.number)).toHaveLength(who === 'sam' ? 1 : 2)
      const [news] = desk.mailsTo('luc', request.number)
      expect(news?.text).toContain(JOE.name)
      expect(news?.text).toContain(`Prise au téléphone par ${taker}`)
      expect(
        mailsOf(request.number).every(({ mail }) => [desk.luc.email, desk.sam.email].includes(mail.to.address)),
      ).toBe(true)
      // The colleagues of the enterprise see it as theirs (N16), the list by the caller's name.
      const list = await desk.get<{ requests: SeatRequest[] }>('marie', '/api/seat-requests?limit=1')
      expect(list.requests[0]).toMatchObject({ number: request.number, caller: JOE, takenBy: { name: taker } })
    },
  )

  test('a caller who leaves an address is mailed the number in their language, with all answers and no link to a desk they cannot enter', async () => {
    const email = 'joe@harbor.example'
    const { number } = await take('sam', { caller: { ...JOE, email, locale: 'fr-CA' } })
    await desk.app.service.idle()
    const sent = mailsOf(number).flatMap(({ mail }) => (mail.to.address === email ? [mail] : []))
    expect(sent).toHaveLength(1)
    const [mail] = sent
    expect(mail?.subject).toContain(number)
    expect(mail?.text).toContain('Joe Dock')
    expect(mail?.text).toContain('Sam Okafor l’a notée pendant votre appel.')
    expect(mail?.text).not.toContain('/requests/')
  })

  test('what is taken for a person of the enterprise is theirs, and they may change it as their own', async () => {
    const request = await take('sam', { personId: desk.ana.id })
    expect(request).toMatchObject({ sentBy: { name: 'Ana Ruiz' }, caller: null, takenBy: { name: 'Sam Okafor' } })
    const body = aCall(undefined)
    const changed = await desk.send('ana', 'PUT', `/api/seat-requests/${request.number}`, body, {
      'if-match': `"${request.version}"`,
    })
    expect(changed.status).toBe(200)
    expect(await changed.json()).toMatchObject({ sentBy: { name: 'Ana Ruiz' }, takenBy: { name: 'Sam Okafor' } })
  })

  test('who took it corrects what they misheard, or takes it back, until support has started; another at support does not', async () => {
    const request = await take('sam', { caller: JOE })
    const path = `/api/seat-requests/${request.number}`
    const seen = { 'if-match': `"${request.version}"` }
    expect((await desk.send('luc', 'PUT', path, aCall(undefined), seen)).status).toBe(403)
    const amended = await desk.send('sam', 'PUT', path, aCall(undefined), seen)
    expect(amended.status).toBe(200)
    const after: SeatRequest = await amended.json()
    expect(after).toMatchObject({ caller: JOE, takenBy: { name: 'Sam Okafor' } })
    const version = { 'if-match': `"${after.version}"` }
    expect((await desk.send('luc', 'POST', `${path}/withdrawal`, undefined, version)).status).toBe(403)
    const items = [{ seat: after.seats[0]?.id, question: 'extension', state: 'done', note: null }]
    expect((await desk.send('luc', 'POST', `${path}/items`, { items })).status).toBe(200)
    const { version: started } = await desk.get<SeatRequest>('sam', path)
    const late = await desk.send('sam', 'PUT', path, aCall(undefined), { 'if-match': `"${started}"` })
    expect([late.status, (await late.json()).code]).toEqual([409, 'ticket.state'])
  })

  test('the dry run says for whom it would wait: the approver who calls waits for nobody', async () => {
    const approver = `/api/enterprises/${HARBOR.id}/approver`
    expect((await desk.send('rep', 'PUT', approver, { personId: desk.marie.id })).status).toBe(200)
    const look = async (phone: PhoneCall): Promise<SeatRequestPreview> =>
      (await desk.send('sam', 'POST', '/api/seat-requests', aCall(phone, { dryRun: true, bill: null }))).json()
    expect((await look({ caller: JOE })).approver).toEqual({ id: desk.marie.id, name: desk.marie.name })
    expect((await look({ personId: desk.marie.id })).approver).toBe(null)
    const waiting = await take('sam', { caller: JOE })
    expect(waiting.state).toBe('approval')
    await expect.poll(() => desk.mailsTo('marie', waiting.number)[0]?.text).toContain('Joe Dock asks for new seats')
    // The caller left no address: who took the call hears the no, and calls back.
    const seen = { 'if-match': `"${waiting.version}"` }
    const no = { decision: 'decline', reason: 'Not this month' }
    await desk.send('marie', 'POST', `/api/seat-requests/${waiting.number}/approval`, no, seen)
    await expect.poll(() => desk.mailsTo('sam', waiting.number).at(-1)?.text).toContain('Not this month')
    // One who left an address is told without a way into a desk that they cannot enter.
    const reached = await take('sam', { caller: { ...JOE, email: 'joe@home.example' } })
    const path = `/api/seat-requests/${reached.number}/approval`
    await desk.send('marie', 'POST', path, no, { 'if-match': `"${reached.version}"` })
    await desk.app.service.idle()
    const told = mailsOf(reached.number).findLast(({ mail }) => mail.to.address === 'joe@home.example')?.mail
    expect(told?.text).toContain('Not this month')
    expect(told?.text).not.toContain('/requests/')
    await desk.send('rep', 'PUT', approver, { personId: null })
  })

  test.each([
    ['a customer for somebody else', 'marie', { caller: JOE }, {}, 403, 'auth.forbidden'],
    ['support for themselves', 'sam', undefined, {}, 403, 'auth.forbidden'],
    ['support for somebody of another enterprise', 'sam', 'ruth', {}, 422, 'ticket.requester-unknown'],
    [
      'support for an enterprise that is not there',
      'sam',
      { caller: JOE },
      { enterpriseId: '999' },
      404,
      'enterprise.unknown',
    ],
    ['support for nobody by name', 'sam', { caller: { ...JOE, name: ' ' } }, {}, 422, 'request.invalid'],
    [
      'support with a header in the address',
      'rep',
      { caller: { ...JOE, email: 'a@b.example\nBcc: x@y.example' } },
      {},
      422,
      'request.invalid',
    ],
  ] as const)('%s is refused, and nothing is filed', async (_, who, phone, given, status, code) => {
    const filed = () => desk.app.store.db.selectFrom('ticket').select('number').execute()
    const before = await filed()
    const call = phone === 'ruth' ? { personId: desk.ruth.id } : phone
    const answer = await desk.send(who, 'POST', '/api/seat-requests', aCall(call, given))
    expect([answer.status, (await answer.json()).code]).toEqual([status, code])
    expect(await filed()).toEqual(before)
  })

  test('another enterprise sees nothing of a caller', async () => {
    const { number } = await take('rep', { caller: JOE }, { enterpriseId: CLINICS.id, bill: aBill(1) })
    expect((await desk.send('marie', 'GET', `/api/seat-requests/${number}`)).status).toBe(404)
    expect((await desk.get<SeatRequest>('ruth', `/api/seat-requests/${number}`)).caller).toEqual(JOE)
  })
})
