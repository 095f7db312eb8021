import type { Onlooker, ServiceEvent } from '../../shared/event.ts'
import { EVENTS_AT_ONCE, onlookerOf, resumeAt, visibleTo } from '../actions/event.ts'
import { eventsAfter, type StoredEvent } from '../store/event.ts'
import type { Store } from '../store/open.ts'
import type { SignedInPerson } from './session.ts'

/** How often, in milliseconds: the table is read, each stream's session is asked for anew, a silent stream says it lives. */
export interface Pace {
  read: number
  check: number
  beat: number
}

/** A revoked session must be out within 30 s; what is about a person makes their streams ask at once. */
const PACE: Pace = { read: 1000, check: 20_000, beat: 25_000 }

/** More open windows than anybody looks at. */
const MOST_STREAMS = 4
/** A reader who lets so many chunks lie is gone, or will come back and go on from its last one. */
const MOST_UNREAD = 256

export interface LiveParts {
  store: Store
  stillThere: (headers: Headers) => Promise<SignedInPerson | null>
  onFault: (thrown: unknown) => void
  pace?: Partial<Pace>
}

/** Live changes for everybody who watches through this process: one reading of the table serves them all. */
export interface Live {
  /** A stream of server-sent events from after a sequence, or null where the person has as many as anybody may. */
  open(found: SignedInPerson, headers: Headers, after: number | null): Promise<ReadableStream<Uint8Array> | null>
  stop(): void
}

interface Stream {
  onlooker: Onlooker
  headers: Headers
  last: number
  send(text: string): void
  end(): void
}

/** Starts nothing until somebody watches. */
export function createLive({ store, stillThere, onFault, pace: given }: LiveParts): Live {
  const pace = { ...PACE, ...given }
  const streams = new Set<Stream>()
  const timers: NodeJS.Timeout[] = []
  let reading: Promise<void> | undefined
  let stopped = false

  const read = () => {
    reading ??= readOn()
      .catch(onFault)
      .finally(() => {
        reading = undefined
      })
    return reading
  }
  async function readOn(): Promise<void> {
    for (let full = true; full && streams.size > 0; ) {
      const after = Math.min(...[...streams].map(({ last }) => last))
      const events = await eventsAfter(store.db, after, EVENTS_AT_ONCE)
      for (const stream of streams) tell(stream, events)
      full = events.length === EVENTS_AT_ONCE
    }
  }
  function tell(stream: Stream, events: readonly StoredEvent[]): void {
    const news = events.filter(({ sequence }) => sequence > stream.last)
    const last = news.at(-1)
    if (!last) return
    stream.last = last.sequence
    for (const event of visibleTo(stream.onlooker, news)) stream.send(asMessage(event))
    if (news.some(({ personId }) => personId === stream.onlooker.personId)) void check(stream)
  }
  async function check(stream: Stream): Promise<void> {
    try {
      const found = await stillThere(stream.headers)
      if (found) stream.onlooker = await onlookerOf(store.db, found.person)
      else stream.end()
    } catch (thrown) {
      // Who cannot be asked for is not to be trusted either; the stream is opened again once they can.
      onFault(thrown)
      stream.end()
    }
  }
  function wake(): void {
    if (timers.length > 0) return
    timers.push(
      setInterval(read, pace.read),
      setInterval(() => each(check), pace.check),
    )
    timers.push(setInterval(() => each(stream => stream.send(': here\n\n')), pace.beat))
    for (const timer of timers) timer.unref()
  }
  function each(deed: (stream: Stream) => unknown): void {
    for (const stream of streams) void deed(stream)
  }
  function rest(): void {
    for (const timer of timers.splice(0)) clearInterval(timer)
  }

  return {
    async open({ person }, headers, after) {
      const onlooker = await onlookerOf(store.db, person)
      const { last, missed } = await resumeAt(store.db, after)
      const own = [...streams].filter(stream => stream.onlooker.personId === person.id)
      if (stopped || own.length >= MOST_STREAMS) return null
      const { body, stream } = makeStream({ onlooker, headers, last }, leaving => {
        streams.delete(leaving)
        if (streams.size === 0) rest()
      })
      streams.add(stream)
      stream.send(`retry: 3000\nid: ${last}\nevent: ${missed ? 'reset' : 'ready'}\ndata: {}\n\n`)
      wake()
      void read()
      return body
    },
    stop() {
      stopped = true
      for (const stream of streams) stream.end()
      rest()
    },
  }
}

function makeStream(
  facts: Pick<Stream, 'onlooker' | 'headers' | 'last'>,
  leave: (stream: Stream) => void,
): { body: ReadableStream<Uint8Array>; stream: Stream } {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const end = () => {
    if (!controller) return
    controller.close()
    controller = undefined
    leave(stream)
  }
  const stream: Stream = {
    ...facts,
    end,
    send(text) {
      if ((controller?.desiredSize ?? 0) < -MOST_UNREAD) end()
      controller?.enqueue(encoder.encode(text))
    },
  }
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
    },
    cancel() {
      controller = undefined
      leave(stream)
    },
  })
  return { body, stream }
}

function asMessage(event: ServiceEvent): string {
  return `id: ${event.sequence}\ndata: ${JSON.stringify(event)}\n\n`
}
