import { randomUUIDv7 } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { SERVICE_LEVEL } from '../shared/service-level.ts'
import { remindApprovers } from './actions/approval-reminder.ts'
import type { Context } from './actions/context.ts'
import { admit } from './actions/invitation.ts'
import { createSealText } from './actions/seal-key.ts'
import { notePanel } from './actions/session.ts'
import { mailLink, recordSignIn } from './actions/sign-in.ts'
import { sweep } from './actions/sweep.ts'
import { createTicketProof } from './actions/ticket-proof.ts'
import { type Config, MAIL_KEPT_DAYS } from './config.ts'
import { addressReader } from './http/address.ts'
import { type App, createApp } from './http/app.ts'
import type { Auth } from './http/auth.ts'
import { Live, type Pace } from './http/live.ts'
import type { Wrong } from './http/parts.ts'
import { type Readiness, readinessOf } from './http/readiness.ts'
import { createSessions } from './http/session.ts'
import { createListReader } from './list-reader.ts'
import { type MailIntake, startIntake } from './mail-intake.ts'
import { createMailReader } from './mail-reader.ts'
import { type SendMail, startDispatcher } from './outbox/dispatch.ts'
import { fileSender, smtpSender } from './outbox/email.ts'
import { createOutbox } from './outbox/outbox.ts'
import type { Rounds } from './outbox/rounds.ts'
import { createSeal } from './outbox/seal.ts'
import { createThreads, type Threads } from './outbox/thread.ts'
import { incomingCounts } from './store/held-mail.ts'
import { appliedNumber, MIGRATIONS } from './store/migrate.ts'
import type { Store } from './store/open.ts'
import { oldestDue } from './store/outbox.ts'
import { createUploadReader, type UploadReader } from './upload-reader.ts'

/** The parts that the composition root does not make itself. */
export interface Given {
  config: Pick<Config, 'baseUrl' | 'dataFolder' | 'smtpUrl' | 'mailFrom'> &
    Partial<
      Pick<Config, 'trustedProxies' | 'supportAddress' | 'imapUrl' | 'mailLanguage' | 'serviceLevel' | 'mailKeptDays'>
    >
  secret: string
  store: Store
  log: Logger
  /** Milliseconds since 1970. */
  clock?: () => number
  send?: SendMail
  deskFolder?: string | null
  /** How often live changes are looked for. */
  pace?: Partial<Pace>
  /** What reads uploaded workbooks, where it is not the usual one. */
  uploads?: UploadReader
}

/** The service, put together but not listening yet. */
export interface Service {
  app: App['app']
  /** What deeds are given, for those that do not come by a request. */
  context: Context
  /** Sign-in, loaded when it is first asked for: it is half of the program, and nobody signs in before the start. */
  auth: () => Promise<Auth>
  /** Loads what a start leaves for later, so that no request waits for it: the routes, then sign-in. */
  load(): Promise<void>
  /** What /readyz answers, for whoever asks before the routes are loaded. */
  readiness(): Promise<Readiness>
  /** Mail that was due is out, and nothing is being prepared. */
  idle(): Promise<void>
  /** From now on /readyz says so. */
  stopping(): void
  /** Ends what runs beside the requests. The store stays open: who opened it closes it. */
  stop(): Promise<void>
}

