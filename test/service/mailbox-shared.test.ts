import { spawn } from 'node:child_process'
import { randomUUIDv7 } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepMail } from '../../service/actions/incoming.ts'
import { type Mailbox, startMailbox } from '../../service/mailbox.ts'
import { DATABASES, makeDatabase, NOON, type TestDatabase } from '../databases.ts'
import { DOVECOT_MISSING, startImap, type TestImap } from '../dovecot.ts'
import { startLine } from '../frozen-line.ts'
import type { MailboxKilling } from '../killed-mailbox.ts'

const WAIT = { timeout: 60_000 }

describe.each(DATABASES)('one mailbox that several services read, on %s', { timeout: 180_000 }, name => {
  let imap: TestImap
  let database: TestDatabase
  let other: TestDatabase['store']
  beforeAll(async () => {
    if (DOVECOT_MISSING !== null) return
    imap = await startImap()
    database = await makeDatabase(name)
    other = database.store
  })
  afterAll(async () => {
    await imap?.remove()
    await database?.drop()
  })

  let count = 0
  const deliver = () => {
    const subject = `Mail ${++count}`
    imap.deliver(`From: a@b.example\r\nSubject: ${subject}\r\n\r\nHello, ${count}.\r\n`)
    return subject
  }
  /** The subjects of all that is kept, in order of their numbers. */
  const kept = async () => {
    const rows = await database.store.db.selectFrom('incoming_raw').select('raw').execute()
    const subjects = rows.map(
      ({ raw }) => /^Subject: (.*)\r?$/m.exec(Buffer.from(raw, 'base64').toString())?.[1]?.trim() ?? '',
    )
    return subjects.sort((one, two) => Number(one.slice(5)) - Number(two.slice(5)))
  }
  const all = () => Array.from({ length: count }, (_, at) => `Mail ${at + 1}`)
  const read = (store: TestDatabase['store'], more: Partial<Parameters<typeof startMailbox>[0]> = {}): Mailbox =>
    startMailbox({
      url: imap.url,
      store,
      keep: async (raw, size) => void (await keepMail({ store, clock: () => NOON, newId: randomUUIDv7 }, raw, size)),
      onFault: () => {},
      everyMs: 500,
      pausesMs: [100],
      ...more,
    })

  test('R3, 23: two read it at once, and one goes on alone: each mail is kept once', async ({ skip }) => {
    skip(DOVECOT_MISSING !== null, DOVECOT_MISSING ?? '')
    for (let at = 0; at < 6; at++) deliver()
    const [first, second] = [read(database.store), read(other)]
    for (let at = 0; at < 6; at++) deliver()
    await expect.poll(kept, WAIT).toEqual(all())
    await first.stop()
    deliver()
    await expect.poll(kept, WAIT).toEqual(all())
    await second.stop()
    expect(await kept()).toEqual(all())
  })

  test.for(['fetched', 'kept'] as const)(
    '21: killed when a mail is %s: the next reader keeps it once, and every later one',
    async (at, { skip }) => {
      skip(DOVECOT_MISSING !== null, DOVECOT_MISSING ?? '')
      deliver()
      deliver()
      const killing: MailboxKilling = { url: imap.url, place: database.place, now: NOON, at }
      const child = spawn(process.execPath, ['test/killed-mailbox.ts', JSON.stringify(killing)], { stdio: 'inherit' })
      await once(child, 'close')
      expect(child.signalCode).toBe('SIGKILL')
      const between = await kept()
      expect(between).toEqual(all().slice(0, at === 'kept' ? -1 : -2))
      const reader = read(database.store)
      await expect.poll(kept, WAIT).toEqual(all())
      await reader.stop()
      expect(await kept()).toEqual(all())
    },
  )

  test('23: the line goes dead without a word while it waits: it is found out, and what came meanwhile is kept once', async ({
    skip,
  }) => {
    skip(DOVECOT_MISSING !== null, DOVECOT_MISSING ?? '')
    const place = new URL(imap.url)
    const line = await startLine(Number(place.port))
    place.port = String(line.port)
    const faults: unknown[] = []
    const reader = read(database.store, { url: place.href, answersMs: 1000, onFault: thrown => faults.push(thrown) })
    deliver()
    await expect.poll(kept, WAIT).toEqual(all())
    line.freeze()
    deliver()
    await expect.poll(kept, WAIT).toEqual(all())
    expect(line.count()).toBeGreaterThan(1)
    expect(faults).not.toEqual([])
    await reader.stop()
    expect(await kept()).toEqual(all())
    line.close()
  })
})
