import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import type { Ticket } from '../../../shared/desk-ticket.ts'
import { isOpen } from '../../../shared/ticket.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import type { TicketDeeds } from '../models/ticket-deeds.ts'
import { Trouble } from './trouble.tsx'

/** Merging a duplicate into another request, or noting that two are related. */
export function TicketJoin({ ticket, deeds }: { ticket: Ticket; deeds: TicketDeeds }): JSX.Element | null {
  const { api, session, opened } = useDesk()
  const { inbox } = useWords()
  const works = useMayDo('ticket.work')
  const [other, setOther] = useState('')
  const relating = useMemo(
    () => createDeed((asked: string, key) => api.relate(ticket.number, asked, key), session),
    [api, session, ticket.number],
  )
  if (!works) return null
  const relate = async () => {
    const after = await relating.run(other)
    if (after) opened.ticket.put(ticket.number, after)
  }
  const trouble = relating.trouble.value
  return (
    <details class="ticket-join">
      <summary class="btn-link">{inbox.join}</summary>
      <div class="field">
        <label class="label" for="ticket-other">
          {inbox.joinNumber}
        </label>
        <input
          id="ticket-other"
          class="input mono"
          maxlength={20}
          value={other}
          onInput={event => setOther(event.currentTarget.value)}
        />
      </div>
      {trouble && <Trouble refusal={trouble} onAgain={relate} />}
      <div class="cluster">
        {isOpen(ticket.state) && ticket.state !== 'approval' && (
          <Button
            size="small"
            busy={deeds.busy.value}
            onClick={() => deeds.run(ticket, { deed: 'merge', into: other })}
          >
            {inbox.merge}
          </Button>
        )}
        <Button size="small" busy={relating.busy.value} onClick={relate}>
          {inbox.relate}
        </Button>
      </div>
    </details>
  )
}
