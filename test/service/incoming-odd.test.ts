import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepMail } from '../../service/actions/incoming.ts'
import { rawIncoming } from '../../service/store/held-mail.ts'
import { DATABASES } from '../databases.ts'
import { type Incoming, makeIncoming } from './incoming-world.ts'

describe.each(DATABASES)('mail that is odd, comes twice, or is cut off, on %s', name => {
  let desk: Incoming['desk']
  let world: Incoming['world']
  let drain: Incoming['drain']
  let raw: Incoming['raw']
  let receive: Incoming['receive']
  let answering: Incoming['answering']
  let stop: Incoming['stop']
  beforeAll(async () => {
    const made = await makeIncoming(name)
    ;({ desk, world, drain, raw, receive, answering, stop } = made)
  })
  afterAll(() => stop())

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
    expect((await rawIncoming(desk.app.store.db, large.id))?.length).toBeLessThan(100_000)
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

  test('R3: two services that look at the same time take each mail once', async () => {
    const asked = [await desk.ask(), await desk.ask()]
    const texts = ['one', 'two', 'three', 'four'].map(word => `Answer ${word}`)
    const mails = asked.flatMap(ticket =>
      texts.map(body => Buffer.from(raw(desk.marie.email, { headers: answering(ticket), body }))),
    )
    await Promise.all(mails.flatMap(mail => [keepMail(world.context, mail), keepMail(world.context, mail)]))
    await Promise.all([drain(), drain()])
    await drain()
    for (const { number } of asked) {
      const said = (await desk.read('sam', number)).replies.map(({ text }) => text)
      expect(said.filter(text => text.startsWith('Answer')).sort()).toEqual([...texts].sort())
    }
  })

  test('20: two who answer each other by themselves stop: so many an hour go into one ticket, the rest is held', async () => {
    const ticket = await desk.ask()
    const answer = (at: number) =>
      receive(raw(desk.ana.email, { headers: answering(ticket), body: `I am away, ${at} times.` }))
    for (let at = 0; at < 5; at++) expect(await answer(at)).toMatchObject({ state: 'filed' })
    const number = Number(ticket.number.slice(3))
    expect(await answer(6)).toMatchObject({ state: 'held', reason: 'too-many', ticket_number: number })
  })
})
