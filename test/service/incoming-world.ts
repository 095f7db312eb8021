import { expect } from 'vitest'
import { keepMail, type MailWorld, takeNext } from '../../service/actions/incoming.ts'
import { createMailReader } from '../../service/mail-reader.ts'
import { createThreads } from '../../service/outbox/thread.ts'
import type { Ticket } from '../../shared/desk-ticket.ts'
import { SECRET } from '../app.ts'
import type { DatabaseName } from '../databases.ts'
import { makeDesk } from './desk-world.ts'

export const FROM = 'desk@sidecheck.example'
export const threads = createThreads(SECRET, FROM)

/** A desk that takes mails in, and short ways to send it some. */
export async function makeIncoming(name: DatabaseName) {
  const desk = await makeDesk(name)
  const reader = createMailReader()
  const { context } = desk.app.service
  const world: MailWorld = { context, threads, ownAddresses: [FROM], language: 'en-US', read: reader.read }
  const { db } = desk.app.store
  let count = 0
  /** Looks at everything that was kept; the service itself looks too, every few seconds, and may have one in hand. */
  const drain = async () => {
    while (await takeNext(world));
    const untaken = db.selectFrom('incoming').select('id').where('state', '=', 'new')
    await expect.poll(() => untaken.execute(), { timeout: 15_000 }).toEqual([])
  }
  return {
    desk,
    world,
    drain,
    /** A mail as it comes, from an address, with its own headers before the usual ones. */
    raw(from: string, given: { headers?: string[]; body?: string; subject?: string } = {}): string {
      const { headers = [], body = 'Hello there.', subject = 'A question' } = given
      count++
      return [
        ...headers,
        `From: Somebody <${from}>`,
        `To: ${FROM}`,
        `Subject: ${subject}`,
        `Date: Tue, 17 Nov 2026 12:00:${String(count % 60).padStart(2, '0')} +0000`,
        `Message-ID: <m${count}@mail.example>`,
        '',
        body,
      ].join('\r\n')
    },
    /** Keeps a mail, looks at it, and answers how it stands then. */
    async receive(text: string) {
      const kept = await keepMail(world.context, Buffer.from(text, 'latin1'))
      await drain()
      const newest = db.selectFrom('incoming').selectAll().orderBy('id', 'desc').limit(1)
      return { kept, ...(await newest.executeTakeFirstOrThrow()) }
    },
    /** The headers of an answer to a ticket’s mail. */
    answering: ({ number }: Pick<Ticket, 'number'>) => [
      `In-Reply-To: ${threads.idOf(number, 'some-mail')}`,
      `References: ${threads.rootOf(number)}`,
    ],
    /** What stands in a ticket’s conversation. */
    said: async ({ number }: Pick<Ticket, 'number'>) =>
      (await desk.read('sam', number)).replies.map(({ text }) => text),
    async stop() {
      reader.close()
      await desk.app.stop()
    },
  }
}

export type Incoming = Awaited<ReturnType<typeof makeIncoming>>
