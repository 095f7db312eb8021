import { type ReadonlySignal, signal } from '@preact/signals'
import type { ServiceEvent } from '../../../shared/event.ts'

/** live: changes arrive as they happen. polling: they are looked for now and then, and the stream is tried again. off: nobody watches. */
export type LiveState = 'off' | 'live' | 'polling'

export interface Live {
  state: ReadonlySignal<LiveState>
  /** Watches; starting again goes on from the last event. */
  start(): void
  stop(): void
}

/** How long after a stream that failed everything is looked at and the stream tried again: twice as long each time. */
const FIRST_POLL_MS = 2_000
const LAST_POLL_MS = 30_000
/** Events of one deed come together; one look serves them all. */
const GATHER_MS = 100

/**
 * The service's live changes. Where there is no stream (too many windows, signed out, a proxy that forbids it) everything
 * is looked at now and then; `onEvents(null)` means that anything may have changed.
 */
export function createLive(onEvents: (events: ServiceEvent[] | null) => void): Live {
  const state = signal<LiveState>('off')
  let source: EventSource | null = null
  let again: ReturnType<typeof setTimeout> | undefined
  /** How many streams failed since the last that opened. */
  let failures = 0
  let gathering: ReturnType<typeof setTimeout> | undefined
  let gathered: ServiceEvent[] = []
  let last = ''

  const tell = () => {
    gathering = undefined
    const events = gathered
    gathered = []
    onEvents(events)
  }
  const poll = () => {
    close()
    state.value = 'polling'
    again = setTimeout(open, Math.min(LAST_POLL_MS, FIRST_POLL_MS * 2 ** failures))
    failures += 1
    // At once too: why there is no stream may be that nobody is signed in any more.
    onEvents(null)
  }
  const close = () => {
    source?.close()
    source = null
    clearTimeout(again)
    again = undefined
  }
  const opens = ({ lastEventId }: MessageEvent) => {
    last = lastEventId
    failures = 0
    state.value = 'live'
  }
  const open = () => {
    again = undefined
    const opened = new EventSource(last === '' ? '/api/events' : `/api/events?after=${last}`)
    source = opened
    opened.onmessage = message => {
      last = message.lastEventId
      // Only our own service writes here, and what it writes has this type.
      gathered.push(JSON.parse(message.data) as ServiceEvent)
      gathering ??= setTimeout(tell, GATHER_MS)
    }
    opened.addEventListener('ready', message => {
      const first = last === ''
      opens(message)
      // A first stream begins now: what happened since the page read what it shows is told by nobody.
      if (first) onEvents(null)
    })
    opened.addEventListener('reset', message => {
      opens(message)
      onEvents(null)
    })
    opened.onerror = () => {
      if (source === opened && opened.readyState === EventSource.CLOSED) poll()
    }
  }
  return {
    state,
    start: () => {
      if (!source && !again) open()
    },
    stop: () => {
      close()
      clearTimeout(gathering)
      gathering = undefined
      gathered = []
      failures = 0
      state.value = 'off'
    },
  }
}
