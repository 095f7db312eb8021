import type { Logger } from 'pino'
import type { Context } from './actions/context.ts'
import { keepMail, type MailWorld, takeNext } from './actions/incoming.ts'
import type { MailReader } from './mail-reader.ts'
import { type Mailbox, startMailbox } from './mailbox.ts'
import { startRounds } from './outbox/rounds.ts'

/** Takes in mails: those of a mailbox, where there is one, and those that a command handed over. */
export interface MailIntake {
  /** What was kept when asked is looked at. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/** Keeps looking at what came in; whoever brought it, a mailbox or `mail receive` beside this service. */
export function startIntake(
  context: Context,
  given: Pick<MailWorld, 'threads' | 'ownAddresses' | 'language'> & {
    reader: MailReader
    imapUrl: string | null
    log: Logger
  },
): MailIntake {
  const { reader, threads, ownAddresses, language, imapUrl, log } = given
  const world: MailWorld = { context, threads, ownAddresses, language, read: raw => reader.read(raw) }
  const rounds = startRounds(
    () => takeNext(world),
    thrown => log.warn({ err: thrown }, 'mail that came in could not be looked at'),
  )
  const keep = async (raw: Uint8Array, size: number) => {
    await keepMail(context, raw, size)
    rounds.wake()
  }
  const onFault = (thrown: unknown) => log.warn({ err: thrown }, 'the mailbox could not be read')
  const box: Mailbox | null =
    imapUrl === null ? null : startMailbox({ url: imapUrl, store: context.store, keep, onFault })
  return {
    idle: rounds.idle,
    async stop() {
      const stopping = rounds.stop()
      await box?.stop()
      await stopping
    },
  }
}
