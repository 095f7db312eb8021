import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATABASES } from '../databases.ts'
import { FROM, type Incoming, makeIncoming, threads } from './incoming-world.ts'

describe.each(DATABASES)('mail that comes in, on %s', name => {
  let desk: Incoming['desk']
  let raw: Incoming['raw']
  let receive: Incoming['receive']
  let answering: Incoming['answering']
  let stop: Incoming['stop']
  beforeAll(async () => {
    const made = await makeIncoming(name)
    ;({ desk, raw, receive, answering, stop } = made)
  })
  afterAll(() => stop())

  const tickets = async () =>
    Number(
      (
        await desk.app.store.db
          .selectFrom('ticket')
          .select(eb => eb.fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    )

  test('B5: an answer lands in its ticket, once, without what it quotes, and support sees it', async () => {
    const ticket = await desk.ask()
    await desk.say('sam', ticket.number, 'Which desk?', { next: 'ask' })
    const text = raw(desk.marie.email, {
      headers: answering(ticket),
      body: 'The second one.\r\n\r\nOn Tue, Nov 17, 2026 Sidecheck <desk@sidecheck.example> wrote:\r\n> Which desk?',
    })
    expect(await receive(text)).toMatchObject({ kept: true, state: 'filed', reason: 'answered' })
    const after = await desk.read('sam', ticket.number)
    expect(after.replies.at(-1)).toMatchObject({ text: 'The second one.', by: { id: desk.marie.id } })
    expect(after.state).toBe('started')
    expect(await receive(text)).toMatchObject({ kept: false })
    expect((await desk.read('sam', ticket.number)).replies).toHaveLength(after.replies.length)
  })

  test('21: the same mail by another way, with other headers and another id, is taken once', async () => {
    const ticket = await desk.ask()
    const text = raw(desk.marie.email, { headers: answering(ticket), body: 'Only once, please.' })
    await receive(text)
    const twin = `Received: from elsewhere\r\n${text.replace(/Message-ID: .*/, 'Message-ID: <rewritten@relay.example>')}`
    expect(await receive(twin)).toMatchObject({ kept: true, state: 'ignored', reason: 'duplicate' })
    expect(
      (await desk.read('sam', ticket.number)).replies.filter(({ text }) => text === 'Only once, please.'),
    ).toHaveLength(1)
  })

  test('support’s own answer by mail goes to the requester', async () => {
    const ticket = await desk.ask()
    expect(await receive(raw(desk.sam.email, { headers: answering(ticket), body: 'The first phone.' }))).toMatchObject({
      state: 'filed',
    })
    await desk.app.service.idle()
    expect(
      desk
        .mailsTo('marie', ticket.number)
        .map(({ text }) => text)
        .join(),
    ).toContain('The first phone.')
  })

  test('22: forged ids, a stranger with a real one, and another customer’s admin are held, and nothing is opened again', async () => {
    const ticket = await desk.ask()
    const before = await desk.read('sam', ticket.number)
    const forged = threads.rootOf(ticket.number).replace(/\.[0-9a-f]{32}@/, `.${'0'.repeat(32)}@`)
    expect(await receive(raw(desk.marie.email, { headers: [`In-Reply-To: ${forged}`] }))).toMatchObject({
      state: 'held',
      reason: 'forged',
    })
    expect(await receive(raw('stranger@else.example', { headers: answering(ticket) }))).toMatchObject({
      state: 'held',
      reason: 'not-theirs',
    })
    expect(await receive(raw(desk.ruth.email, { headers: answering(ticket) }))).toMatchObject({
      state: 'held',
      reason: 'not-theirs',
    })
    expect(await desk.read('sam', ticket.number)).toEqual(before)
  })

  test('B51: a new mail of a customer becomes a question with a number, confirmed in a mail', async () => {
    const filed = await receive(raw(desk.ana.email, { subject: 'New phones', body: 'We need two phones.' }))
    expect(filed).toMatchObject({ state: 'filed', reason: 'opened' })
    const number = `TK-${filed.ticket_number}`
    expect(await desk.read('sam', number)).toMatchObject({
      kind: 'question',
      subject: 'New phones',
      sentBy: { id: desk.ana.id },
    })
    await desk.app.service.idle()
    const [mail, ...more] = desk.mailsTo('ana', number)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ answers: expect.stringMatching(/^<m\d+@mail\.example>$/) })
    for (const said of [mail?.text, mail?.html]) expect(said).toContain(`/checklist/${number}-`)
    expect(await receive(raw('nobody at all'))).toMatchObject({ state: 'held', reason: 'stranger' })
    expect(await receive(raw(desk.rep.email))).toMatchObject({ state: 'held', reason: 'enterprise-unclear' })
  })

  test('20: automatic answers, lists and our own mails are never answered and make no ticket', async () => {
    const [before, ticket] = [await tickets(), await desk.ask()]
    const mailed = desk.app.mails.length
    for (const header of [
      'Auto-Submitted: auto-replied',
      'Precedence: bulk',
      'List-Id: <all.example>',
      'X-Autoreply: yes',
      'Return-Path: <>',
    ]) {
      expect(await receive(raw(desk.marie.email, { headers: [header, ...answering(ticket)] }))).toMatchObject({
        state: 'ignored',
        reason: 'auto-reply',
      })
    }
    expect(await receive(raw(FROM))).toMatchObject({ state: 'ignored', reason: 'loop' })
    await desk.app.service.idle()
    expect(await tickets()).toBe(before + 1)
    expect(desk.app.mails.slice(mailed).every(({ mail }) => mail.ticket?.number === ticket.number)).toBe(true)
  })

  test('a mail that came back is told as failed, with what the other side said', async () => {
    const ticket = await desk.ask()
    await desk.app.service.idle()
    const [mail] = await desk.app.store.db
      .selectFrom('message')
      .select('id')
      .where('ticket_number', '=', Number(ticket.number.slice(3)))
      .where('news', '=', 'filed')
      .execute()
    const id = mail?.id ?? ''
    const report = [
      'From: MAILER-DAEMON@mail.example',
      'Subject: Undelivered',
      'Return-Path: <>',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=q',
      '',
      '--q',
      'Content-Type: text/plain',
      '',
      'It could not be delivered.',
      '--q',
      'Content-Type: message/delivery-status',
      '',
      'Action: failed',
      'Diagnostic-Code: smtp; 550 no such user',
      '',
      '--q',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${threads.idOf(ticket.number, id)}`,
      '',
      '--q--',
      '',
    ].join('\r\n')
    expect(await receive(report)).toMatchObject({ state: 'ignored', reason: 'bounce' })
    expect(
      await desk.app.store.db.selectFrom('message').select(['state', 'fault']).where('id', '=', id).execute(),
    ).toEqual([{ state: 'failed', fault: 'bounced: smtp; 550 no such user' }])
  })
})
