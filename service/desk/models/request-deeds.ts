import { type ReadonlySignal, signal } from '@preact/signals'
import type { SeatRequest } from '../../../shared/seat-request.ts'
import type { TicketDeed } from '../../../shared/ticket.ts'
import type { DeskApi } from '../api.ts'
import { changesOf, type RequestChange } from '../request-changes.ts'
import type { RequestDeed } from '../requests-api.ts'
import type { Refusal } from './answer.ts'
import { createDeed } from './deed.ts'
import type { Opened } from './opened.ts'
import type { Session } from './session.ts'

/** What a person does with one request that stands open. */
export interface RequestDeeds {
  sending: ReadonlySignal<TicketDeed | null>
  trouble: ReadonlySignal<Refusal | null>
  /** What somebody else changed since the reader saw it, where a deed was refused for it. */
  changes: ReadonlySignal<readonly RequestChange[]>
  /** What was done here last. */
  done: ReadonlySignal<TicketDeed | null>
  seen(): void
  /** Does it to the request as it was seen; answers whether it was done. */
  run(seen: SeatRequest, deed: RequestDeed): Promise<boolean>
}

/** Acts on what the reader has seen: where somebody was quicker nothing is done, and what they changed is shown. */
export function createRequestDeeds(
  api: Pick<DeskApi, 'doToRequest'>,
  opened: Opened<SeatRequest>,
  session: Pick<Session, 'lose'>,
  personId: string,
): RequestDeeds {
  const sending = signal<TicketDeed | null>(null)
  const trouble = signal<Refusal | null>(null)
  const changes = signal<readonly RequestChange[]>([])
  const done = signal<TicketDeed | null>(null)
  const acting = createDeed(
    ({ seen, deed }: { seen: Pick<SeatRequest, 'number' | 'version'>; deed: RequestDeed }, key) =>
      api.doToRequest(seen, deed, key),
    session,
  )
  return {
    sending,
    trouble,
    changes,
    done,
    seen: () => {
      changes.value = []
    },
    run: async (seen, deed) => {
      if (sending.peek()) return false
      sending.value = deed.deed
      done.value = null
      const { number, version } = seen
      const after = await acting.run({ seen: { number, version }, deed })
      const refusal = acting.trouble.peek()
      sending.value = null
      if (after) {
        opened.put(number, after)
        changes.value = []
        trouble.value = null
        done.value = deed.deed
        return true
      }
      const stale = refusal?.reached && (refusal.code === 'version.stale' || refusal.code === 'ticket.state')
      trouble.value = stale ? null : refusal
      if (!stale) return false
      await opened.refresh()
      const now = opened.state.peek()
      if (now?.is === 'there') changes.value = changesOf(seen, now.value, personId)
      return false
    },
  }
}
