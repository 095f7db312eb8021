import { computed, effect, signal } from '@preact/signals'
import { askEvents, backOff, type Seen, watchEvents } from '../live.ts'
import type { ConnectionModel } from './connection.ts'

/** Changes that come together are told together. */
const TOGETHER_MS = 150

/** What changed: which kinds and which subjects of each; null where anything may have. */
export type News = ReadonlyMap<string, ReadonlySet<string>> | null

/**
 * Watches the service for changes while somebody is signed in and the panel is to be seen; `onNews` is told of them. Where
 * watching is not to be had, it asks now and then. What it learns about the way to the service, the connection knows.
 */
export function createLive(connection: ConnectionModel, onNews: (news: News) => void): void {
  const visible = signal(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', () => {
    visible.value = document.visibilityState === 'visible'
  })
  const gathered = new Map<string, Set<string>>()
  let everything = false
  let waiting = false

  function tell(): void {
    waiting = false
    const news = everything ? null : new Map(gathered)
    everything = false
    gathered.clear()
    onNews(news)
  }

  function gather({ events }: Seen): void {
    if (events === null) everything = true
    for (const { kind, subject } of events ?? []) gathered.set(kind, (gathered.get(kind) ?? new Set()).add(subject))
    if (waiting || (!everything && gathered.size === 0)) return
    waiting = true
    setTimeout(tell, TOGETHER_MS)
  }

  async function watch(service: string, token: string, ended: AbortSignal): Promise<void> {
    let after = places.get(token) ?? null
    const seen = (found: Seen) => {
      failures = 0
      after = found.last
      places.set(token, after)
      connection.heed(null)
      gather(found)
    }
    let failures = 0
    while (!ended.aborted) {
      const end = await watchEvents({ service, token, after }, seen, ended)
      if (ended.aborted) return
      const asked = end === 'refused' || end === 'unreachable' ? await askEvents({ service, token, after }) : null
      if (ended.aborted) return
      if (end === 'signed-out' || asked === 'signed-out') return connection.end(token)
      if (asked === 'unreachable') connection.heed({ kind: 'unreachable' })
      else if (asked) seen(asked)
      failures += end === 'ended' ? 0 : 1
      await pause(backOff(end === 'refused' ? 4 : failures, Math.random()), ended)
    }
  }

  /** Where each session has come to: shown again, a panel goes on from there. */
  const places = new Map<string, number>()
  let stop: AbortController | null = null
  const token = computed(() => connection.connection.value?.token)
  effect(() => {
    const service = connection.service.value
    stop?.abort()
    stop = null
    if (token.value === undefined || !visible.value) return
    stop = new AbortController()
    void watch(service, token.value, stop.signal)
  })
  // No need to wait once the computer itself is back.
  addEventListener('online', () => void connection.refresh())
}

/** Ends at once when it is given up, or when the computer comes back to a network. */
function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise(done => {
    const over = () => {
      clearTimeout(timer)
      removeEventListener('online', over)
      ended.removeEventListener('abort', over)
      done()
    }
    const timer = setTimeout(over, milliseconds)
    addEventListener('online', over)
    ended.addEventListener('abort', over)
  })
}
