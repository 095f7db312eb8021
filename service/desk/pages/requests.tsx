import type { JSX } from 'preact'
import { useCallback } from 'preact/hooks'
import { Sign } from '../../../extension/ui/level.tsx'
import type { TicketSummary } from '../../../shared/desk-ticket.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { type Choosing, useChoosing } from '../models/choosing.ts'
import { filtersIn, narrowed, narrowOf } from '../narrow.ts'
import { BulkBar } from '../parts/bulk-bar.tsx'
import { ItemList, type ItemPlace } from '../parts/item-list.tsx'
import { ListItem } from '../parts/list-item.tsx'
import { NarrowBar } from '../parts/narrow-bar.tsx'
import { PickBox } from '../parts/pick-box.tsx'
import { RequestState } from '../parts/request-state.tsx'
import { SavedViewTools } from '../parts/saved-view-tools.tsx'
import { Shell } from '../parts/shell.tsx'
import { DueSign, isDueSoon } from '../parts/ticket-tools.tsx'
import { TicketsCsv } from '../parts/tickets-csv.tsx'
import { Time } from '../parts/time.tsx'
import { type RequestView, requestPath } from '../place.ts'
import { REQUEST_VIEW_IDS } from '../views.ts'
import { TicketPane } from './ticket.tsx'

/** Seat requests of one view, and the opened one beside them. */
export function RequestsPage({ view, opened }: { view: RequestView; opened: string | null }): JSX.Element {
  const { lists, router, saved } = useDesk()
  const { requests: words, savedView } = useWords()
  const list = lists[REQUEST_VIEW_IDS[view]]
  const neighbour = useCallback(
    (step: 1 | -1) => {
      const number = opened && list.neighbour(opened, step)
      return number && narrowed(requestPath(number, view), narrowOf(router.url.peek()))
    },
    [opened, list, view, router],
  )
  const { columns } = words
  const narrow = narrowOf(router.url.value)
  const own = saved.views.value?.find(({ id }) => id === narrow.saved)
  const back = narrowed(requestPath(null, view), narrow)
  const choosing = useChoosing(list)
  const chooses = useMayDo('ticket.work') && opened === null
  return (
    <Shell walk={{ back: opened === null ? null : back, neighbour }}>
      <ItemList
        key={view}
        list={list}
        title={own?.name ?? words.titles[view]}
        opened={opened}
        columns={[columns.number, columns.seats, columns.state, columns.who, columns.when]}
        head={
          opened === null && (
            <>
              <SavedViewTools view={view} />
              <NarrowBar view={view} />
              <TicketsCsv list={list} />
            </>
          )
        }
        foot={chooses && <BulkBar choosing={choosing} />}
        empty={{
          icon: view === 'closed' ? 'history' : 'ticket',
          title: filtersIn(narrow) > 0 ? savedView.nothingLeft : words.empty[view],
          text: filtersIn(narrow) > 0 ? savedView.nothingLeftNext : words.emptyNext[view],
        }}
      >
        {(ticket, place) => (
          <TicketItem key={ticket.number} ticket={ticket} view={view} choosing={chooses ? choosing : null} {...place} />
        )}
      </ItemList>
      {opened !== null && <TicketPane key={opened} number={opened} view={view} />}
    </Shell>
  )
}

interface TicketItemProps extends ItemPlace {
  ticket: TicketSummary
  view: RequestView
  choosing: Choosing | null
}

function TicketItem({ ticket, view, choosing, ...place }: TicketItemProps): JSX.Element {
  const { now, router } = useDesk()
  const outcome = choosing?.outcomes.get(ticket.number)
  const title = useTitle(ticket)
  const { requests: words, inbox, outside } = useWords()
  const { seats, state, priority } = ticket
  const counts = seats?.counts
  const all = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0
  const begun = counts !== undefined && counts['to-do'] < all
  return (
    <ListItem
      {...place}
      href={narrowed(requestPath(ticket.number, view), narrowOf(router.url.value))}
      title={title}
      pick={
        choosing && (
          <PickBox
            name={inbox.choose1(ticket.number)}
            checked={choosing.has(ticket.number)}
            onPick={on => choosing.choose(ticket.number, on)}
          />
        )
      }
      number={ticket.number}
      unread={ticket.unread ? inbox.unread : null}
      result={
        <>
          <RequestState state={state} />
          {outcome === null && <Sign tone="ready">{inbox.bulkOne}</Sign>}
          {outcome && (
            <span class="item-added">
              <Sign tone="stop">{inbox.bulkFault(outcome)}</Sign>
            </span>
          )}
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
          {ticket.caller?.name ?? ticket.sentBy.name}, {ticket.enterprise?.name ?? outside.none}
        </>
      }
      when={<Time at={ticket.sentAt} />}
    />
  )
}

/** What a ticket is about, in a few words. */
function useTitle({ seats, subject }: TicketSummary): string {
  const { seat } = useWords()
  return seats ? seat.newSeats(seats.count) : subject
}
