import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ticket } from '../../shared/desk-ticket.ts'
import type { EventPage } from '../../shared/event.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import type { TicketRecord } from '../../shared/ticket-record.ts'
import { DATABASES } from '../databases.ts'
import { CLINICS, type Desk, HARBOR, makeDesk } from './desk-world.ts'

describe.each(DATABASES)('the conversation of a ticket, on %s', name => {
  let desk: Desk
  beforeAll(async () => {
    desk = await makeDesk(name)
  })
  afterAll(() => desk.app.stop())

  test('a question in words gets a number, is confirmed by mail (B4) and told to support, each in their language', async () => {
    const asked = await desk.ask()
    expect(asked).toMatchObject({
      kind: 'question',
      subject: 'Front desk',
      state: 'new',
      sentBy: { name: desk.marie.name },
    })
    expect(asked.replies.map(({ text, by }) => [text, by.name])).toEqual([
      ['Which phone rings first?', desk.marie.name],
    ])
    await expect.poll(() => desk.mailsTo('marie', asked.number).length).toBe(1)
    expect(desk.mailsTo('marie', asked.number)[0]?.text).toContain(`The number to quote is ${asked.number}`)
    await expect.poll(() => desk.mailsTo('luc', asked.number)[0]?.subject).toBe(`${asked.number}\u00a0: Front desk`)
  })

  test('support’s reply reaches the requester by mail and begins the ticket; their answer reaches who works on it', async () => {
    const { number } = await desk.ask()
    const answer = await desk.say('sam', number, 'The one at the door. Is that right?', { next: 'ask' })
    expect(answer.status).toBe(201)
    const waiting: Ticket = await answer.json()
    expect(waiting).toMatchObject({ state: 'waiting', assignee: { name: 'Sam Okafor' }, dueAt: null })
    expect(waiting.replies.at(-1)).toMatchObject({ kind: 'reply', mailed: true, by: { role: 'support' } })
    await expect.poll(() => desk.mailsTo('marie', number).at(-1)?.text).toContain('The one at the door')
    // A colleague of the requester may answer too.
    await desk.say('ana', number, 'Yes, the door.')
    const seen = await desk.read('sam', number)
    expect(seen).toMatchObject({ state: 'started' })
    expect(seen.dueAt).not.toBe(null)
    await expect.poll(() => desk.mailsTo('sam', number).at(-1)?.text).toContain('Yes, the door.')
  })

  test('an internal note is never shown, mailed or even hinted at to a customer', async () => {
    const { number } = await desk.ask()
    await expect.poll(() => desk.mailsTo('marie', number).length).toBe(1)
    // That it is out is news of its own.
    await desk.app.service.idle()
    const before = await desk.read('marie', number)
    const { last } = await desk.get<EventPage>('marie', '/api/events')
    expect((await desk.say('sam', number, 'SECRET-WORD about them', { kind: 'note' })).status).toBe(201)
    expect(await desk.read('marie', number)).toEqual(before)
    expect((await desk.get<EventPage>('marie', `/api/events?after=${last}`)).events).toEqual([])
    const record = await desk.get<TicketRecord>('marie', `/api/seat-requests/${number}/record`)
    expect(record.entries.map(({ deed }) => deed)).toEqual(['file'])
    await desk.say('sam', number, 'A reply after it')
    await expect.poll(() => desk.mailsTo('marie', number).length).toBe(2)
    expect(JSON.stringify(desk.app.mails)).not.toContain('SECRET-WORD')
    // Support and representatives read it, as news; a customer cannot write one.
    expect((await desk.read('rep', number)).replies.map(({ kind }) => kind)).toEqual(['reply', 'note', 'reply'])
    expect((await desk.say('marie', number, 'x', { kind: 'note' })).status).toBe(403)
  })

  test('what needs info becomes a question; its answer puts the item back to be done (N16)', async () => {
    const request = await desk.file()
    const { number } = request
    const seat = request.seats[0]?.id ?? null
    const items = [
      { seat, question: 'did', state: 'needs-info', note: 'A new number, or a spare one?' },
      { seat, question: 'email', state: 'needs-info', note: 'Which address?' },
    ]
    await desk.send('sam', 'POST', `/api/seat-requests/${number}/items`, { items })
    const asked = await desk.read('marie', number)
    expect(asked.state).toBe('waiting')
    const questions = asked.replies.filter(({ kind }) => kind === 'question')
    expect(questions.map(({ text, item }) => [item?.question, text])).toEqual([
      ['did', 'A new number, or a spare one?'],
      ['email', 'Which address?'],
    ])
    await expect.poll(() => desk.mailsTo('marie', number).at(-1)?.text).toContain('Which address?')
    // The very same note again asks nothing again.
    await desk.send('sam', 'POST', `/api/seat-requests/${number}/items`, { items })
    expect((await desk.read('marie', number)).replies.length).toBe(2)
    await desk.say('marie', number, 'A spare one', { answers: questions[0]?.id })
    const half = await desk.get<SeatRequest>('marie', `/api/seat-requests/${number}`)
    expect(half.counts['needs-info']).toBe(1)
    expect(half.state).toBe('waiting')
    await desk.say('marie', number, 'The second', { answers: questions[1]?.id })
    const whole = await desk.get<SeatRequest>('sam', `/api/seat-requests/${number}`)
    expect([whole.counts['needs-info'], whole.state]).toEqual([0, 'started'])
    expect((await desk.say('marie', number, 'x', { answers: 'no-such' })).status).toBe(422)
  })

  test('closing with open items needs a reason, which stays in the history', async () => {
    const request = await desk.file()
    const refused = await desk.on('sam', 'POST', request, '/status', { deed: 'finish' })
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'ticket.open-items'])
    const closed = await desk.on('sam', 'POST', request, '/status', { deed: 'finish', reason: 'Done on the phone' })
    expect((await closed.json()).state).toBe('done')
    const { entries } = await desk.get<TicketRecord>('sam', `/api/seat-requests/${request.number}/record`)
    expect(entries[0]).toMatchObject({ deed: 'finish', reason: 'Done on the phone' })
    await expect.poll(() => desk.mailsTo('marie', request.number).at(-1)?.subject).toContain('is closed')
  })

  test('who asked confirms that it is solved, or opens it again and says what is missing', async () => {
    const { number } = await desk.ask()
    const closed: Ticket = await (await desk.say('sam', number, 'Done.', { next: 'finish' })).json()
    expect(closed.state).toBe('done')
    expect((await desk.on('sam', 'POST', closed, '/confirmation', { solved: true })).status).toBe(403)
    const opened: Ticket = await (
      await desk.on('marie', 'POST', closed, '/confirmation', { solved: false, text: 'It still rings twice.' })
    ).json()
    expect(opened).toMatchObject({ state: 'started', confirmedAt: null })
    expect(opened.replies.at(-1)?.text).toBe('It still rings twice.')
    const again: Ticket = await (await desk.say('sam', number, 'Now it is.', { next: 'finish' })).json()
    const solved: Ticket = await (await desk.on('marie', 'POST', again, '/confirmation', { solved: true })).json()
    expect(solved.state).toBe('done')
    expect(solved.confirmedAt).not.toBe(null)
  })

  test('a duplicate is merged within its enterprise only, and its requester hears where it goes on', async () => {
    const [first, second] = [await desk.ask(), await desk.ask('ana')]
    const other = await desk.ask('ruth', { enterpriseId: CLINICS.id })
    expect((await desk.on('sam', 'POST', second, '/merge', { into: other.number })).status).toBe(409)
    expect((await desk.on('sam', 'POST', second, '/merge', { into: second.number })).status).toBe(409)
    const merged: Ticket = await (await desk.on('sam', 'POST', second, '/merge', { into: first.number })).json()
    expect(merged).toMatchObject({ state: 'done', mergedInto: first.number })
    expect((await desk.read('sam', first.number)).merged).toEqual([second.number])
    await expect.poll(() => desk.mailsTo('ana', second.number).at(-1)?.text).toContain(`It goes on in ${first.number}.`)
  })

  test('related tickets know each other', async () => {
    const [one, other] = [await desk.ask(), await desk.file()]
    await desk.send('sam', 'POST', `/api/tickets/${one.number}/links`, { other: other.number })
    expect((await desk.read('sam', other.number)).related).toEqual([one.number])
    expect((await desk.read('sam', one.number)).related).toEqual([other.number])
  })

  test('a reply sent twice under one key is one reply', async () => {
    const { number } = await desk.ask()
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const path = `/api/tickets/${number}/replies`
    for (let turn = 0; turn < 2; turn++) await desk.send('sam', 'POST', path, { text: 'Once' }, headers)
    expect((await desk.read('sam', number)).replies.map(({ text }) => text)).toEqual([
      'Which phone rings first?',
      'Once',
    ])
  })

  describe('by phone (B40)', () => {
    test('support files a request for a person of the enterprise, who sees it as their own and is mailed its number', async () => {
      const people = await desk.get<{ people: { id: string; name: string }[] }>(
        'sam',
        `/api/enterprises/${HARBOR.id}/requesters`,
      )
      expect(people.people.map(({ name }) => name)).toEqual(['Ana Ruiz', desk.marie.name])
      const filed = await desk.file('sam', { phone: { personId: desk.ana.id } })
      const seen = await desk.read('ana', filed.number)
      expect(seen).toMatchObject({
        sentBy: { name: 'Ana Ruiz' },
        takenBy: { name: 'Sam Okafor' },
        kind: 'seat-request',
      })
      await expect.poll(() => desk.mailsTo('ana', filed.number).length).toBe(1)
      // For nobody of another enterprise.
      const answer = await desk.send('sam', 'POST', '/api/tickets', {
        ...{ kind: 'question', enterpriseId: HARBOR.id, subject: 'x', text: 'y' },
        phone: { personId: desk.ruth.id },
      })
      expect((await answer.json()).code).toBe('ticket.requester-unknown')
    })

    test('who called may have no e-mail address: then nobody is mailed, and the ticket says who it was', async () => {
      const caller = { name: 'Joe Dock', phone: '(469) 555-0100', email: '', locale: 'en-US' }
      const before = desk.app.mails.length
      const taken = await desk.ask('sam', { phone: { caller } })
      expect(taken).toMatchObject({ caller, takenBy: { name: 'Sam Okafor' } })
      await desk.say('luc', taken.number, 'Called back')
      await expect.poll(() => desk.mailsTo('luc', taken.number).length).toBe(1)
      expect(desk.app.mails.slice(before).map(({ mail }) => mail.to.name)).toEqual(['Luc Roy'])
      expect((await desk.read('luc', taken.number)).replies.at(-1)?.mailed).toBe(false)
    })

    test('a customer cannot file for somebody else', async () => {
      const answer = await desk.send('marie', 'POST', '/api/tickets', {
        ...{ kind: 'question', enterpriseId: HARBOR.id, subject: 'x', text: 'y' },
        phone: { personId: desk.ana.id },
      })
      expect(answer.status).toBe(403)
    })
  })
})
