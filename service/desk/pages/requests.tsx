import type { JSX } from 'preact'
import { useCallback } from 'preact/hooks'
import type { TicketSummary } from '../../../shared/desk-ticket.ts'
import { useDesk, useWords } from '../desk.ts'
import { ItemList, type ItemPlace } from '../parts/item-list.tsx'
import { ListItem } from '../parts/list-item.tsx'
import { RequestState } from '../parts/request-state.tsx'
import { Shell } from '../parts/shell.tsx'
import { DueSign, isDueSoon } from '../parts/ticket-tools.tsx'
import { TicketsCsv } from '../parts/tickets-csv.tsx'
import { Time } from '../parts/time.tsx'
import { type RequestView, requestPath } from '../place.ts'
import { REQUEST_VIEW_IDS } from '../views.ts'
import { TicketPane } from './ticket.tsx'

/** Seat requests of one view, and the opened one beside them. */
export function RequestsPage({ view, opened }: { view: RequestView; opened: string | null }): JSX.Element {
  const { lists } = useDesk()
  const { requests: words } = useWords()
  const list = lists[REQUEST_VIEW_IDS[view]]
  const neighbour = useCallback(
    (step: 1 | -1) => {
      const number = opened && list.neighbour(opened, step)
      return number && requestPath(number, view)
    },
    [opened, list, view],
  )
  const { columns } = words
  return (
    <Shell walk={{ back: opened === null ? null : requestPath(null, view), neighbour }}>
      <ItemList
        key={view}
        list={list}
        title={words.titles[view]}
        opened={opened}
        columns={[columns.number, columns.seats, columns.state, columns.who, columns.when]}
        head={opened === null && <TicketsCsv list={list} />}
        empty={{
          icon: view === 'closed' ? 'history' : 'ticket',
          title: words.empty[view],
          text: words.emptyNext[view],
        }}
      >
        {(ticket, place) => <TicketItem key={ticket.number} ticket={ticket} view={view} {...place} />}
      </ItemList>
      {opened !== null && <TicketPane key={opened} number={opened} view={view} />}
    </Shell>
  )
}

function TicketItem({ ticket, view, ...place }: ItemPlace & { ticket: TicketSummary; view: RequestView }): JSX.Element {
  const { now } = useDesk()
  const { requests: words, inbox, seat } = useWords()
  const { seats, state, priority } = ticket
  const counts = seats?.counts
  const all = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0
  const begun = counts !== undefined && counts['to-do'] < all
  return (
    <ListItem
      {...place}
      href={requestPath(ticket.number, view)}
      title={seats ? seat.newSeats(seats.count) : ticket.subject}
      number={ticket.number}
      unread={ticket.unread ? inbox.unread : null}
      result={
        <>
          <RequestState state={state} />
          {begun && <span class="item-added num">{words.progress(counts.done, all)}</span>}
          {(priority === 'urgent' || priority === 'high') && (
            <span class="item-added">{inbox.priorities[priority]}</span>
          )}
          {isDueSoon(ticket, now()) && (
            <span class="item-added">
              <DueSign ticket={ticket} />
            </span>
          )}
        </>
      }
      who={
        <>
          {ticket.caller?.name ?? ticket.sentBy.name}, {ticket.enterprise.name}
        </>
      }
      when={<Time at={ticket.sentAt} />}
    />
  )
}
