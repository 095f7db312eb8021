import type { ServiceEvent } from '../../shared/event.ts'
import { EVENTS_AT_ONCE, onlookerOf, resumeAt, visibleTo } from '../actions/event.ts'
import { eventsAfter, type StoredEvent } from '../store/event.ts'
import type { Store } from '../store/open.ts'
import { LiveStream } from './live-stream.ts'
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

export interface LiveParts {
  store: Store
  stillThere: (headers: Headers) => Promise<SignedInPerson | null>
  onFault: (thrown: unknown) => void
  pace?: Partial<Pace>
}

/** Live changes for everybody who watches through this process: one reading of the table serves them all. */
export class Live {
  readonly #parts: LiveParts
  readonly #pace: Pace
  readonly #streams = new Set<LiveStream>()
  readonly #timers: NodeJS.Timeout[] = []
  #reading: Promise<void> | undefined
  #stopped = false

  constructor(parts: LiveParts) {
    this.#parts = parts
    this.#pace = { ...PACE, ...parts.pace }
  }

  /** A stream of server-sent events from after a sequence, or null where the person has as many as anybody may. */
  async open(
    { person }: Pick<SignedInPerson, 'person'>,
    headers: Headers,
    after: number | null,
  ): Promise<ReadableStream<Uint8Array> | null> {
    const { db } = this.#parts.store
    const onlooker = await onlookerOf(db, person)
    const { last, missed } = await resumeAt(db, after)
    const own = [...this.#streams].filter(stream => stream.onlooker.personId === person.id)
    if (this.#stopped || own.length >= MOST_STREAMS) return null
    const stream = new LiveStream({ onlooker, headers, last }, left => this.#leave(left))
    this.#streams.add(stream)
    stream.send(`retry: 3000\nid: ${last}\nevent: ${missed ? 'reset' : 'ready'}\ndata: {}\n\n`)
    this.#wake()
    this.#read()
    return stream.body
  }

  /** Ends every stream, and takes no more. */
  stop(): void {
    this.#stopped = true
    for (const stream of this.#streams) stream.end()
    this.#rest()
  }

  #leave(stream: LiveStream): void {
    this.#streams.delete(stream)
    if (this.#streams.size === 0) this.#rest()
  }

  #wake(): void {
    if (this.#timers.length > 0) return
    const every = (ms: number, deed: () => void) => this.#timers.push(setInterval(deed, ms).unref())
    every(this.#pace.read, () => this.#read())
    every(this.#pace.check, () => this.#streams.forEach(stream => void this.#check(stream)))
    every(this.#pace.beat, () => this.#streams.forEach(stream => void stream.send(': here\n\n')))
  }

  #rest(): void {
    for (const timer of this.#timers.splice(0)) clearInterval(timer)
  }

  /** One at a time: a slow database must not gather readings. */
  #read(): void {
    this.#reading ??= this.#readOn()
      .catch(this.#parts.onFault)
      .finally(() => {
        this.#reading = undefined
      })
  }

  async #readOn(): Promise<void> {
    for (let full = true; full && this.#streams.size > 0; ) {
      const after = Math.min(...[...this.#streams].map(({ last }) => last))
      const events = await eventsAfter(this.#parts.store.db, after, EVENTS_AT_ONCE)
      for (const stream of this.#streams) this.#tell(stream, events)
      full = events.length === EVENTS_AT_ONCE
    }
  }

  #tell(stream: LiveStream, events: readonly StoredEvent[]): void {
    const news = events.filter(({ sequence }) => sequence > stream.last)
    const last = news.at(-1)
    if (!last) return
    stream.last = last.sequence
    for (const event of visibleTo(stream.onlooker, news)) stream.send(asMessage(event))
    if (news.some(({ personId }) => personId === stream.onlooker.personId)) void this.#check(stream)
  }

  /** Asks for the session anew, and for what its person may see. */
  async #check(stream: LiveStream): Promise<void> {
    const { store, stillThere, onFault } = this.#parts
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
}

function asMessage(event: ServiceEvent): string {
  return `id: ${event.sequence}\ndata: ${JSON.stringify(event)}\n\n`
}
