import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { TicketState } from '../../shared/ticket.ts'
import { Button } from '../ui/button.tsx'
import { Sign, type Tone } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { useModels } from './models.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { When } from './when.tsx'

const TONES: Readonly<Record<TicketState, Tone>> = {
  approval: 'ask',
  new: 'note',
  started: 'note',
  waiting: 'look',
  done: 'ready',
  declined: 'stop',
  withdrawn: 'none',
}

/** Where a request for seats stands, as drawing and word. */
export function TicketSign({ state }: { state: TicketState }): JSX.Element {
  const { ticket } = useSeatWords()
  return <Sign tone={TONES[state]}>{ticket.states[state]}</Sign>
}

/** Requests for seats: those on their way, those that were filed by this person or a colleague, and those handed over by hand. */
export function SeatRequestList(): JSX.Element | null {
  const { seats } = useModels()
  useEffect(() => void seats.open(), [seats])
  return seats.part.value ? <Lists /> : null
}

/** Whether any request for seats is listed; null as long as that is not known. */
export function useHasSeatRequests(): boolean | null {
  const model = useModels().seats.part.value
  if (!model) return null
  const { list, problem } = model.tickets
  if (model.filings.filings.value.some(({ state }) => state.name !== 'accepted')) return true
  if (model.handed.list.value.length > 0) return true
  // A service that does not answer lists nothing.
  if (list.value === null && problem.value === null) return null
  return (list.value?.length ?? 0) > 0
}

function Lists(): JSX.Element | null {
  const { tickets, filings, handed } = useSeats()
  const { connection, place, unread } = useModels()
  const words = useSeatWords()
  const known = connection.connection.value
  const reached = connection.reached.value
  const accepted = filings.filings.value.filter(({ state }) => state.name === 'accepted').length
  useEffect(() => {
    // One more accepted is a reason to ask again.
    if (known && reached && accepted >= 0) void tickets.refresh()
  }, [known, reached, tickets, accepted])
  const open = (request: string) => () => place.go({ name: 'requests', request })
  const waiting = filings.filings.value.filter(({ state }) => state.name !== 'accepted')
  const list = known ? (tickets.list.value ?? []) : []
  const byHand = handed.list.value
  if (waiting.length + list.length + byHand.length === 0) return null
  return (
    <Section id="seat-requests" title={words.seating.requests}>
      <div class="list">
        {waiting.map(filing => (
          <button key={filing.key} type="button" class="row row-top" onClick={open(filing.key)}>
            <span class="row-text row-text-long">
              <span>{words.seat.document.title(filing.request.seats.length, filing.enterprise.name)}</span>
              <span class="small">{words.request.noNumber}</span>
            </span>
            <span class="marks">
              {filing.state.name === 'refused' ? (
                <Sign tone="stop">{words.request.notTaken}</Sign>
              ) : (
                <Sign tone="note" icon="clock">
                  {filings.waiting(filing) === 'sending' ? words.request.sending : words.request.queued}
                </Sign>
              )}
              <span class="small faint">
                <When at={filing.madeAt} />
              </span>
            </span>
          </button>
        ))}
        {list.map(({ number, enterprise, seats, sentBy, caller, sentAt, state }) => (
          <button key={number} type="button" class="row row-top" onClick={open(number)}>
            <span class="row-text row-text-long">
              <span>{words.seat.document.title(seats, enterprise.name)}</span>
              <span class="small">
                <span class="mono">{number}</span>, {(caller ?? sentBy).name}
              </span>
            </span>
            <span class="marks">
              {unread.numbers.value.has(number) && (
                <Sign tone="ask" icon="reply">
                  {words.replying.news}
                </Sign>
              )}
              <TicketSign state={state} />
              <span class="small faint">
                <When at={sentAt} />
              </span>
            </span>
          </button>
        ))}
        {byHand.map(({ key, at, route, enterprise, content }) => (
          <button key={key} type="button" class="row row-top" onClick={open(key)}>
            <span class="row-text row-text-long">
              <span>{words.seat.document.title(content.seats.length, enterprise ?? words.seating.yourCompany)}</span>
              <span class="small">{words.seat.routes[route].name}</span>
            </span>
            <span class="marks">
              <Sign tone="none">{words.seating.handedOver}</Sign>
              <span class="small faint">
                <When at={at} />
              </span>
            </span>
          </button>
        ))}
      </div>
      {tickets.next.value !== null && (
        <Button class="start" size="small" onClick={tickets.more}>
          {words.request.more}
        </Button>
      )}
    </Section>
  )
}
