import type { JSX } from 'preact'
import { Icon } from '../../../extension/ui/icon.tsx'
import type { Reply, Ticket } from '../../../shared/desk-ticket.ts'
import type { SeatRequest } from '../../../shared/seat-request.ts'
import { useWords } from '../desk.ts'
import { useItemName } from '../item-name.ts'
import { initialsOf } from '../person.ts'
import { Time } from './time.tsx'

/** What was said in a ticket, the oldest first. What people typed stands there as text. */
export function Talk({ ticket, request }: { ticket: Ticket; request: SeatRequest | null }): JSX.Element {
  const { inbox } = useWords()
  return (
    <section class="section" aria-labelledby="talk">
      <div class="section-head">
        <h2 id="talk">{inbox.talk}</h2>
      </div>
      {ticket.replies.length === 0 ? (
        <p class="small muted">{inbox.nothingSaid}</p>
      ) : (
        <ol class="list talk">
          {ticket.replies.map(reply => (
            <Said key={reply.id} reply={reply} request={request} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Said({ reply, request }: { reply: Reply; request: SeatRequest | null }): JSX.Element {
  const { inbox, incoming } = useWords()
  const itemName = useItemName(request)
  const { by, from, kind, text, at, mailed, item } = reply
  const name = from?.name ?? by.name
  return (
    <li class="said" data-kind={kind}>
      <span class="avatar" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <p class="said-head small">
        <strong>{name}</strong>
        {from && (
          <span class="faint">
            {from.address}, {incoming.putInBy(by.name)}
          </span>
        )}
        {kind === 'note' && (
          <span class="note-tag">
            <Icon name="lock" small /> {inbox.note}
          </span>
        )}
        {kind === 'question' && (
          <span class="note-tag">
            <Icon name="ask" small /> {inbox.question(itemName(item))}
          </span>
        )}
        <span class="faint num">
          <Time at={at} />
        </span>
        {mailed && <span class="faint">{inbox.mailed}</span>}
      </p>
      <p class="said-text">{text}</p>
    </li>
  )
}
