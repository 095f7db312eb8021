import type { ImapFlow, MailboxObject } from 'imapflow'
import { INCOMING_BYTES } from '../shared/incoming.ts'
import { keepPlace, mailboxPlace } from './store/incoming.ts'
import type { Store } from './store/open.ts'

export interface MailboxParts {
  /** imap:// or imaps://, with name and password, and the folder as its path where it is not INBOX. */
  url: string
  store: Store
  /** Keeps one mail; `size` is larger than what was fetched where it is too large to be read. */
  keep: (raw: Uint8Array, size: number) => Promise<void>
  onFault: (thrown: unknown) => void
  /** How long a quiet connection is trusted: waiting for news dies silently behind some routers. */
  everyMs?: number
  /** How long the server may take to answer that it is still there. */
  answersMs?: number
  /** Before it connects again, the longer the more often that failed. */
  pausesMs?: readonly number[]
}

/** A mailbox that is being read. */
export interface Mailbox {
  stop(): Promise<void>
}

const EVERY_MS = 2 * 60_000
const ANSWERS_MS = 30_000
const PAUSES_MS = [1000, 5000, 15_000, 60_000]
/** Of a mail that is too large, its beginning. */
const HEAD_BYTES = 64 * 1024

/**
 * Reads a mailbox as long as the service runs: at once, whenever the server tells of something new, and every two
 * minutes whatever it tells. Mails are walked by their own numbers from where it stopped, one after the other, and each
 * is kept before the next; nothing is ever deleted or moved there. Whoever else reads the same mailbox is no harm.
 */
export function startMailbox(parts: MailboxParts): Mailbox {
  const stopping = new AbortController()
  const running = follow(parts, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function follow(parts: MailboxParts, signal: AbortSignal): Promise<void> {
  const { pausesMs = PAUSES_MS } = parts
  for (let failed = 0; !signal.aborted; ) {
    try {
      await readWhileConnected(parts, signal, () => {
        failed = 0
      })
    } catch (thrown) {
      if (!signal.aborted) parts.onFault(thrown)
    }
    await pause(pausesMs[Math.min(failed++, pausesMs.length - 1)] ?? 0, signal)
  }
}

async function readWhileConnected(parts: MailboxParts, signal: AbortSignal, onRead: () => void): Promise<void> {
  const { url, everyMs = EVERY_MS, answersMs = ANSWERS_MS } = parts
  const { ImapFlow } = await import('imapflow')
  const place = new URL(url)
  const client = new ImapFlow(optionsOf(place))
  let ended: unknown = null
  let wake = () => {}
  // Without a listener an error of a quiet connection would end the process.
  client.on('error', thrown => {
    ended = thrown
    wake()
  })
  client.on('close', () => {
    ended ??= new Error('The mail server closed the connection.')
    wake()
  })
  client.on('exists', () => wake())
  const stop = () => wake()
  signal.addEventListener('abort', stop)
  try {
    await client.connect()
    const box = await client.mailboxOpen(decodeURIComponent(place.pathname.slice(1)) || 'INBOX')
    while (!signal.aborted && ended === null) {
      await sweep(client, box, parts, signal)
      onRead()
      const news = new Promise<void>(resolve => {
        wake = resolve
      })
      if (ended === null && !signal.aborted) await Promise.race([news, pause(everyMs, signal)])
      // Asks the server, so that a connection that only seems to be there is found out.
      if (ended === null && !signal.aborted) await within(answersMs, client.noop(), signal)
    }
    if (ended !== null) throw ended
  } finally {
    signal.removeEventListener('abort', stop)
    client.close()
  }
}

/** A line that died without a word leaves every question open: what is not answered in time never will be. */
async function within(ms: number, answer: Promise<unknown>, signal: AbortSignal): Promise<void> {
  // It fails by itself once the connection is closed, and nobody waits for it then.
  answer.catch(() => {})
  const late = pause(ms, signal).then(() => 'late' as const)
  if ((await Promise.race([answer, late])) === 'late' && !signal.aborted) throw new Error('The mail server is silent.')
}

/** Everything since the last mail that was kept. A mailbox that was made anew counts from the start; doubles are known. */
async function sweep(
  client: ImapFlow,
  { uidValidity, uidNext, path }: MailboxObject,
  { url, store, keep }: MailboxParts,
  signal: AbortSignal,
): Promise<void> {
  const name = nameOf(url, path)
  const validity = String(uidValidity)
  const known = await mailboxPlace(store.db, name)
  const from = known?.validity === validity ? known.lastUid + 1 : 1
  // A mailbox that was in use before is not read back to its first year: what somebody saw there is theirs.
  const query = known ? { uid: `${from}:*` } : { seen: false }
  const found = (await client.search(query, { uid: true })) || []
  for (const uid of found.filter(uid => uid >= from).sort((a, b) => a - b)) {
    if (signal.aborted) return
    await keepOne(client, uid, keep)
    await store.write(trx => keepPlace(trx, name, { validity, lastUid: uid }))
  }
  if (!known) await store.write(trx => keepPlace(trx, name, { validity, lastUid: uidNext - 1 }))
}

async function keepOne(client: ImapFlow, uid: number, keep: MailboxParts['keep']): Promise<void> {
  const about = await client.fetchOne(uid, { size: true }, { uid: true })
  // Gone since it was found: somebody deleted it.
  if (!about) return
  const size = about.size ?? 0
  const source = size > INCOMING_BYTES ? { start: 0, maxLength: HEAD_BYTES } : true
  const fetched = await client.fetchOne(uid, { source }, { uid: true })
  const raw = fetched ? fetched.source : undefined
  if (raw) await keep(raw, Math.max(size, raw.length))
}

function optionsOf(place: URL) {
  const secure = place.protocol === 'imaps:'
  const host = place.hostname.replace(/^\[|\]$/g, '')
  return {
    host,
    port: Number(place.port) || (secure ? 993 : 143),
    secure,
    // A password goes over the net only under TLS.
    ...(!secure && !/^(localhost|127\.|::1)/.test(host) && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(place.username), pass: decodeURIComponent(place.password) },
    logger: false as const,
    maxIdleTime: 5 * 60_000,
    connectionTimeout: 20_000,
  }
}

/** Where it was read to is kept by the mailbox, without the password. */
function nameOf(url: string, path: string): string {
  const { host, username } = new URL(url)
  return `${decodeURIComponent(username)}@${host}/${path}`
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    timer.unref()
    signal.addEventListener('abort', end)
  })
}
