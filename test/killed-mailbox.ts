/**
 * A reader of a mailbox in a process of its own that is killed at a place: started by test/service/mailbox-shared.test.ts,
 * with what it needs as JSON in its one argument. What ends it is a real SIGKILL.
 */
import { randomUUIDv7 } from 'node:crypto'
import process from 'node:process'
import { keepMail } from '../service/actions/incoming.ts'
import { startMailbox } from '../service/mailbox.ts'
import { openStore, type Place } from '../service/store/open.ts'

export interface MailboxKilling {
  url: string
  place: Place
  now: number
  /** fetched: the mail is here, and not kept. kept: it is kept, and how far the mailbox was read is not noted. */
  at: 'fetched' | 'kept'
}

const { url, place, now, at }: MailboxKilling = JSON.parse(process.argv[2] ?? '{}')
const store = await openStore(place, now)

startMailbox({
  url,
  store,
  keep: async (raw, size) => {
    if (at === 'kept') await keepMail({ store, clock: () => now, newId: randomUUIDv7 }, raw, size)
    process.kill(process.pid, 'SIGKILL')
  },
  onFault: thrown => {
    console.error(thrown)
    process.exit(1)
  },
})
