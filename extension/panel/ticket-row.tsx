import type { JSX } from 'preact'
import type { ListedTicket } from '../../shared/desk-ticket.ts'
import { Sign } from '../ui/level.tsx'
import { useModels } from './models.ts'
import { useSeatWords } from './seat-context.ts'
import { TicketSign } from './ticket-sign.tsx'
import { When } from './when.tsx'

/** A ticket in the list: what it asks for, its number, what was said last, where it stands and whether that is news. */
export function TicketRow({ ticket }: { ticket: ListedTicket }): JSX.Element {
  const { place, unread } = useModels()
  const { asking, replying, seat } = useSeatWords()
  const { number, kind, subject, enterprise, seats, sentBy, caller, state, lastWord, sentAt } = ticket
  const isNews = unread.numbers.value.has(number)
  return (
    <button type="button" class="row row-top" onClick={() => place.go({ name: 'requests', request: number })}>
      <span class="row-text row-text-long">
        <span class="wrap-any">
          {seats && enterprise ? seat.document.title(seats.count, enterprise.name) : subject}
        </span>
        <span class="small wrap-any">
          <span class="mono">{number}</span>
          {kind !== 'seat-request' && `, ${asking.kinds[kind]}`}, {caller?.name ?? sentBy.name}
        </span>
        {lastWord && <span class="small muted wrap-any">{asking.says(lastWord.by.name, lastWord.text)}</span>}
      </span>
      <span class="marks">
        {isNews && (
          <Sign tone="ask" icon="reply">
            {replying.news}
          </Sign>
        )}
        <TicketSign state={state} />
        <span class="small faint">
          <When at={lastWord?.at ?? sentAt} />
        </span>
      </span>
    </button>
  )
}
