import type { EventPage, ServiceEvent } from '../shared/event.ts'
import { readMessages } from './event-stream.ts'
import { bounded } from './http.ts'

/**
 * How watching ended. ended: the service closed it, or it fell silent. refused: as many windows watch as may.
 * signed-out: the session is no more.
 */
export type LiveEnd = 'ended' | 'refused' | 'unreachable' | 'signed-out'

/** What was seen: from where to go on, and what happened; null where too much did, so that all is to be read anew. */
export interface Seen {
  last: number
  events: ServiceEvent[] | null
}

interface Watched {
  service: string
  token: string
  /** The sequence of the last event that was seen, null for from now on. */
  after: number | null
}

/** The service says every 25 s that it is there. */
const SILENCE_MS = 60_000

/** Watches what changes, until the stream ends or `signal` says so. `seen` is told of the start too, without events. */
export async function watchEvents(
  { service, token, after }: Watched,
  seen: (seen: Seen) => void,
  signal: AbortSignal,
): Promise<LiveEnd> {
  const silence = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), SILENCE_MS)
  }
  heard()
  let open = false
  try {
    const answer = await fetch(`${service}/api/events`, {
      headers: {
        ...headersOf(token, 'text/event-stream'),
        ...(after === null ? {} : { 'last-event-id': String(after) }),
      },
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.any([signal, silence.signal]),
    })
    if (answer.status === 401) return 'signed-out'
    if (!answer.ok || !answer.body) return answer.status === 429 ? 'refused' : 'unreachable'
    const noted = answer.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, passed) {
          heard()
          passed.enqueue(chunk)
        },
      }),
    )
    for await (const { name, id, data } of readMessages(noted)) {
      open = true
      seen({ last: Number(id), events: name === 'reset' ? null : name === 'message' ? [JSON.parse(data)] : [] })
    }
    return 'ended'
  } catch {
    return open ? 'ended' : 'unreachable'
  } finally {
    clearTimeout(timer)
  }
}

/** Asks once what changed, where it cannot be watched. */
export async function askEvents({ service, token, after }: Watched): Promise<Seen | 'signed-out' | 'unreachable'> {
  try {
    const query = after === null ? '' : `?after=${after}`
    const answer = await bounded(`${service}/api/events${query}`, { headers: headersOf(token, 'application/json') })
    if (answer.status === 401) return 'signed-out'
    if (!answer.ok) return 'unreachable'
    const { events, last, missed } = (await answer.json()) as EventPage
    return { last, events: missed ? null : events }
  } catch {
    return 'unreachable'
  }
}

function headersOf(token: string, accept: string): Record<string, string> {
  return { authorization: `Bearer ${token}`, accept }
}

/** How long to wait before the next try, in milliseconds: twice as long each time, a quarter of a minute at most, and never all at once. */
export function backOff(failures: number, chance: number): number {
  return Math.min(15_000, 1000 * 2 ** failures) * (0.8 + 0.4 * chance)
}
