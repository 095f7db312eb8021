import { createServer, type Server, type Socket } from 'node:net'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterEach, describe, expect, test } from 'vitest'
import type { Mail } from '../../service/outbox/compose.ts'
import { Unsendable } from '../../service/outbox/dispatch.ts'
import { smtpSender } from '../../service/outbox/email.ts'
import { composeMailed } from '../../service/outbox/mailed.ts'
import { createThreads } from '../../service/outbox/thread.ts'
import { layOutTicket } from '../../service/outbox/ticket.ts'
import { wordsFor } from '../../shared/words/all.ts'
import { SECRET } from '../app.ts'
import { headersOf, listenSmtp } from '../smtp.ts'

const FROM = 'desk@sidecheck.example'
const threads = createThreads(SECRET, FROM)
const HEAD = { from: FROM, answers: null, threads }
const READER = { name: 'Étienne Gagnon', email: 'etienne@rivierepins.example', locale: 'fr-CA' as const }
const MAIL: Mail = layOutTicket(READER, { number: 'TK-4107', news: 'filed' }, 'TK-4107 : deux postes', [
  { text: 'Bonjour' },
])

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function smtp(options = {}) {
  const server = await listenSmtp(options)
  closing.push(server.close)
  return server
}

/** A server of bare lines, for what a real one would never do. */
async function lines(hear: (socket: Socket) => void): Promise<string> {
  const open = new Set<Socket>()
  const server: Server = createServer(socket => {
    open.add(socket)
    socket.on('error', () => {})
    hear(socket)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  closing.push(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const address = server.address()
  return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const failure = (url: string, wholeMs?: number) =>
  smtpSender(url, HEAD, wholeMs)('x', MAIL).catch((thrown: unknown) => thrown)
const refuse = (responseCode: number) => (_: unknown, __: unknown, done: (error: Error) => void) =>
  done(Object.assign(new Error('no'), { responseCode }))

describe('a ticket’s mails', () => {
  test('B4: have exactly these headers, in one thread, and say that no person wrote them', async () => {
    const server = await smtp()
    const send = smtpSender(server.url, HEAD)
    await send('first', MAIL)
    await send('second', { ...MAIL, subject: 'TK-4107 : réponse' })
    const [first, second] = server.received.map(headersOf)
    expect([...(first?.keys() ?? [])].sort()).toEqual([
      ...['auto-submitted', 'content-language', 'content-type', 'date', 'from', 'in-reply-to', 'message-id'],
      ...['mime-version', 'references', 'subject', 'to'],
    ])
    expect([...(first?.values() ?? [])].every(values => values.length === 1)).toBe(true)
    expect(first?.get('auto-submitted')).toEqual(['auto-generated'])
    expect(first?.get('content-language')).toEqual(['fr-CA'])
    expect(first?.get('from')).toEqual([FROM])
    expect(first?.get('message-id')).toEqual([threads.idOf('TK-4107', 'first')])
    expect(first?.get('message-id')).not.toEqual(second?.get('message-id'))
    for (const headers of [first, second]) {
      expect(headers?.get('references')).toEqual([threads.rootOf('TK-4107')])
      expect(headers?.get('in-reply-to')).toEqual([threads.rootOf('TK-4107')])
    }
    expect(first?.get('content-type')?.[0]).toContain('multipart/alternative')
  })

  test.each(['en-US', 'fr-CA'] as const)(
    'B4, 20: the confirmation of a mail answers that mail in the ticket’s thread, says so, and reads the same in text and HTML, in %s',
    async locale => {
      const server = await smtp()
      const send = smtpSender(server.url, { ...HEAD, answers: FROM })
      const checklist = 'https://desk.example/checklist/TK-4107-7K2MQ9XDPA'
      await send(
        'x',
        composeMailed({ ...READER, name: '', locale }, { number: 'TK-4107', answers: '<m1@mail.example>', checklist }),
      )
      const raw = server.received[0] ?? ''
      const headers = headersOf(raw)
      expect([...headers.keys()].sort()).toEqual([
        ...['auto-submitted', 'content-language', 'content-type', 'date', 'from', 'in-reply-to', 'message-id'],
        ...['mime-version', 'references', 'reply-to', 'subject', 'to'],
      ])
      expect(headers.get('auto-submitted')).toEqual(['auto-replied'])
      expect(headers.get('in-reply-to')).toEqual(['<m1@mail.example>'])
      expect(headers.get('references')).toEqual([`${threads.rootOf('TK-4107')} <m1@mail.example>`])
      expect(headers.get('to')).toEqual([READER.email])
      const { html = '', text = '', subject } = await PostalMime.parse(raw)
      const words = wordsFor(locale)
      expect(subject).toBe(words.outside.mail.subject('TK-4107'))
      for (const sentence of [
        words.outside.mail.received,
        words.outside.mail.complete,
        checklist,
        words.mail.answerAbove,
      ]) {
        expect(text).toContain(sentence)
        expect(html).toContain(sentence)
      }
    },
  )

  test('35: whatever stands where a mail’s id should be, no header is added', async () => {
    const server = await smtp()
    const send = smtpSender(server.url, HEAD)
    const typed = fc.string({
      unit: fc.constantFrom('\r\n', '\nBcc: all@evil.example', '<', '>', 'a', '@', ' ', '\u0000', 'é'),
    })
    const ids = fc.oneof(
      typed,
      typed.map(text => `<a${text}@b.example>`),
    )
    await fc.assert(
      fc.asyncProperty(ids, async answers => {
        server.received.length = 0
        await send('x', composeMailed(READER, { number: 'TK-1', answers, checklist: 'https://desk.example/' }))
        const headers = headersOf(server.received[0] ?? '')
        expect([...headers.values()].every(values => values.length === 1)).toBe(true)
        expect([...headers.keys()]).not.toContain('bcc')
        expect(headers.get('in-reply-to')?.[0]).toMatch(/^<[^<>\s]+@[^<>\s]+>$/)
      }),
      { numRuns: 40 },
    )
  })

  test('35: whatever a person typed as name or subject, no header is added and nobody else is written to', async () => {
    const server = await smtp()
    const send = smtpSender(server.url, HEAD)
    const typed = fc.string({
      unit: fc.constantFrom(
        '\r',
        '\n',
        '\r\nBcc: all@evil.example',
        'a',
        '<',
        '"',
        ',',
        ';',
        'é',
        '\u0000',
        '\u2028',
        '=?',
      ),
    })
    await fc.assert(
      fc.asyncProperty(typed, typed, async (name, subject) => {
        server.received.length = 0
        await send(
          'x',
          layOutTicket({ ...READER, name }, { number: 'TK-1', news: 'reply' }, subject, [{ text: subject }]),
        )
        const headers = headersOf(server.received[0] ?? '')
        expect([...headers.keys()].filter(key => ['bcc', 'cc', 'reply-to', ''].includes(key))).toEqual([])
        expect([...headers.values()].every(values => values.length === 1)).toBe(true)
        expect(headers.get('to')?.[0]).toContain(READER.email)
      }),
      { numRuns: 40 },
    )
  })

  test('22: an id that somebody invented or changed is told from one of ours', () => {
    const good = threads.idOf('TK-4107', 'one')
    expect(threads.read(`${threads.rootOf('TK-4107')} ${good}`)).toEqual({
      ours: [
        { ticket: 'TK-4107', mail: null },
        { ticket: 'TK-4107', mail: 'one' },
      ],
      forged: false,
    })
    expect(threads.read(good.replace('4107', '4108'))).toEqual({ ours: [], forged: true })
    expect(threads.read(good.replace('.one.', '.two.'))).toEqual({ ours: [], forged: true })
    expect(createThreads('another secret', FROM).read(good)).toEqual({ ours: [], forged: true })
    expect(threads.read('<abc@mail.example>')).toEqual({ ours: [], forged: false })
    // Some servers write ids in small letters.
    expect(threads.read(good.toLowerCase()).ours).toHaveLength(1)
  })
})

describe('19: what a mail server may do to a mail', () => {
  test('refuses whom it goes to, or the mail itself, for good: no further try', async () => {
    const recipient = await smtp({ onRcptTo: refuse(550) })
    expect(await failure(recipient.url)).toBeInstanceOf(Unsendable)
    const mail = await smtp({
      onData: (stream: NodeJS.ReadableStream, _: unknown, done: (error: Error) => void) => {
        stream.resume().on('end', () => done(Object.assign(new Error('spam'), { responseCode: 554 })))
      },
    })
    expect(await failure(mail.url)).toBeInstanceOf(Unsendable)
  })

  test.each([
    ['is asked to come back later (4xx)', () => smtp({ onRcptTo: refuse(451) })],
    ['does not know our sender’s address, which holds for every mail', () => smtp({ onMailFrom: refuse(550) })],
    [
      'turns us away at the door',
      () =>
        smtp({
          onConnect: (_: unknown, done: (error: Error) => void) =>
            done(Object.assign(new Error('no'), { responseCode: 554 })),
        }),
    ],
    ['is cut off in the middle of the mail', async () => ({ url: await lines(cutInData) })],
    [
      'says something that is no SMTP',
      async () => ({ url: await lines(socket => socket.write('HTTP/1.1 400\r\n\r\n')) }),
    ],
  ])('%s: tried again later', async (_name, make) => {
    const thrown = await failure((await make()).url)
    expect(thrown).toBeInstanceOf(Error)
    expect(thrown).not.toBeInstanceOf(Unsendable)
  })

  test('wants a password that is wrong: every mail waits until the set-up is mended', async () => {
    const server = await smtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_: unknown, __: unknown, done: (error: Error) => void) =>
        done(Object.assign(new Error('no'), { responseCode: 535 })),
    })
    const thrown = await failure(server.url.replace('smtp://', 'smtp://desk:wrong@'))
    expect(thrown).toMatchObject({ message: expect.stringContaining('no') })
    expect(thrown).not.toBeInstanceOf(Unsendable)
  })

  test('has a certificate that nobody vouches for: nothing is sent', async () => {
    const server = await smtp({ secure: true, disabledCommands: [] })
    expect(await failure(server.url.replace('smtp:', 'smtps:'))).toMatchObject({
      message: expect.stringMatching(/certificate|self.signed|altname|expired/i),
    })
    expect(server.received).toEqual([])
  })

  test('is gone, or says one letter now and then: given up in time, and tried again later', async () => {
    const dead = await lines(() => {})
    closing.splice(0).forEach(close => void close())
    expect(await failure(dead)).toMatchObject({ message: expect.stringContaining('ECONNREFUSED') })
    const slow = await lines(socket => {
      const timer = setInterval(() => socket.write('2'), 50)
      socket.on('close', () => clearInterval(timer))
    })
    expect(await failure(slow, 400)).toMatchObject({ message: 'The mail server took too long.' })
  })
})

/** Takes everything up to the mail itself, and hangs up in its middle. */
function cutInData(socket: Socket): void {
  socket.write('220 mail.example ESMTP\r\n')
  socket.on('data', chunk => {
    const said = String(chunk)
    if (/^(EHLO|HELO)/i.test(said)) socket.write('250 mail.example\r\n')
    else if (/^(MAIL|RCPT)/i.test(said)) socket.write('250 OK\r\n')
    else if (/^DATA/i.test(said)) socket.write('354 go on\r\n')
    else socket.destroy()
  })
}
