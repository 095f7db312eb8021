import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OUTSIDE } from '../../service/actions/outside.ts'
import { createThreads } from '../../service/outbox/thread.ts'
import type { ListedTicket, Ticket } from '../../shared/desk-ticket.ts'
import { parseTicketCode } from '../../shared/ticket-code.ts'
import { SECRET } from '../app.ts'
import { DATABASES } from '../databases.ts'
import { CLINICS, HARBOR } from './desk-world.ts'
import { FROM, type Incoming, makeIncoming } from './incoming-world.ts'

const HOUR = 60 * 60_000

describe.each(DATABASES)('mail by somebody who is nobody here, on %s', name => {
  let world: Incoming
  beforeAll(async () => {
    world = await makeIncoming(name)
  })
  afterAll(() => world.stop())
  let count = 0
  /** A new address for each test: what one writes counts against it. */
  const somebody = () => `jo${++count}@else.example`
  const mailsTo = (address: string) =>
    world.desk.app.mails.flatMap(({ mail }) => (mail.to.address === address ? [mail] : []))
  const opens = async (from: string, given: Parameters<Incoming['raw']>[1] = {}) => {
    const filed = await world.receive(world.raw(from, given))
    expect(filed).toMatchObject({ state: 'filed', reason: 'opened-outside' })
    await world.desk.app.service.idle()
    return world.desk.read('sam', `TK-${filed.ticket_number}`)
  }
  const answers = (ticket: Pick<Ticket, 'number'>, from: string, body: string) =>
    world.receive(world.raw(from, { headers: world.answering(ticket), body, subject: 'Re' }))
  const edit = (
    ticket: Ticket,
    requester: { enterpriseId: string; personId: string | null },
    who: 'sam' | 'rep' | 'marie' = 'sam',
  ) => world.desk.on(who, 'PATCH', ticket, '', { requester })

  test('B51, B4: becomes a question with a number that no customer sees, and support is told by whom it says it is', async () => {
    const from = somebody()
    const ticket = await opens(from, { subject: 'Two phones', body: 'Hello, we need two phones for the front desk.' })
    expect(ticket).toMatchObject({
      kind: 'question',
      subject: 'Two phones',
      enterprise: null,
      sentBy: { id: '', name: 'Somebody' },
      caller: { name: 'Somebody', email: from, phone: '', locale: 'en-US' },
      takenBy: null,
      replies: [
        {
          by: { id: '', name: 'Somebody', role: null },
          text: 'Hello, we need two phones for the front desk.',
          mailed: true,
        },
      ],
    })
    for (const who of ['marie', 'ruth'] as const) {
      expect(await world.desk.read(who, ticket.number)).toMatchObject({ status: 404 })
      expect(await world.desk.list(who, 'view=open')).not.toContain(ticket.number)
      expect(await world.desk.list(who, 'text=front%20desk')).not.toContain(ticket.number)
    }
    expect(await world.desk.list('sam', 'view=new')).toContain(ticket.number)
    expect(await world.desk.list('sam', `text=${encodeURIComponent(from)}`)).toEqual([ticket.number])
    expect(world.desk.mailsTo('sam', ticket.number)[0]?.text).toContain(from)
    const record = await world.desk.get<{ entries: { by: unknown; deed: string }[] }>(
      'sam',
      `/api/seat-requests/${ticket.number}/record`,
    )
    expect(record.entries).toEqual([
      expect.objectContaining({ by: { id: '', name: 'Somebody', role: null }, deed: 'file' }),
    ])
  })

  test('B4, 35: the confirmation names the number and nothing that the stranger wrote, who may not be who owns the address', async () => {
    const from = somebody()
    const text = world
      .raw(from, { subject: 'BUY NOW', body: 'http://spam.example buy' })
      .replace('From: Somebody', 'From: "http://spam.example\tBcc: all@x.example"')
    const filed = await world.receive(text)
    await world.desk.app.service.idle()
    const [mail, ...more] = mailsTo(from)
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      to: { name: '', address: from },
      subject: expect.stringContaining(`TK-${filed.ticket_number}`),
      answers: expect.stringMatching(/^<m\d+@mail\.example>$/),
      ticket: { number: `TK-${filed.ticket_number}`, news: 'filed' },
    })
    expect(JSON.stringify(mail)).not.toMatch(/spam|buy|bcc/i)
    expect(mail?.text).toContain(`/checklist/TK-${filed.ticket_number}-`)
    expect(mail?.html).toContain(`/checklist/TK-${filed.ticket_number}-`)
  })

  test.each([
    ['its header', { headers: ['Content-Language: fr-CA'], body: 'Merci.' }, 'fr-CA'],
    ['its words', { body: 'Bonjour, nous avons besoin de deux téléphones pour notre accueil. Merci!' }, 'fr-CA'],
    ['its words in English', { body: 'Hello, we need two phones for the front desk. Thanks!' }, 'en-US'],
    ['what is set where it tells nothing', { body: '469 429 2500' }, 'en-US'],
  ] as const)('is answered in the language of %s', async (_name, given, locale) => {
    const from = somebody()
    await opens(from, { ...given, headers: [...('headers' in given ? given.headers : [])], subject: '?' })
    const [mail] = mailsTo(from)
    expect(mail?.locale).toBe(locale)
    expect(mail?.text).toContain(locale === 'fr-CA' ? 'Le soutien a reçu' : 'Support has your mail')
  })

  test('B5: their answer lands by our ids and their address, opens a closed question again, and support’s reply goes to them', async () => {
    const from = somebody()
    const ticket = await opens(from)
    expect((await world.desk.say('sam', ticket.number, 'Which desk?', { next: 'ask' })).status).toBe(201)
    await world.desk.app.service.idle()
    expect(mailsTo(from).at(-1)).toMatchObject({ text: expect.stringContaining('Which desk?') })
    // There is nothing behind a link for who does not sign in.
    expect(mailsTo(from).at(-1)?.text).not.toContain(`/requests/${ticket.number}`)
    expect(await answers(ticket, from, 'The one at the door.')).toMatchObject({ state: 'filed', reason: 'answered' })
    expect(await world.desk.read('sam', ticket.number)).toMatchObject({ state: 'started' })
    expect(await world.said(ticket)).toEqual(['Hello there.', 'Which desk?', 'The one at the door.'])
    await world.desk.say('sam', ticket.number, 'Done.', { next: 'finish' })
    expect(await answers(ticket, from, 'It rings on, though.')).toMatchObject({ state: 'filed' })
    expect(await world.desk.read('sam', ticket.number)).toMatchObject({ state: 'started' })
  })

  test('22: nobody else answers in it: not with our ids from another address, nor from theirs with ids of their own', async () => {
    const from = somebody()
    const ticket = await opens(from)
    expect(await answers(ticket, somebody(), 'Me too.')).toMatchObject({ state: 'held', reason: 'not-theirs' })
    expect(await answers(ticket, world.desk.marie.email, 'Me too.')).toMatchObject({
      state: 'held',
      reason: 'not-theirs',
    })
    const other = createThreads(`${SECRET} of somebody else`, FROM)
    const forged = world.raw(from, { headers: [`In-Reply-To: ${other.rootOf(ticket.number)}`] })
    expect(await world.receive(forged)).toMatchObject({ state: 'held', reason: 'forged' })
    expect(await world.said(ticket)).toEqual(['Hello there.'])
  })

  test('20: a machine, a list, a no-reply address, a bounce, spam and a forged sender are confirmed by nobody', async () => {
    const from = somebody()
    const mailed = world.desk.app.mails.length
    const machine = [
      ...['Auto-Submitted: auto-generated', 'Precedence: list', 'List-Unsubscribe: <https://x.example>', 'X-Loop: x'],
      ...['Feedback-ID: 1', 'Return-Path: <>'],
    ]
    for (const header of machine) {
      expect(await world.receive(world.raw(from, { headers: [header] }))).toMatchObject({
        state: 'ignored',
        reason: 'auto-reply',
      })
    }
    for (const box of ['noreply', 'no-reply-4107', 'do_not_reply']) {
      expect(await world.receive(world.raw(`${box}@else.example`))).toMatchObject({
        state: 'ignored',
        reason: 'auto-reply',
      })
    }
    for (const box of ['mailer-daemon', 'postmaster']) {
      expect(await world.receive(world.raw(`${box}@else.example`))).toMatchObject({
        state: 'ignored',
        reason: 'bounce',
      })
    }
    for (const header of [
      'Authentication-Results: mx.example; spf=pass; dmarc=fail',
      'X-Spam-Flag: YES',
      'X-Spam-Status: Yes, score=9',
    ]) {
      for (const address of [from, world.desk.marie.email]) {
        expect(await world.receive(world.raw(address, { headers: [header] }))).toMatchObject({
          state: 'held',
          reason: 'suspect',
        })
      }
    }
    await world.desk.app.service.idle()
    expect(world.desk.app.mails).toHaveLength(mailed)
  })

  test('20: a mail bomb opens so many an hour, and an address that others write in gets no more mail than that a day, plus signs or not', async () => {
    const from = somebody()
    for (let at = 0; at < OUTSIDE.ofAddress; at++) await opens(from)
    expect(await world.receive(world.raw(from))).toMatchObject({ state: 'held', reason: 'too-many' })
    world.desk.app.passTime(2 * HOUR)
    // Filed, since nothing is lost, and mailed to nobody.
    const late = await opens(from.replace('@', '+more@'))
    expect(late.replies).toEqual([expect.objectContaining({ mailed: false })])
    expect(mailsTo(from)).toHaveLength(OUTSIDE.confirmations)
    expect(mailsTo(from.replace('@', '+more@'))).toEqual([])
    world.desk.app.passTime(24 * HOUR)
    await opens(from)
    expect(mailsTo(from)).toHaveLength(OUTSIDE.confirmations + 1)
  })

  test('20: strangers together open so many an hour; what is beyond is held, and a customer’s own mail goes in', async () => {
    world.desk.app.passTime(2 * HOUR)
    await opens(somebody())
    const [sample] = await world.desk.app.store.db
      .selectFrom('incoming')
      .selectAll()
      .where('reason', '=', 'opened-outside')
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
    if (!sample) throw new Error('No mail was filed.')
    const others = Array.from({ length: OUTSIDE.ofAll - 1 }, (_, at) => ({
      ...sample,
      ...{ id: `0-${at}`, sha256: `made ${at}`, digest: `made ${at}`, from_address: `other${at}@x.example` },
    }))
    await world.desk.app.store.write(trx => trx.insertInto('incoming').values(others).execute())
    expect(await world.receive(world.raw(somebody()))).toMatchObject({ state: 'held', reason: 'too-many' })
    const marie = await world.receive(world.raw(world.desk.ana.email))
    expect(marie).toMatchObject({ state: 'filed', reason: 'opened' })
    world.desk.app.passTime(2 * HOUR)
    await opens(somebody())
  })

  test('support says whose it is: then the enterprise sees it, its person is written to, and nobody says it twice', async () => {
    const from = somebody()
    const ticket = await opens(from)
    expect((await edit(ticket, { enterpriseId: HARBOR.id, personId: null }, 'rep')).status).toBe(403)
    expect((await edit(ticket, { enterpriseId: HARBOR.id, personId: null }, 'marie')).status).toBe(403)
    expect((await edit(ticket, { enterpriseId: CLINICS.id, personId: world.desk.marie.id })).status).toBe(422)
    expect((await edit(ticket, { enterpriseId: '0000000', personId: null })).status).toBe(404)
    const placed = await edit(ticket, { enterpriseId: HARBOR.id, personId: world.desk.marie.id })
    expect(placed.status).toBe(200)
    const after = await world.desk.read('marie', ticket.number)
    expect(after).toMatchObject({ enterprise: { id: HARBOR.id }, sentBy: { id: world.desk.marie.id }, caller: null })
    expect(after.replies[0]).toMatchObject({ by: { id: '', name: 'Somebody', role: null } })
    expect(await world.desk.read('ruth', ticket.number)).toMatchObject({ status: 404 })
    await world.desk.say('sam', ticket.number, 'For Marie alone.')
    await world.desk.app.service.idle()
    expect(
      mailsTo(from)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('For Marie alone.')
    expect(world.desk.mailsTo('marie', ticket.number).at(-1)?.text).toContain('For Marie alone.')
    expect(await answers(ticket, from, 'And me?')).toMatchObject({ state: 'held', reason: 'not-theirs' })
    const late = await world.desk.read('sam', ticket.number)
    expect((await edit(late, { enterpriseId: CLINICS.id, personId: null })).status).toBe(409)
  })

  test('given to an enterprise alone, it stays with the address that asked', async () => {
    const from = somebody()
    const ticket = await opens(from)
    expect((await edit(ticket, { enterpriseId: HARBOR.id, personId: null })).status).toBe(200)
    expect(await world.desk.read('ana', ticket.number)).toMatchObject({ caller: { email: from } })
    const { tickets } = await world.desk.get<{ tickets: ListedTicket[] }>('ana', '/api/tickets')
    expect(tickets.find(({ number }) => number === ticket.number)).toMatchObject({
      lastWord: { text: 'Hello there.', by: { name: 'Somebody', role: null } },
    })
    expect(await answers(ticket, from, 'Still me.')).toMatchObject({ state: 'filed', reason: 'answered' })
  })

  test('B51: whoever has the mail completes the checklist: their request is linked, and the question theirs, once', async () => {
    const from = somebody()
    const ticket = await opens(from)
    const [, written = ''] = /\/checklist\/(\S+)/.exec(mailsTo(from)[0]?.text ?? '') ?? []
    const code = parseTicketCode(written)
    expect(code).toMatchObject({ number: ticket.number })
    const given = { linkedTo: ticket.number, linkProof: code?.proof }
    expect(await world.desk.file('ruth', { enterpriseId: CLINICS.id, linkedTo: ticket.number })).toMatchObject({
      code: 'ticket.link-unknown',
    })
    const wrong = { ...given, linkProof: '0000000000' }
    expect(await world.desk.file('marie', wrong)).toMatchObject({ code: 'ticket.link-unknown' })
    const request = await world.desk.file('marie', given)
    expect(request).toMatchObject({ linkedTo: ticket.number, enterprise: { id: HARBOR.id } })
    expect(await world.desk.read('marie', ticket.number)).toMatchObject({
      enterprise: { id: HARBOR.id },
      sentBy: { id: world.desk.marie.id },
      caller: null,
    })
    expect(await world.desk.file('ruth', { ...given, enterpriseId: CLINICS.id })).toMatchObject({
      code: 'ticket.link-unknown',
    })
    expect(await world.desk.file('ana', { linkedTo: ticket.number })).toMatchObject({ linkedTo: ticket.number })
  })

  test('what one stranger asked is never merged with what another did', async () => {
    const [from, other] = [somebody(), somebody()]
    const [first, twin, stranger] = [await opens(from), await opens(from), await opens(other)]
    const merge = (into: string) => world.desk.on('sam', 'POST', twin, '/merge', { into })
    expect((await merge(stranger.number)).status).toBe(409)
    expect((await merge((await world.desk.ask()).number)).status).toBe(409)
    expect((await merge(first.number)).status).toBe(200)
    expect(await answers(twin, from, 'And here?')).toMatchObject({
      state: 'filed',
      ticket_number: Number(first.number.slice(3)),
    })
    expect(await world.said(first)).toContain('And here?')
  })

  test('its files are kept under safe names, as added by them', async () => {
    const from = somebody()
    const body = [
      ...['--b', 'Content-Type: text/plain', '', 'One file.', '--b', 'Content-Type: application/octet-stream'],
      ...['Content-Disposition: attachment; filename="../plan.txt"', '', 'plan', '--b--', ''],
    ].join('\r\n')
    const ticket = await opens(from, { headers: ['Content-Type: multipart/mixed; boundary=b'], body })
    expect(ticket.attachments).toMatchObject([{ name: '.._plan.txt', addedBy: { id: '', name: 'Somebody' } }])
  })
})
