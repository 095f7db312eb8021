import type { ComponentChildren, JSX } from 'preact'
import type { Waitable } from '../submission.ts'
import { Sign } from '../ui/level.tsx'
import { useModels } from './models.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { When } from './when.tsx'

/** Requests for seats and questions that have no number yet (N18). */
export function WaitingTickets(): JSX.Element {
  const { filings, asking } = useSeats()
  const { seat } = useSeatWords()
  return (
    <>
      {filings.filings.value.map(filing => (
        <WaitingTicket key={filing.key} item={filing} sending={filings.waiting(filing) === 'sending'}>
          {seat.document.title(filing.request.seats.length, filing.enterprise.name)}
        </WaitingTicket>
      ))}
      {asking.items.value.map(asked => (
        <WaitingTicket key={asked.key} item={asked} sending={asking.waiting(asked) === 'sending'}>
          {asked.filing.subject}
        </WaitingTicket>
      ))}
    </>
  )
}

function WaitingTicket({
  item,
  sending,
  children,
}: {
  item: Waitable & { key: string }
  sending: boolean
  children: ComponentChildren
}): JSX.Element | null {
  const { place } = useModels()
  const { request } = useSeatWords()
  if (item.state.name === 'accepted') return null
  return (
    <button type="button" class="row row-top" onClick={() => place.go({ name: 'requests', request: item.key })}>
      <span class="row-text row-text-long">
        <span class="wrap-any">{children}</span>
        <span class="small">{request.noNumber}</span>
      </span>
      <span class="marks">
        {item.state.name === 'refused' ? (
          <Sign tone="stop">{request.notTaken}</Sign>
        ) : (
          <Sign tone="note" icon="clock">
            {sending ? request.sending : request.queued}
          </Sign>
        )}
        <span class="small faint">
          <When at={item.madeAt} />
        </span>
      </span>
    </button>
  )
}

/** Requests for seats that left by the person's own hand. */
export function HandedRows(): JSX.Element {
  const { handed } = useSeats()
  const { place } = useModels()
  const { seat, seating } = useSeatWords()
  return (
    <>
      {handed.list.value.map(({ key, at, route, enterprise, content }) => (
        <button
          key={key}
          type="button"
          class="row row-top"
          onClick={() => place.go({ name: 'requests', request: key })}
        >
          <span class="row-text row-text-long">
            <span>{seat.document.title(content.seats.length, enterprise ?? seating.yourCompany)}</span>
            <span class="small">{seat.routes[route].name}</span>
          </span>
          <span class="marks">
            <Sign tone="none">{seating.handedOver}</Sign>
            <span class="small faint">
              <When at={at} />
            </span>
          </span>
        </button>
      ))}
    </>
  )
}
