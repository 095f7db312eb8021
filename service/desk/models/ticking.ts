import { type ReadonlySignal, signal } from '@preact/signals'
import type { SeatRequest } from '../../../shared/seat-request.ts'
import type { DeskApi } from '../api.ts'
import { keyOf } from '../request-changes.ts'
import type { Tick } from '../requests-api.ts'
import type { Refusal } from './answer.ts'
import { createDeed } from './deed.ts'
import type { Opened } from './opened.ts'
import type { Session } from './session.ts'

/** Ticks of one request: shown at once, sent in the order they were made, kept until the service has them. */
export interface Ticking {
  /** What the service has not answered yet, by item. */
  pending: ReadonlySignal<ReadonlyMap<string, Tick>>
  trouble: ReadonlySignal<Refusal | null>
  tick(ticks: readonly Tick[]): void
  /** Sends again what was not taken. */
  again(): void
}

/** As many as the service takes in one request. */
const MOST = 1_000

/** Whoever ticks fast sends few requests: what was ticked while one is on its way goes along in the next. */
export function createTicking(
  api: Pick<DeskApi, 'tick'>,
  number: string,
  opened: Opened<SeatRequest>,
  session: Pick<Session, 'lose'>,
): Ticking {
  const pending = signal<ReadonlyMap<string, Tick>>(new Map())
  const deed = createDeed((ticks: Tick[], key) => api.tick(number, ticks, key), session)
  const send = async () => {
    while (!deed.busy.peek() && pending.peek().size > 0) {
      const sent = [...pending.peek().values()].slice(0, MOST)
      const after = await deed.run(sent)
      if (!after) return
      opened.put(number, after)
      // What was ticked anew meanwhile is another tick, and still to be sent.
      const left = new Map(pending.peek())
      for (const tick of sent) if (left.get(keyOf(tick)) === tick) left.delete(keyOf(tick))
      pending.value = left
    }
  }
  return {
    pending,
    trouble: deed.trouble,
    tick: ticks => {
      pending.value = new Map([...pending.peek(), ...ticks.map(tick => [keyOf(tick), tick] as const)])
      void send()
    },
    again: () => void send(),
  }
}
