import { type ReadonlySignal, signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Ticket } from '../../../shared/desk-ticket.ts'
import type { DeskApi } from '../api.ts'
import { useDesk } from '../desk.ts'
import type { TicketDeedAsked } from '../inbox-api.ts'
import type { Refusal } from './answer.ts'
import { createDeed } from './deed.ts'
import type { Opened } from './opened.ts'
import type { Session } from './session.ts'

/** What a person does with one ticket that stands open, as they saw it. */
export interface TicketDeeds {
  busy: ReadonlySignal<boolean>
  trouble: ReadonlySignal<Refusal | null>
  /** Somebody was quicker: nothing was done, and the ticket was read anew. */
  stale: ReadonlySignal<boolean>
  run(seen: Pick<Ticket, 'number' | 'version'>, asked: TicketDeedAsked): Promise<boolean>
}

export function createTicketDeeds(
  api: Pick<DeskApi, 'doToTicket'>,
  opened: { ticket: Opened<Ticket>; request: Pick<Opened<unknown>, 'refresh'> },
  session: Pick<Session, 'lose'>,
): TicketDeeds {
  const stale = signal(false)
  const trouble = signal<Refusal | null>(null)
  const deed = createDeed(
    ({ seen, asked }: { seen: Pick<Ticket, 'number' | 'version'>; asked: TicketDeedAsked }, key) =>
      api.doToTicket(seen, asked, key),
    session,
  )
  return {
    busy: deed.busy,
    trouble,
    stale,
    run: async ({ number, version }, asked) => {
      const after = await deed.run({ seen: { number, version }, asked })
      const refusal = deed.trouble.peek()
      stale.value = refusal?.reached === true && refusal.code === 'version.stale'
      trouble.value = stale.peek() ? null : refusal
      if (after) opened.ticket.put(number, after)
      else if (stale.peek()) await opened.ticket.refresh()
      if (after || stale.peek()) await opened.request.refresh()
      return after !== null
    },
  }
}

/** What is done with a ticket that stands open. */
export function useTicketDeeds(): TicketDeeds {
  const { api, opened, session } = useDesk()
  return useMemo(() => createTicketDeeds(api, opened, session), [api, opened, session])
}
