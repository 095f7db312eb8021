import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OUTSIDE } from '../../service/actions/outside.ts'
import { createThreads } from '../../service/outbox/thread.ts'
import { SECRET } from '../app.ts'
import { DATABASES } from '../databases.ts'
import { FROM } from './incoming-world.ts'
import { makeOutside, type Outside } from './outside-world.ts'

const HOUR = 60 * 60_000

describe.each(DATABASES)('mail by somebody who is nobody here, on %s', name => {
  let world: Outside
  beforeAll(async () => {
    world = await makeOutside(name)
  })
  afterAll(() => world.stop())

  test('B51, B4: becomes a question with a number that no customer sees, and support is told by whom it says it is', async () => {
    const from = world.somebody()
    const ticket = await world.opens(from, {
      subject: 'Two phones',
      body: 'Hello, we need two phones for the front desk.',
    })
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
    const from = world.somebody()
    const text = world
      .raw(from, { subject: 'BUY NOW', body: 'http://spam.example buy' })
      .replace('From: Somebody', 'From: "http://spam.example\tBcc: all@x.example"')
    const filed = await world.receive(text)
    await world.desk.app.service.idle()
    const [mail, ...more] = world.mailsTo(from)
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
    const from = world.somebody()
    await world.opens(from, { ...given, headers: [...('headers' in given ? given.headers : [])], subject: '?' })
    const [mail] = world.mailsTo(from)
    expect(mail?.locale).toBe(locale)
    expect(mail?.text).toContain(locale === 'fr-CA' ? 'Le soutien a reçu' : 'Support has your mail')
  })

  test('B5: their answer lands by our ids and their address, opens a closed question again, and support’s reply goes to them', async () => {
    const from = world.somebody()
    const ticket = await world.opens(from)
    expect((await world.desk.say('sam', ticket.number, 'Which desk?', { next: 'ask' })).status).toBe(201)
    await world.desk.app.service.idle()
    expect(world.mailsTo(from).at(-1)).toMatchObject({ text: expect.stringContaining('Which desk?') })
    // There is nothing behind a link for who does not sign in.
    expect(world.mailsTo(from).at(-1)?.text).not.toContain(`/requests/${ticket.number}`)
    expect(await world.answers(ticket, from, 'The one at the door.')).toMatchObject({
      state: 'filed',
      reason: 'answered',
    })
    expect(await world.desk.read('sam', ticket.number)).toMatchObject({ state: 'started' })
    expect(await world.said(ticket)).toEqual(['Hello there.', 'Which desk?', 'The one at the door.'])
    await world.desk.say('sam', ticket.number, 'Done.', { next: 'finish' })
    expect(await world.answers(ticket, from, 'It rings on, though.')).toMatchObject({ state: 'filed' })
    expect(await world.desk.read('sam', ticket.number)).toMatchObject({ state: 'started' })
  })

  test('22: nobody else answers in it: not with our ids from another address, nor from theirs with ids of their own', async () => {
    const from = world.somebody()
    const ticket = await world.opens(from)
    expect(await world.answers(ticket, world.somebody(), 'Me too.')).toMatchObject({
      state: 'held',
      reason: 'not-theirs',
    })
    expect(await world.answers(ticket, world.desk.marie.email, 'Me too.')).toMatchObject({
      state: 'held',
      reason: 'not-theirs',
    })
    const other = createThreads(`${SECRET} of somebody else`, FROM)
    const forged = world.raw(from, { headers: [`In-Reply-To: ${other.rootOf(ticket.number)}`] })
    expect(await world.receive(forged)).toMatchObject({ state: 'held', reason: 'forged' })
    expect(await world.said(ticket)).toEqual(['Hello there.'])
  })

  test('20: a machine, a list, a no-reply address, a bounce, spam and a forged sender are confirmed by nobody', async () => {
    const from = world.somebody()
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
    const from = world.somebody()
    for (let at = 0; at < OUTSIDE.ofAddress; at++) await world.opens(from)
    expect(await world.receive(world.raw(from))).toMatchObject({ state: 'held', reason: 'too-many' })
    world.desk.app.passTime(2 * HOUR)
    // Filed, since nothing is lost, and mailed to nobody.
    const late = await world.opens(from.replace('@', '+more@'))
    expect(late.replies).toEqual([expect.objectContaining({ mailed: false })])
    expect(world.mailsTo(from)).toHaveLength(OUTSIDE.confirmations)
    expect(world.mailsTo(from.replace('@', '+more@'))).toEqual([])
    world.desk.app.passTime(24 * HOUR)
    await world.opens(from)
    expect(world.mailsTo(from)).toHaveLength(OUTSIDE.confirmations + 1)
  })

  test('20: strangers together open so many an hour; what is beyond is held, and a customer’s own mail goes in', async () => {
    world.desk.app.passTime(2 * HOUR)
    await world.opens(world.somebody())
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
    expect(await world.receive(world.raw(world.somebody()))).toMatchObject({ state: 'held', reason: 'too-many' })
    const marie = await world.receive(world.raw(world.desk.ana.email))
    expect(marie).toMatchObject({ state: 'filed', reason: 'opened' })
    world.desk.app.passTime(2 * HOUR)
    await world.opens(world.somebody())
  })
  test('its files are kept under safe names, as added by them', async () => {
    const from = world.somebody()
    const body = [
      ...['--b', 'Content-Type: text/plain', '', 'One file.', '--b', 'Content-Type: application/octet-stream'],
      ...['Content-Disposition: attachment; filename="../plan.txt"', '', 'plan', '--b--', ''],
    ].join('\r\n')
    const ticket = await world.opens(from, { headers: ['Content-Type: multipart/mixed; boundary=b'], body })
    expect(ticket.attachments).toMatchObject([{ name: '.._plan.txt', addedBy: { id: '', name: 'Somebody' } }])
  })
})