/** Puts everything together by hand, in order. */
export function createService(given: Given): Service {
  const { config, secret, store, log, clock = Date.now } = given
  const seal = createSeal(secret)
  const threads = createThreads(secret, config.mailFrom)
  const send = given.send ?? senderOf(config, threads)
  const onFault = (id: string, thrown: unknown) => log.warn({ message: id, err: thrown }, 'mail not sent')
  const dispatcher = startDispatcher({ store, seal, send, clock, onFault })
  const outbox = createOutbox(seal, dispatcher.wake)
  const context: Context = {
    store,
    outbox,
    clock,
    newId: randomUUIDv7,
    baseUrl: config.baseUrl,
    readsAnswers: (config.supportAddress ?? null) !== null,
    sealText: createSealText(secret),
    proof: createTicketProof(secret),
    level: config.serviceLevel ?? SERVICE_LEVEL,
  }
  const background = createBackground(log)
  const sweeper = setInterval(() => {
    background.run(sweep(context, config.mailKeptDays ?? MAIL_KEPT_DAYS))
    background.run(remindApprovers(context))
  }, SWEEP_MS).unref()
  const auth = once(async () => {
    const { createAuth, LINK_MINUTES: minutes } = await import('./http/auth.ts')
    const made = createAuth({
      store,
      secret,
      baseUrl: config.baseUrl,
      otherOrigins: sameLoopback(config.baseUrl),
      admit: personId => admit(context, personId),
      noteSession: personId => recordSignIn(context, personId, 'session.start'),
      notePanel: token => notePanel(context, token),
      onLog: (level, message) => log.warn({ from: 'better-auth', level }, message),
      sendLink: request => background.run(mailLink(context, { ...request, minutes, makeCode })),
    })
    const makeCode = (email: string) => made.api.createVerificationOTP({ body: { email, type: 'sign-in' } })
    return made
  })
  const mails = createMailReader()
  const intake = startIntake(context, {
    reader: mails,
    threads,
    ownAddresses: [config.mailFrom, config.supportAddress ?? config.mailFrom].map(address => address.toLowerCase()),
    imapUrl: config.imapUrl ?? null,
    language: config.mailLanguage ?? 'en-US',
    log,
  })
  const health = createHealth(given, clock)
  const sessions = createSessions(auth, store, clock)
  const live = new Live({
    store,
    stillThere: sessions.stillThere,
    onFault: thrown => log.warn({ err: thrown }, 'live changes could not be read'),
    ...(given.pace && { pace: given.pace }),
  })
  const uploads = given.uploads ?? createUploadReader()
  const lists = createListReader()
  const { app, load } = createApp({
    context,
    auth,
    sessions,
    live,
    uploads,
    lists,
    mails,
    addressOf: addressReader(config.trustedProxies ?? []),
    log,
    origins: [config.baseUrl, ...sameLoopback(config.baseUrl)],
    deskFolder: given.deskFolder ?? null,
    whatIsWrong: health.whatIsWrong,
    mailWaiting: health.mailWaiting,
  })
  const stopping = () => {
    health.stopping()
    // Streams never end by themselves, and a stop waits for what is under way.
    live.stop()
  }
  const loadAll = async () => {
    await load()
    await auth()
  }
  const readiness = () => readinessOf(health)
  return {
    app,
    context,
    auth,
    load: loadAll,
    readiness,
    ...lifeOf(dispatcher, intake, background, sweeper, { readers: [uploads, lists], mails }),
    stopping,
  }
}

/** Makes a thing when it is first asked for, and the same one ever after. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make()
    return made
  }
}

const SWEEP_MS = 60 * 60_000

function lifeOf(
  dispatcher: Rounds,
  intake: MailIntake,
  background: { settled(): Promise<void> },
  sweeper: NodeJS.Timeout,
  { readers, mails }: { readers: readonly { close(): void }[]; mails: { close(): void } },
) {
  return {
    async idle() {
      await background.settled()
      await intake.idle()
      await dispatcher.idle()
    },
    async stop() {
      clearInterval(sweeper)
      for (const reader of readers) reader.close()
      await background.settled()
      await intake.stop()
      // Not before: a mail that is being read would stand as one that cannot be.
      mails.close()
      await dispatcher.stop()
    },
  }
}

/** Work that no request waits for, but that a stop does. */
function createBackground(log: Logger) {
  const running = new Set<Promise<void>>()
  return {
    run(work: Promise<void>): void {
      const kept = work.catch(thrown => log.error({ err: thrown }, 'work in the background failed'))
      running.add(kept)
      kept.finally(() => running.delete(kept))
    },
    async settled() {
      await Promise.all(running)
    },
  }
}

function senderOf(
  { smtpUrl, mailFrom, supportAddress = null, dataFolder }: Given['config'],
  threads: Threads,
): SendMail {
  const head = { from: mailFrom, answers: supportAddress, threads }
  return smtpUrl ? smtpSender(smtpUrl, head) : fileSender(join(dataFolder, 'mail'), head)
}

/** localhost and 127.0.0.1 are the same service to whoever types them. */
function sameLoopback(baseUrl: string): string[] {
  const url = new URL(baseUrl)
  if (url.hostname !== '127.0.0.1' && url.hostname !== 'localhost') return []
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost'
  return [url.origin]
}

const LEAST_FREE = 0.02
const OLDEST_MAIL_MS = 60 * 60_000

function createHealth({ store, config }: Given, clock: () => number) {
  let stopping = false
  return {
    stopping: () => {
      stopping = true
    },
    /** Mail that waits for a person keeps nobody from working: it is told, and is no reason to be unready. */
    mailWaiting: () =>
      incomingCounts(store.db).then(
        ({ held, broken }) => ({ held, broken }),
        () => null,
      ),
    async whatIsWrong(): Promise<Wrong[]> {
      const wrong: Wrong[] = stopping ? ['stopping'] : []
      try {
        if ((await appliedNumber(store.db)) !== MIGRATIONS.length) wrong.push('migrations')
        if ((await oldestDue(store.db, clock())) > OLDEST_MAIL_MS) wrong.push('outbox')
      } catch {
        wrong.push('database')
      }
      const disk = await statfs(config.dataFolder).catch(() => null)
      const room = await store.hasRoom().catch(() => true)
      if (!room || !disk || disk.bavail / disk.blocks < LEAST_FREE) wrong.push('disk')
      return wrong
    },
  }
}
