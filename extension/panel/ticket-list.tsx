import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ListedTicket } from '../../shared/desk-ticket.ts'
import { isOpen } from '../../shared/ticket.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { AsOf } from './as-of.tsx'
import { useModels } from './models.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { TicketRow } from './ticket-row.tsx'
import { HandedRows, WaitingTickets } from './ticket-waiting.tsx'

/** Tickets of every kind, by whose turn it is: those on their way, those that were filed, and those handed over by hand. */
export function TicketList(): JSX.Element | null {
  const { seats } = useModels()
  useEffect(() => void seats.open(), [seats])
  return seats.part.value ? <Lists /> : null
}

/** Whether any ticket is listed; null as long as that is not known. */
export function useHasTickets(): boolean | null {
  const model = useModels().seats.part.value
  if (!model) return null
  const { tickets, problem } = model.ticketList
  const waits = [...model.filings.filings.value, ...model.asking.items.value]
  if (waits.some(({ state }) => state.name !== 'accepted') || model.handed.list.value.length > 0) return true
  // A service that does not answer lists nothing.
  if (tickets.value === null && problem.value === null) return null
  return (tickets.value?.length ?? 0) > 0
}

function Lists(): JSX.Element {
  const { ticketList, filings, handed, asking: asked } = useSeats()
  const { connection } = useModels()
  const { asking, request } = useSeatWords()
  const known = connection.connection.value
  const reached = connection.reached.value
  const items = [...filings.filings.value, ...asked.items.value]
  const accepted = filings.filings.value.filter(({ state }) => state.name === 'accepted').length
  useEffect(() => {
    // One more accepted is a reason to ask again; without a way, what was last read is shown.
    if (known && accepted >= 0) void ticketList.refresh()
  }, [known, reached, ticketList, accepted])
  const list = known ? (ticketList.tickets.value ?? []) : []
  const turn = Object.groupBy(list, ({ state }) => (state === 'waiting' ? 'yours' : isOpen(state) ? 'theirs' : 'over'))
  const own = items.some(({ state }) => state.name !== 'accepted') || handed.list.value.length > 0
  return (
    <>
      {list.length > 0 && <AsOf at={ticketList.readAt.value} />}
      {turn.yours && <Group id="your-turn" title={asking.yourTurn} tickets={turn.yours} />}
      {(turn.theirs || own) && (
        <Group id="with-support" title={asking.withSupport} tickets={turn.theirs ?? []} after={<HandedRows />}>
          <WaitingTickets />
        </Group>
      )}
      {turn.over && <Group id="closed-tickets" title={asking.closed} tickets={turn.over} />}
      {known && ticketList.next.value !== null && (
        <Button class="start" size="small" onClick={ticketList.more}>
          {request.more}
        </Button>
      )}
    </>
  )
}

function Group({
  id,
  title,
  tickets,
  after,
  children,
}: {
  id: string
  title: string
  tickets: readonly ListedTicket[]
  after?: ComponentChildren
  children?: ComponentChildren
}): JSX.Element {
  return (
    <Section id={id} title={title}>
      <div class="list">
        {children}
        {tickets.map(ticket => (
          <TicketRow key={ticket.number} ticket={ticket} />
        ))}
        {after}
      </div>
    </Section>
  )
}
