import type { FaultCode } from '../shared/fault.ts'
import type { Locale } from '../shared/words/locale.ts'
import type { Problem } from './api.ts'
import type { Connection } from './settings.ts'
import { type Hold, type Waitable, waitingFor } from './submission.ts'

/** Something that waits for the service under a key of its own. */
export interface Queued extends Waitable {
  /** Idempotency-Key. */
  key: string
}

/** Where things of one kind are kept; the panel's and the background's are the same. */
export interface QueueStore<Item extends Queued> {
  all: () => Promise<Item[]>
  get: (key: string) => Promise<Item | undefined>
  put: (item: Item) => Promise<unknown>
  remove: (key: string) => Promise<void>
}

/** Who sends, as it stands at that moment. */
export interface Deliverer {
  service: string
  connection: Connection | null
  locale: Locale
}

/** One kind of thing that may wait: how the service is asked for it, and what its answer makes of it. */
export type Send<Item extends Queued> = (
  item: Item,
  to: { service: string; token: string; locale: Locale; at: string },
) => Promise<{ state: Item['state']; problem: Problem | null }>

/** A thing as it stands after a try, and what went wrong on the way. */
export interface Delivered<Item extends Queued> {
  item: Item
  problem: Problem | null
}

/**
 * Sends something that waits, under a claim that windows and the background share, so that only one of them asks at a
 * time. It goes only for the person who made it, to the service it was made for, and after 48 hours only when `asked`
 * for. Whatever the service answers is stored before the claim is given up. Null where nothing was sent.
 */
export function deliver<Item extends Queued>(
  key: string,
  {
    store,
    send,
    deliverer,
    now,
    asked = false,
  }: {
    store: Pick<QueueStore<Item>, 'get' | 'put'>
    send: Send<Item>
    deliverer: () => Promise<Deliverer>
    now: number
    asked?: boolean
  },
): Promise<Delivered<Item> | null> {
  return navigator.locks.request(`sidecheck-send-${key}`, async () => {
    // Another window may have sent it, or somebody else signed in, while this one waited for the claim.
    const item = await store.get(key)
    const { service, connection, locale } = await deliverer()
    if (!item || !connection || !maySend(waitingFor(item, { service, connection }, now), asked)) return null
    const at = new Date(now).toISOString()
    const { state, problem } = await send(item, { service, token: connection.token, locale, at })
    const delivered = { ...item, state }
    await store.put(delivered)
    return { item: delivered, problem }
  })
}

function maySend(waiting: ReturnType<typeof waitingFor>, asked: boolean): boolean {
  return waiting === 'unreachable' || waiting === 'busy' || (waiting === 'stale' && asked)
}

/** What keeps it waiting after this answer; null where the service has said its last word. */
export function holdOf(problem: Problem): Hold | null {
  if (problem.kind === 'unreachable') return 'unreachable'
  if (problem.status === 401) return 'signed-out'
  // 409: the same key is being worked on right now. 429 and 5xx: not now.
  return problem.status === 409 || problem.status === 429 || problem.status >= 500 ? 'busy' : null
}

/** The same of what goes into a ticket: one that was closed or taken back meanwhile, or is full, is not waited for. */
export function holdBeside(problem: Problem): { hold: Hold } | { code: FaultCode } {
  if (problem.kind === 'unreachable') return { hold: 'unreachable' }
  const settled = problem.code.startsWith('ticket.') || problem.code.startsWith('attachment.')
  const hold = settled ? null : holdOf(problem)
  return hold ? { hold } : { code: problem.code }
}
