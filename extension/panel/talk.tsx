import type { JSX } from 'preact'
import type { Reply } from '../../shared/desk-ticket.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { isOpen, type TicketState } from '../../shared/ticket.ts'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { useItemName } from './item-name.ts'
import { useMayReply } from './may-reply.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { TalkClosed } from './talk-closed.tsx'
import { TalkWrite } from './talk-write.tsx'
import { Written } from './talk-written.tsx'
import { TicketMails } from './ticket-mails.tsx'
import { When } from './when.tsx'
import './styles/talk.css'

/** What is talked about: a ticket of any kind. */
interface TalkedOf {
  number: string
  state: TicketState
  sentBy: { id: string }
  takenBy?: { id: string } | null
}

/** What was said in a ticket, what is on its way, and the place to say more. Everything typed stands there as text. `request`: of seats, whose items may be asked about. */
export function Talk({ ticket: of, request }: { ticket: TalkedOf; request: SeatRequest | null }): JSX.Element | null {
  const { talk } = useSeats()
  const { replying } = useSeatWords()
  const may = useMayReply(of)
  const { number, state } = of
  const ticket = talk.opened.value?.number === number ? talk.opened.value : null
  const written = talk.written(number)
  // Notes are the provider's own; who may read them does so on the desk.
  const replies = (ticket?.replies ?? []).filter(({ kind }) => kind !== 'note')
  if (!ticket && written.length === 0 && !may) return null
  return (
    <Section id="talk" title={replying.title} end={replying.byMail}>
      {replies.length + written.length === 0 ? (
        <p class="small muted">{replying.empty}</p>
      ) : (
        <ol class="list talk" aria-live="polite">
          {replies.map(reply => (
            <Said key={reply.id} reply={reply} replies={replies} request={request} />
          ))}
          {written.map(reply => (
            <Written key={reply.key} reply={reply} />
          ))}
        </ol>
      )}
      <TicketMails />
      {ticket?.mergedInto && <p class="small muted">{replying.mergedInto(ticket.mergedInto)}</p>}
      {may && isOpen(state) && <TalkWrite number={number} label={replying.write} send={replying.send} withFile />}
      {ticket && state === 'done' && <TalkClosed ticket={ticket} may={may} />}
    </Section>
  )
}

function Said({
  reply,
  replies,
  request,
}: {
  reply: Reply
  replies: readonly Reply[]
  request: SeatRequest | null
}): JSX.Element {
  const { replying } = useSeatWords()
  const itemName = useItemName(request)
  const { by, from, text, at, item, answers } = reply
  const asked = answers === null ? null : (replies.find(({ id }) => id === answers)?.item ?? null)
  return (
    <li class="said">
      <p class="said-head">
        <strong>{from?.name ?? by.name}</strong>
        {/* Support only put in what somebody else wrote. */}
        {from && <span class="faint">{from.address}</span>}
        {!from && by.role === 'support' && <span class="faint">{replying.support}</span>}
        <When at={at} />
      </p>
      {item && (
        <p class="said-about">
          <Icon name="ask" small />
          <span>{replying.asked(itemName(item))}</span>
        </p>
      )}
      {asked && (
        <p class="said-about">
          <Icon name="reply" small />
          <span>{replying.answered(itemName(asked))}</span>
        </p>
      )}
      <p class="said-text">{text}</p>
    </li>
  )
}
