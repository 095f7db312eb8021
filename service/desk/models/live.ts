import { type ReadonlySignal, signal } from '@preact/signals'
import type { ServiceEvent } from '../../../shared/event.ts'

/** live: changes arrive as they happen. polling: they are looked for now and then. off: nobody watches. */
export type LiveState = 'off' | 'live' | 'polling'

export interface Live {
  state: ReadonlySignal<LiveState>
  /** Watches; starting again goes on from the last event. */
  start(): void
  stop(): void
}

const POLL_MS = 30_000
/** Events of one deed come together; one look serves them all. */
const GATHER_MS = 100

/**
 * The service's live changes. Where there is no stream (too many windows, signed out, a proxy that forbids it) everything
 * is looked at now and then; `onEvents(null)` means that anything may have changed.
 */
export function createLive(onEvents: (events: ServiceEvent[] | null) => void): Live {
  const state = signal<LiveState>('off')
  let source: EventSource | null = null
  let polling: ReturnType<typeof setInterval> | undefined
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
    // At once too: why there is no stream may be that nobody is signed in any more.
    onEvents(null)
    polling = setInterval(() => onEvents(null), POLL_MS)
  }
  const close = () => {
    source?.close()
    source = null
    clearInterval(polling)
    polling = undefined
  }
  return {
    state,
    start: () => {
      if (source || polling) return
      const opened = new EventSource(last === '' ? '/api/events' : `/api/events?after=${last}`)
      source = opened
      opened.onmessage = message => {
        last = message.lastEventId
        // Only our own service writes here, and what it writes has this type.
        gathered.push(JSON.parse(message.data) as ServiceEvent)
        gathering ??= setTimeout(tell, GATHER_MS)
      }
      opened.addEventListener('ready', ({ lastEventId }) => {
        last = lastEventId
        state.value = 'live'
      })
      opened.addEventListener('reset', ({ lastEventId }) => {
        last = lastEventId
        state.value = 'live'
        onEvents(null)
      })
      opened.onerror = () => {
        if (source === opened && opened.readyState === EventSource.CLOSED) poll()
      }
    },
    stop: () => {
      close()
      clearTimeout(gathering)
      gathering = undefined
      gathered = []
      state.value = 'off'
    },
  }
}
