import type { Logger } from 'pino'
import type { Context } from './actions/context.ts'
import { keepMail, type MailWorld, takeNext } from './actions/incoming.ts'
import { createMailReader } from './mail-reader.ts'
import { type Mailbox, startMailbox } from './mailbox.ts'

/** Takes in mails: those of a mailbox, where there is one, and those that a command handed over. */
export interface MailIntake {
  /** What was kept when asked is looked at. */
  idle(): Promise<void>
  stop(): Promise<void>
}

const EVERY_MS = 5000

/** Keeps looking at what came in; whoever brought it, a mailbox or `mail receive` beside this service. */
export function startIntake(
  context: Context,
  given: Pick<MailWorld, 'threads' | 'ownAddresses' | 'language'> & { imapUrl: string | null; log: Logger },
): MailIntake {
  const { threads, ownAddresses, language, imapUrl, log } = given
  const reader = createMailReader()
  const world: MailWorld = { context, threads, ownAddresses, language, read: reader.read }
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  let queued = false
  const wake = () => {
    if (queued || stopped) return
    queued = true
    running = running.then(async () => {
      queued = false
      try {
        while (!stopped && (await takeNext(world)));
      } catch (thrown) {
        log.warn({ err: thrown }, 'mail that came in could not be looked at')
      }
    })
  }
  const timer = setInterval(wake, EVERY_MS)
  timer.unref()
  const keep = async (raw: Uint8Array, size: number) => {
    await keepMail(context, raw, size)
    wake()
  }
  const onFault = (thrown: unknown) => log.warn({ err: thrown }, 'the mailbox could not be read')
  const box: Mailbox | null =
    imapUrl === null ? null : startMailbox({ url: imapUrl, store: context.store, keep, onFault })
  return {
    async idle() {
      wake()
      await running
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await box?.stop()
      await running
      reader.close()
    },
  }
}
