import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Mail } from '../../service/outbox/compose.ts'
import { dispatchDue, type SendMail, Unsendable } from '../../service/outbox/dispatch.ts'
import { fileSender } from '../../service/outbox/email.ts'
import { createOutbox } from '../../service/outbox/outbox.ts'
import { createSeal } from '../../service/outbox/seal.ts'
import { createThreads } from '../../service/outbox/thread.ts'
import { SECRET } from '../app.ts'
import { DATABASES, makeDatabase, NOON, type TestDatabase } from '../databases.ts'

const FROM = 'desk@sidecheck.example'
const HEAD = { from: FROM, answers: null, threads: createThreads(SECRET, FROM) }

const MAIL: Mail = {
  to: { name: 'Étienne Gagnon', address: 'etienne@rivierepins.example' },
  subject: 'SC-20001 : tous les comptes',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
}

describe.each(DATABASES)('the outbox, on %s', name => {
  let database: TestDatabase
  let now = NOON
  const seal = createSeal(SECRET)
  beforeAll(async () => {
    database = await makeDatabase(name)
  })
  afterEach(() => database.store.write(trx => trx.deleteFrom('message').execute()))
  afterAll(() => database.drop())

  const put = (id: string) =>
    database.store.write(trx => createOutbox(seal, () => {}).put(trx, { id, kind: 'batch', mail: MAIL }, now))
  const run = (send: SendMail) =>
    dispatchDue({ store: database.store, seal, send, clock: () => now, onFault: () => {} })
  const rows = () => database.store.db.selectFrom('message').selectAll().orderBy('id').execute()

  test('a mail cannot be read in the database, and its text is gone once it is sent', async () => {
    await put('a')
    const [waiting] = await rows()
    expect(waiting?.body).not.toContain('Bonjour')
    expect(() => createSeal('another secret').open(waiting?.body ?? '')).toThrow()
    const sent: Mail[] = []
    await run(async (_id, mail) => void sent.push(mail))
    expect(sent).toEqual([MAIL])
    expect(await rows()).toMatchObject([{ state: 'sent', body: null }])
  })

  test('two services never send the same message', async () => {
    for (const id of Array.from({ length: 30 }, (_, at) => `m${at}`)) await put(id)
    const sent: string[] = []
    const work = async () => {
      while ((await run(async id => void sent.push(id))) > 0);
    }
    await Promise.all([work(), work(), work()])
    expect(sent).toHaveLength(30)
    expect(new Set(sent).size).toBe(30)
  })

  test('R4: what cannot be sent is tried again later under the same id, and given up visibly in the end', async () => {
    await put('later')
    const tried: string[] = []
    for (let tries = 0; tries < 12; tries++) {
      await run(async id => {
        tried.push(id)
        throw new Error('no mail server')
      })
      now += 25 * 60 * 60 * 1000
    }
    expect(new Set(tried)).toEqual(new Set(['later']))
    expect(await rows()).toMatchObject([{ state: 'failed', fault: 'no mail server', tries: 10 }])
  })

  test('what failed together comes back a little apart, never much earlier or later', async () => {
    const pauses: number[] = []
    for (const chance of [0, 0.5, 1]) {
      await put(`late-${chance}`)
      const send = async () => {
        throw new Error('no mail server')
      }
      await dispatchDue({
        store: database.store,
        seal,
        send,
        clock: () => now,
        chance: () => chance,
        onFault: () => {},
      })
      const row = (await rows()).find(({ id }) => id === `late-${chance}`)
      pauses.push(Date.parse(row?.due_at ?? '') - now)
    }
    expect(pauses).toEqual([8000, 10_000, 12_000])
  })

  test('a slow mail server never keeps mails longer than they are claimed for: the rest is given back', async () => {
    for (const id of ['a', 'b', 'c']) await put(id)
    const sent: string[] = []
    await run(async id => {
      sent.push(id)
      now += 61_000
    })
    expect(sent).toHaveLength(1)
    const waiting = (await rows()).filter(({ state }) => state === 'waiting')
    expect(waiting.map(({ due_at }) => Date.parse(due_at) <= now)).toEqual([true, true])
  })

  test('what the mail server refuses for good is not tried again', async () => {
    await put('never')
    await run(async () => {
      throw new Unsendable('550 no such user')
    })
    expect(await rows()).toMatchObject([{ state: 'failed', fault: '550 no such user' }])
  })

  test('2: a message whose sender died is free for another after two minutes', async () => {
    await put('orphan')
    const never = run(() => new Promise(() => {}))
    void never
    await expect.poll(async () => (await rows())[0]?.due_at).not.toBe(new Date(now).toISOString())
    expect(await run(async () => {})).toBe(0)
    now += 2 * 60_000 + 1
    const sent: string[] = []
    await run(async id => void sent.push(id))
    expect(sent).toEqual(['orphan'])
  })
})

describe('mail', () => {
  test('without a mail server becomes a file that the owner alone can read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sidecheck-mail-'))
    await fileSender(join(folder, 'mail'), { ...HEAD, threads: createThreads(SECRET, 'sidecheck@localhost') })(
      'an-id',
      MAIL,
    )
    expect(await readdir(join(folder, 'mail'))).toEqual(['an-id.eml'])
    const raw = await readFile(join(folder, 'mail/an-id.eml'), 'utf8')
    expect(raw).toMatch(/^Message-ID: <an-id@localhost>/im)
    await rm(folder, { recursive: true })
  })
})
