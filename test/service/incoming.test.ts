import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepMail, type MailWorld, takeNext } from '../../service/actions/incoming.ts'
import { createMailReader } from '../../service/mail-reader.ts'
import { createThreads } from '../../service/outbox/thread.ts'
import type { Ticket } from '../../shared/desk-ticket.ts'
import { SECRET } from '../app.ts'
import { DATABASES } from '../databases.ts'
import { type Desk, makeDesk } from './desk-world.ts'

const FROM = 'desk@sidecheck.example'
const threads = createThreads(SECRET, FROM)

describe.each(DATABASES)('mail that comes in, on %s', name => {
  let desk: Desk
  let world: MailWorld
  const reader = createMailReader()
  beforeAll(async () => {
    desk = await makeDesk(name)
    world = { context: desk.app.service.context, threads, ownAddresses: [FROM], read: reader.read }
  })
  afterAll(async () => {
    reader.close()
    await desk.app.stop()
  })

  let count = 0
  /** A mail as it comes, from an address, with its own headers before the usual ones. */
  const raw = (
    from: string,
    {
      headers = [],
      body = 'Hello there.',
      subject = 'A question',
      to = FROM,
    }: { headers?: string[]; body?: string; subject?: string; to?: string } = {},
  ) =>
    [
      ...headers,
      `From: Somebody <${from}>`,
      `To: ${to}`,
      `Subject: ${subject}`,
      `Date: Tue, 17 Nov 2026 12:00:${String(count++ % 60).padStart(2, '0')} +0000`,
      `Message-ID: <m${count}@mail.example>`,
      '',
      body,
    ].join('\r\n')
  const drain = async () => {
    while (await takeNext(world));
  }
  const receive = async (text: string) => {
    const kept = await keepMail(world.context, Buffer.from(text, 'latin1'))
    await drain()
    const row = await desk.app.store.db
      .selectFrom('incoming')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { kept, ...row }
  }
  const tickets = async () =>
    Number(
      (
        await desk.app.store.db
          .selectFrom('ticket')
          .select(eb => eb.fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    )
  const answering = (ticket: Pick<Ticket, 'number'>) => [
    `In-Reply-To: ${threads.idOf(ticket.number, 'some-mail')}`,
    `References: ${threads.rootOf(ticket.number)}`,
  ]

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
    expect(desk.mailsTo('ana', number)).toHaveLength(1)
    expect(await receive(raw('nobody@else.example'))).toMatchObject({ state: 'held', reason: 'stranger' })
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

  test('21: files up to 1 MB come along under safe names, and larger ones are left out', async () => {
    const part = (fileName: string, content: string, type = 'application/octet-stream') => [
      '--b',
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${fileName}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64'),
    ]
    const body = [
      '--b',
      'Content-Type: text/plain',
      '',
      'Two files.',
      ...part('../../etc/plan.txt', 'plan'),
      ...part('winmail.dat', 'x\u0000y', 'application/ms-tnef'),
      ...part('big.bin', 'x'.repeat(1_000_001)),
      '--b--',
      '',
    ].join('\r\n')
    const ticket = await desk.file()
    expect(
      await receive(
        raw(desk.marie.email, { headers: [...answering(ticket), 'Content-Type: multipart/mixed; boundary=b'], body }),
      ),
    ).toMatchObject({ state: 'filed' })
    const files = await desk.app.store.db
      .selectFrom('attachment')
      .select(['name', 'bytes'])
      .where('ticket_number', '=', Number(ticket.number.slice(3)))
      .orderBy('name')
      .execute()
    expect(files).toEqual([
      { name: '.._.._etc_plan.txt', bytes: 4 },
      { name: 'winmail.dat', bytes: 3 },
    ])
  })

  test('21: no id, a wrong charset, HTML alone, no text at all: each ends in a ticket or in a clear state', async () => {
    const ticket = await desk.ask()
    const bare = raw(desk.marie.email, { headers: answering(ticket), body: 'Sans identifiant.' })
      .replace(/Message-ID: .*\r\n/, '')
      .replace(/Date: .*\r\n/, '')
    expect(await receive(bare)).toMatchObject({ state: 'filed' })
    const odd = raw(desk.marie.email, {
      headers: [
        ...answering(ticket),
        'Content-Type: text/plain; charset=no-such-thing',
        'Content-Transfer-Encoding: 8bit',
      ],
      body: 'Caf\xe9',
    })
    expect(await receive(odd)).toMatchObject({ state: 'filed', text: 'Café' })
    const html = raw(desk.marie.email, {
      headers: [...answering(ticket), 'Content-Type: text/html; charset=utf-8'],
      body: '<style>p{}</style><p>Only <b>HTML</b> &amp; more</p><script>alert(1)</script>',
    })
    expect(await receive(html)).toMatchObject({ state: 'filed', text: 'Only HTML & more' })
    expect(await receive(raw(desk.marie.email, { headers: answering(ticket), body: '' }))).toMatchObject({
      state: 'held',
      reason: 'empty',
    })
    expect((await desk.read('sam', ticket.number)).replies.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Sans identifiant.', 'Café', 'Only HTML & more']),
    )
  })

  test('21: 10,000 parts, 300 levels and 11 MB harm nobody, and are kept and told', async () => {
    const ticket = await desk.ask()
    const many = `${'--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nhi\r\n'.repeat(10_000)}--b--`
    expect(
      await receive(
        raw(desk.marie.email, {
          headers: [...answering(ticket), 'Content-Type: multipart/mixed; boundary=b'],
          body: many,
        }),
      ),
    ).toMatchObject({ state: 'filed' })
    const deep = Array.from(
      { length: 300 },
      (_, at) => `Content-Type: multipart/mixed; boundary=n${at}\r\n\r\n--n${at}\r\n`,
    ).join('')
    expect(await receive(`From: ${desk.marie.email}\r\n${deep}\r\nhi`)).toMatchObject({
      state: 'broken',
      reason: 'unreadable',
      fault: expect.stringContaining('nesting'),
    })
    const large = await receive(
      raw(desk.marie.email, { headers: answering(ticket), body: 'x'.repeat(11 * 1024 * 1024) }),
    )
    expect(large).toMatchObject({ state: 'broken', reason: 'too-large', bytes: expect.any(Number) })
    expect(large.raw.length).toBeLessThan(100_000)
  })

  test('21: killed after the answer was written and before that was noted, the mail is looked at again, and lands once', async () => {
    const ticket = await desk.ask()
    await keepMail(
      world.context,
      Buffer.from(raw(desk.marie.email, { headers: answering(ticket), body: 'Written once.' })),
    )
    await drain()
    // As the killed process left it: the answer is there, the mail’s own mark is not.
    await desk.app.store.write(trx =>
      trx
        .updateTable('incoming')
        .set({ state: 'new', digest: null, claimed_until: new Date(0).toISOString() })
        .where('text', '=', 'Written once.')
        .execute(),
    )
    await drain()
    expect((await desk.read('sam', ticket.number)).replies.filter(({ text }) => text === 'Written once.')).toHaveLength(
      1,
    )
  })

  test('two services that look at the same time take each mail once', async () => {
    const ticket = await desk.ask()
    const texts = Array.from({ length: 8 }, (_, at) => `Answer ${at}`)
    await Promise.all(
      texts.flatMap(body => {
        const text = Buffer.from(raw(desk.marie.email, { headers: answering(ticket), body }))
        return [keepMail(world.context, text), keepMail(world.context, text)]
      }),
    )
    await Promise.all([drain(), drain()])
    await drain()
    const said = (await desk.read('sam', ticket.number)).replies
      .map(({ text }) => text)
      .filter(text => text.startsWith('Answer'))
    expect(said.sort()).toEqual(texts)
  })
})
