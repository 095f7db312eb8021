import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Mailbox, startMailbox } from '../../service/mailbox.ts'
import { keepPlace, mailboxPlace } from '../../service/store/incoming.ts'
import { DATABASES, makeDatabase, type TestDatabase } from '../databases.ts'
import { DOVECOT_MISSING, startImap, type TestImap } from '../dovecot.ts'

const mail = (subject: string, body = 'Hello.') => `From: a@b.example\r\nSubject: ${subject}\r\n\r\n${body}\r\n`

describe.each(DATABASES)('how far a mailbox was read, on %s', name => {
  test('23: goes only on, but for a mailbox that was made anew', async () => {
    const { store, drop } = await makeDatabase(name)
    const keep = (validity: string, lastUid: number) => store.write(trx => keepPlace(trx, 'box', { validity, lastUid }))
    expect(await mailboxPlace(store.db, 'box')).toBeNull()
    await keep('1', 7)
    await keep('1', 5)
    expect(await mailboxPlace(store.db, 'box')).toEqual({ validity: '1', lastUid: 7 })
    await keep('2', 3)
    expect(await mailboxPlace(store.db, 'box')).toEqual({ validity: '2', lastUid: 3 })
    await drop()
  })
})

describe('a mailbox', () => {
  let imap: TestImap
  let database: TestDatabase
  beforeAll(async () => {
    if (DOVECOT_MISSING !== null) return
    imap = await startImap()
    database = await makeDatabase('sqlite')
  })
  afterAll(async () => {
    await imap?.remove()
    await database?.drop()
  })

  test('23: every mail is kept once and in order, also by two services, after a drop, with a mailbox made anew, and 11 MB are told', async ({
    skip,
  }) => {
    skip(DOVECOT_MISSING !== null, DOVECOT_MISSING ?? '')
    const kept: { subject: string; size: number }[] = []
    const faults: unknown[] = []
    const boxes: Mailbox[] = []
    const follow = () =>
      boxes.push(
        startMailbox({
          url: imap.url,
          store: database.store,
          keep: async (raw, size) => {
            kept.push({
              subject: /^Subject: (.*)\r?$/m.exec(Buffer.from(raw).toString('latin1'))?.[1]?.trim() ?? '',
              size,
            })
          },
          onFault: thrown => faults.push(thrown),
          everyMs: 500,
          pausesMs: [100],
        }),
      )
    const subjects = () => kept.map(({ subject }) => subject)
    const hears = (expected: string[]) => expect.poll(subjects, { timeout: 30_000 }).toEqual(expected)
    imap.deliver(mail('first'))
    follow()
    await hears(['first'])
    imap.deliver(mail('second'))
    await hears(['first', 'second'])
    await imap.stop()
    await expect.poll(() => faults.length, { timeout: 30_000 }).toBeGreaterThan(0)
    imap.deliver(mail('third'))
    await imap.start()
    await hears(['first', 'second', 'third'])
    imap.deliver(mail('large', 'x'.repeat(11 * 1024 * 1024)))
    await hears(['first', 'second', 'third', 'large'])
    expect(kept.at(-1)?.size).toBeGreaterThan(11 * 1024 * 1024)
    await Promise.all(boxes.splice(0).map(box => box.stop()))
    // As another service on the same database goes on: nothing is read twice.
    follow()
    imap.deliver(mail('fifth'))
    await hears(['first', 'second', 'third', 'large', 'fifth'])
    await Promise.all(boxes.splice(0).map(box => box.stop()))
    await imap.stop()
    imap.renew()
    imap.deliver(mail('anew'))
    await imap.start()
    follow()
    await hears(['first', 'second', 'third', 'large', 'fifth', 'anew'])
    await Promise.all(boxes.splice(0).map(box => box.stop()))
    const place = await database.store.db.selectFrom('mailbox').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(place)).not.toContain('secret')
  }, 120_000)
})
