import { signal } from '@preact/signals'
import type { Locale } from '../../shared/words/locale.ts'
import type { Filing } from '../filing.ts'
import { deliverFiling } from '../filing-delivery.ts'
import { QUEUE_CHANNEL } from '../queue.ts'
import { filingStore, type SeatsDb } from '../seats-db.ts'
import { inTurn, maySendItself, type Waiting, waitingFor } from '../submission.ts'
import type { ConnectionModel } from './connection.ts'

/** While the panel is open, what waits is tried again this often. */
const RETRY_MS = 15_000

export type FilingsModel = Awaited<ReturnType<typeof createFilings>>

/**
 * Requests for seats on their way (R5, R8): each is stored with its key before anything is sent, goes out once, and is
 * done only when the service's answer says so. They stand in one queue with the lists of accounts.
 */
export async function createFilings(db: SeatsDb, connection: ConnectionModel, locale: () => Locale) {
  const filings = signal<Filing[]>(await db.getAll('filing'))
  const sending = signal<ReadonlySet<string>>(new Set())
  const siblings = new BroadcastChannel(QUEUE_CHANNEL)
  let timer: ReturnType<typeof setTimeout> | undefined

  const sender = () => ({ service: connection.service.value, connection: connection.connection.value })

  async function reload(): Promise<void> {
    filings.value = await db.getAll('filing')
  }

  /** Shows one before it is stored. */
  function announce(filing: Filing): void {
    filings.value = [...filings.value.filter(({ key }) => key !== filing.key), filing]
  }

  /** Keeps it with its key, then sends it. */
  async function file(filing: Filing): Promise<void> {
    await db.put('filing', filing)
    await send(filing.key, true)
  }

  /** `asked` for by a person: then it goes although it is old. */
  async function send(key: string, asked: boolean): Promise<void> {
    if (sending.value.has(key)) return
    sending.value = new Set([...sending.value, key])
    const filer = async () => ({ ...sender(), locale: locale() })
    const delivered = await deliverFiling(key, { store: filingStore(db), filer, now: Date.now(), asked })
    if (delivered) connection.heed(delivered.problem)
    await reload()
    sending.value = new Set([...sending.value].filter(each => each !== key))
    siblings.postMessage(null)
    await showBadge()
    scheduleRetry()
  }

  async function showBadge(): Promise<void> {
    const [{ showQueue }, { openDb }] = await Promise.all([import('../queue.ts'), import('../db.ts')])
    const accounts = await openDb()
    const shown = { sender: sender(), now: Date.now(), locale: locale() }
    await showQueue(await accounts.getAll('submission'), shown)
    accounts.close()
  }

  const ready = () => filings.value.filter(each => maySendItself(each, sender(), Date.now()))

  /** Sends what may go by itself, in the order it was made. */
  function flush(): Promise<void> {
    return inTurn(async () => {
      await reload()
      for (const { key } of ready().toSorted((one, other) => one.madeAt.localeCompare(other.madeAt))) {
        await send(key, false)
        if (!connection.reached.value) return
      }
    })
  }

  function scheduleRetry(): void {
    clearTimeout(timer)
    if (ready().length > 0) timer = setTimeout(flush, RETRY_MS)
  }

  /** What keeps a request from going, seen from here and now. */
  function waiting(filing: Filing): Waiting | 'sending' {
    const why = waitingFor(filing, sender(), Date.now())
    return why !== null && sending.value.has(filing.key) ? 'sending' : why
  }

  async function discard(key: string): Promise<void> {
    await db.delete('filing', key)
    siblings.postMessage(null)
    await reload()
  }

  siblings.onmessage = reload
  addEventListener('online', flush)
  return {
    filings,
    byKey: (key: string) => filings.value.find(each => each.key === key) ?? null,
    announce,
    file,
    reload,
    send,
    flush,
    waiting,
    discard,
  }
}
