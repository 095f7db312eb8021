import { signal } from '@preact/signals'
import type { Locale } from '../../shared/words/locale.ts'
import { deliver, type Queued, type QueueStore, type Send } from '../delivery.ts'
import { QUEUE_CHANNEL } from '../queue.ts'
import { inOrder, inTurn, maySendItself, type Waiting, waitingFor } from '../submission.ts'
import type { ConnectionModel } from './connection.ts'

/** While the panel is open, what waits is tried again this often. */
const RETRY_MS = 15_000

export interface QueuedParts<Item extends Queued> {
  store: QueueStore<Item>
  send: Send<Item>
  connection: ConnectionModel
  locale: () => Locale
}

/**
 * Things of one kind on their way to the service (R5, R8): each is stored with its key before anything is sent, goes out
 * once, and is done only when the service's answer says so. All kinds stand in one queue.
 */
export async function createQueued<Item extends Queued>({
  store,
  send: sendItem,
  connection,
  locale,
}: QueuedParts<Item>) {
  const items = signal<Item[]>(await store.all())
  const sending = signal<ReadonlySet<string>>(new Set())
  const siblings = new BroadcastChannel(QUEUE_CHANNEL)
  let timer: ReturnType<typeof setTimeout> | undefined

  const sender = () => ({ service: connection.service.value, connection: connection.connection.value })

  async function reload(): Promise<void> {
    items.value = await store.all()
  }

  /** Shows one before it is stored. */
  function announce(item: Item): void {
    items.value = [...items.value.filter(({ key }) => key !== item.key), item]
  }

  /** Keeps it with its key, then sends it. */
  async function file(item: Item): Promise<void> {
    announce(item)
    sending.value = new Set([...sending.value, item.key])
    await store.put(item)
    await sendMarked(item.key, true)
  }

  /** `asked` for by a person: then it goes although it is old. */
  async function send(key: string, asked: boolean): Promise<void> {
    if (sending.value.has(key)) return
    sending.value = new Set([...sending.value, key])
    await sendMarked(key, asked)
  }

  async function sendMarked(key: string, asked: boolean): Promise<void> {
    const deliverer = async () => ({ ...sender(), locale: locale() })
    const delivered = await deliver(key, { store, send: sendItem, deliverer, now: Date.now(), asked })
    if (delivered) connection.heed(delivered.problem)
    await reload()
    sending.value = new Set([...sending.value].filter(each => each !== key))
    await changed()
    scheduleRetry()
  }

  /** Other windows look anew, and the toolbar button says what waits now. */
  async function changed(): Promise<void> {
    siblings.postMessage(null)
    const { showQueue } = await import('../queue.ts')
    await showQueue({ sender: sender(), now: Date.now(), locale: locale() })
  }

  const ready = () => items.value.filter(each => maySendItself(each, sender(), Date.now()))

  /** Sends what may go by itself, in the order it was made. */
  function flush(): Promise<void> {
    return inTurn(async () => {
      await reload()
      for (const { key } of inOrder(ready())) {
        await send(key, false)
        if (!connection.reached.value) return scheduleRetry()
      }
    })
  }

  function scheduleRetry(): void {
    clearTimeout(timer)
    if (ready().length > 0) timer = setTimeout(flush, RETRY_MS)
  }

  /** What keeps one from going, seen from here and now. */
  function waiting(item: Item): Waiting | 'sending' {
    const why = waitingFor(item, sender(), Date.now())
    return why !== null && sending.value.has(item.key) ? 'sending' : why
  }

  async function discard(key: string): Promise<void> {
    await store.remove(key)
    await reload()
    await changed()
  }

  siblings.onmessage = reload
  addEventListener('online', flush)
  return {
    items,
    byKey: (key: string) => items.value.find(each => each.key === key) ?? null,
    announce,
    file,
    reload,
    send,
    flush,
    waiting,
    discard,
  }
}
