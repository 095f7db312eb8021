import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListedTicket, Ticket } from '../../shared/desk-ticket.ts'
import type { IncomingQueue, MailDeed, MailOutcome, OpenedMail } from '../../shared/held-mail.ts'
import type { IncomingMail } from '../../shared/incoming.ts'
import { DATABASES } from '../databases.ts'
import { HARBOR } from './desk-world.ts'
import { type Incoming, makeIncoming, threads } from './incoming-world.ts'

const FORGED = (number: string) => [
  `In-Reply-To: ${threads.rootOf(number).replace(/\.[0-9a-f]{32}@/, `.${'0'.repeat(32)}@`)}`,
]

describe.each(DATABASES)('mail that is held for a person, on %s', name => {
  let desk: Incoming['desk']
  let made: Incoming
  beforeAll(async () => {
    made = await makeIncoming(name)
    desk = made.desk
  })
  afterAll(() => made.stop())

  const list = async (who: 'sam' | 'luc' = 'sam', view = 'decide') =>
    (await desk.get<{ mails: IncomingMail[] }>(who, `/api/incoming?view=${view}`)).mails
  const counts = () => desk.get<IncomingQueue>('sam', '/api/incoming/counts')
  const opened = (id: string) => desk.get<OpenedMail>('sam', `/api/incoming/${id}`)
  /** A mail that is held, as the list has it. */
  const held = async (text: string): Promise<IncomingMail> => {
    const { id } = await made.receive(text)
    return (await list()).find(mail => mail.id === id) ?? expect.unreachable()
  }
  const decide = async (
    mails: readonly Pick<IncomingMail, 'id' | 'version'>[],
    deed: MailDeed,
    who: 'sam' | 'luc' | 'rep' | 'marie' = 'sam',
    headers = {},
  ) => {
    const seen = mails.map(({ id, version }) => ({ id, version }))
    return desk.send(who, 'POST', '/api/incoming/deeds', { mails: seen, deed }, headers)
  }
  const faults = async (answer: Promise<Response>) =>
    ((await (await answer).json()) as { outcomes: MailOutcome[] }).outcomes.map(({ fault }) => fault)
  const file = (mail: IncomingMail, filing: object) =>
    desk.send('sam', 'POST', `/api/incoming/${mail.id}/ticket`, filing, { 'if-match': `"${mail.version}"` })
  const withFile = (from: string, headers: string[], body = 'See the plan.') =>
    made.raw(from, {
      headers: [...headers, 'Content-Type: multipart/mixed; boundary=b'],
      body: [
        ...['--b', 'Content-Type: text/plain', '', body, '--b', 'Content-Type: image/svg+xml'],
        ...['Content-Disposition: attachment; filename="../plan.svg"', '', '<svg onload="alert(1)"/>', '--b--', ''],
      ].join('\r\n'),
    })

  test('22: what is held is listed with its reason and counted, opened as text alone, and its files are downloads', async () => {
    const ticket = await desk.ask()
    const before = await counts()
    const mail = await held(withFile('theo@else.example', FORGED(ticket.number), '<script>alert(1)</script>'))
    expect(mail).toMatchObject({
      ...{ state: 'held', reason: 'forged', from: { name: 'Somebody', address: 'theo@else.example' } },
      ...{ subject: 'A question', decided: null },
    })
    expect((await counts()).held).toBe(before.held + 1)
    const open = await opened(mail.id)
    expect(open).toMatchObject({
      whole: expect.stringContaining('<script>alert(1)</script>'),
      files: [{ name: '.._plan.svg', bytes: 25 }],
      ...{ beginning: null, kept: true, sender: null },
    })
    expect(open.headers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['From', 'To', 'Subject', 'Date', 'Message-ID', 'In-Reply-To']),
    )
    for (const path of ['files/0', 'raw']) {
      const answer = await desk.app.request(`/api/incoming/${mail.id}/${path}`, {
        headers: { cookie: await desk.app.cookieOf(desk.sam) },
      })
      expect(answer.headers.get('content-type')).toBe('application/octet-stream')
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('5: support puts it into a ticket: the requester sees who wrote it and its files, and the ticket goes on', async () => {
    const ticket = await desk.ask()
    await desk.say('luc', ticket.number, 'Which desk?', { next: 'ask' })
    const mail = await held(withFile('assistant@harborpine.example', made.answering(ticket), 'The second one.'))
    expect(await faults(decide([mail], { deed: 'put-in', number: ticket.number }))).toEqual([null])
    const after = await desk.read('marie', ticket.number)
    expect(after.replies.at(-1)).toMatchObject({
      ...{ text: 'The second one.', by: { id: desk.sam.id } },
      from: { name: 'Somebody', address: 'assistant@harborpine.example' },
    })
    expect(after.attachments.map(({ name }) => name)).toEqual(['.._plan.svg'])
    expect(after.state).toBe('started')
    const { tickets } = await desk.get<{ tickets: ListedTicket[] }>('marie', '/api/tickets')
    const listed = tickets.find(({ number }) => number === ticket.number)
    expect(listed?.lastWord).toMatchObject({ text: 'The second one.', by: { id: '', name: 'Somebody' } })
    const found = await desk.get<{ tickets: { number: string }[] }>('sam', '/api/inbox?text=second+one')
    expect(
      found.tickets.map(({ number }) => number),
      'found by its words',
    ).toContain(ticket.number)
    await desk.app.service.idle()
    // Who works on it hears of it, by the name of who wrote it.
    expect(desk.mailsTo('luc', ticket.number).at(-1)?.text).toContain('Somebody')
    const [filed] = await list('sam', 'filed')
    expect(filed).toMatchObject({ id: mail.id, state: 'filed', reason: 'put-in', ticket: ticket.number })
    expect(filed?.decided?.by?.name).toBe(desk.sam.name)
    const record = await desk.get<{ entries: { deed: string }[] }>('sam', `/api/seat-requests/${ticket.number}/record`)
    expect(record.entries[0]?.deed).toBe('mail')
  })

  test('5: sent twice with one key it is one answer; decided by somebody else meanwhile, it is told and left alone', async () => {
    const ticket = await desk.ask()
    const mail = await held(made.raw('theo@else.example', { headers: made.answering(ticket), body: 'Once.' }))
    const key = { 'idempotency-key': crypto.randomUUID() }
    const deed: MailDeed = { deed: 'put-in', number: ticket.number }
    expect(await faults(decide([mail], deed, 'sam', key))).toEqual([null])
    const again = await decide([mail], deed, 'sam', key)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(await faults(decide([mail], deed, 'luc'))).toEqual(['mail.settled'])
    expect((await made.said(ticket)).filter(text => text === 'Once.')).toHaveLength(1)
    const other = await held(made.raw('theo@else.example', { headers: made.answering(ticket), body: 'Stale.' }))
    expect(await faults(decide([{ ...other, version: '1' }], deed))).toEqual(['version.stale'])
  })

  test('several are decided at once, each told by itself: a closed ticket or none keeps nobody else back', async () => {
    const ticket = await desk.ask()
    const one = await held(made.raw('theo@else.example', { headers: made.answering(ticket), body: 'One.' }))
    const two = await held(made.raw('theo@else.example', { headers: made.answering(ticket), body: 'Two.' }))
    const gone = { id: 'nothing', version: '1' }
    expect(await faults(decide([one, gone, two], { deed: 'put-in', number: 'TK-999999' }))).toEqual([
      'ticket.unknown',
      'mail.unknown',
      'ticket.unknown',
    ])
    expect(await faults(decide([one, gone, two], { deed: 'put-in', number: ticket.number }))).toEqual([
      null,
      'mail.unknown',
      null,
    ])
    expect(await made.said(ticket)).toEqual(expect.arrayContaining(['One.', 'Two.']))
  })

  test('B51: a ticket is made of it, for its sender or for one of the enterprise’s people, with a confirmation', async () => {
    const mail = await held(withFile('theo@harborpine.example', FORGED((await desk.ask()).number), 'Two more phones.'))
    const filing = { kind: 'question', enterpriseId: HARBOR.id, subject: 'Phones', requester: { locale: 'fr-CA' } }
    const answer = await file(mail, filing)
    expect(answer.status).toBe(201)
    const ticket: Ticket = await answer.json()
    expect(ticket).toMatchObject({
      ...{ subject: 'Phones', takenBy: null, caller: { email: 'theo@harborpine.example', locale: 'fr-CA' } },
      replies: [{ text: 'Two more phones.', from: { address: 'theo@harborpine.example' }, mailed: true }],
      attachments: [{ name: '.._plan.svg' }],
    })
    await desk.app.service.idle()
    const mails = () => desk.app.mails.filter(({ mail }) => mail.subject.includes(ticket.number))
    expect(mails().map(({ mail }) => mail.to.address)).toContain('theo@harborpine.example')
    expect((await file(mail, filing)).status).toBe(409)

    const nameless = await held(made.raw('root', { headers: FORGED(ticket.number) }))
    const forRoot = await file(nameless, filing)
    expect([forRoot.status, (await forRoot.json()).caller?.email], 'no address to write to').toEqual([201, ''])

    const other = await held(made.raw('marie@home.example', { headers: FORGED(ticket.number) }))
    const forMarie = await file(other, { ...filing, requester: { personId: desk.marie.id } })
    expect(await forMarie.json()).toMatchObject({ sentBy: { id: desk.marie.id }, caller: null })
    const third = await held(made.raw('ruth@home.example', { headers: FORGED(ticket.number) }))
    const forRuth = await file(third, { ...filing, requester: { personId: desk.ruth.id } })
    expect([forRuth.status, (await forRuth.json()).code]).toEqual([422, 'ticket.requester-unknown'])
  })

  test('it is set aside with a reason, found again with it, and may still be put in; every deed leaves its line', async () => {
    const ticket = await desk.ask()
    const mail = await held(made.raw('spam@else.example', { headers: FORGED(ticket.number), body: 'Buy.' }))
    expect((await decide([mail], { deed: 'aside', reason: ' ' })).status).toBe(422)
    expect(await faults(decide([mail], { deed: 'aside', reason: 'Advertising' }))).toEqual([null])
    const aside = (await list('sam', 'ignored')).find(({ id }) => id === mail.id) ?? expect.unreachable()
    expect(aside).toMatchObject({
      reason: 'set-aside',
      decided: { by: { name: desk.sam.name }, reason: 'Advertising' },
    })
    const audit = await desk.app.store.db
      .selectFrom('audit')
      .select(['deed', 'person_id'])
      .where('subject', '=', mail.id)
      .execute()
    expect(audit).toEqual([{ deed: 'mail.aside', person_id: desk.sam.id }])
    expect(await faults(decide([aside], { deed: 'put-in', number: ticket.number }))).toEqual([null])
    expect(await made.said(ticket)).toContain('Buy.')
  })

  test('21: what cannot be read shows how it begins, is looked at again, and goes into a ticket as a file', async () => {
    const ticket = await desk.ask()
    const deep = Array.from(
      { length: 300 },
      (_, at) => `Content-Type: multipart/mixed; boundary=n${at}\r\n\r\n--n${at}\r\n`,
    )
    const mail = await held(`From: ${desk.marie.email}\r\nSubject: a\u0007b\r\n${deep.join('')}\r\nhi`)
    expect(mail).toMatchObject({ state: 'broken', reason: 'unreadable' })
    expect(await opened(mail.id)).toMatchObject({ whole: '', beginning: expect.stringContaining('Subject: a\ufffdb') })
    expect(await faults(decide([mail], { deed: 'look' }))).toEqual([null])
    await made.drain()
    const after = (await list()).find(({ id }) => id === mail.id) ?? expect.unreachable()
    expect(after).toMatchObject({ state: 'broken', decided: null })
    expect(await faults(decide([after], { deed: 'put-in', number: ticket.number }))).toEqual([null])
    expect((await desk.read('sam', ticket.number)).attachments.map(({ name }) => name)).toEqual(['mail.eml'])
  })

  test('what happens to mail that came in is news to staff, and to nobody else', async () => {
    const events = (who: 'sam' | 'marie', after: number) =>
      desk.get<{ events: { kind: string; subject: string }[]; last: number }>(who, `/api/events?after=${after}`)
    const { last } = await desk.get<{ last: number }>('sam', '/api/events')
    await held(made.raw('theo@else.example', { headers: FORGED((await desk.ask()).number) }))
    const told = { kind: 'mail', subject: 'incoming' }
    expect((await events('sam', last)).events).toEqual(expect.arrayContaining([expect.objectContaining(told)]))
    expect((await events('marie', last)).events).not.toEqual(expect.arrayContaining([expect.objectContaining(told)]))
  })
})
