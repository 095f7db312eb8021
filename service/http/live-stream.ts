import type { Onlooker } from '../../shared/event.ts'

/** A reader who lets so many chunks lie is gone, or will come back and go on from its last one. */
const MOST_UNREAD = 256

/** One window that watches: whose, how they are known, and how far they have been told. */
export class LiveStream {
  onlooker: Onlooker
  readonly headers: Headers
  /** The sequence of the last event that was looked at for them. */
  last: number
  readonly body: ReadableStream<Uint8Array>
  readonly #leave: (stream: LiveStream) => void
  readonly #encoder = new TextEncoder()
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined

  constructor(
    { onlooker, headers, last }: Pick<LiveStream, 'onlooker' | 'headers' | 'last'>,
    leave: (stream: LiveStream) => void,
  ) {
    this.onlooker = onlooker
    this.headers = headers
    this.last = last
    this.#leave = leave
    this.body = new ReadableStream<Uint8Array>({
      start: controller => {
        this.#controller = controller
      },
      // The reader went away.
      cancel: () => this.#forget(),
    })
  }

  /** Text of server-sent events. Ends the stream of who does not read. */
  send(text: string): void {
    if ((this.#controller?.desiredSize ?? 0) < -MOST_UNREAD) this.end()
    this.#controller?.enqueue(this.#encoder.encode(text))
  }

  end(): void {
    const controller = this.#controller
    this.#forget()
    controller?.close()
  }

  #forget(): void {
    if (!this.#controller) return
    this.#controller = undefined
    this.#leave(this)
  }
}
