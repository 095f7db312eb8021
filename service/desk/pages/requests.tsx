import type { JSX } from 'preact'
import { useCallback } from 'preact/hooks'
import type { SeatRequestSummary } from '../../../shared/seat-request.ts'
import { useDesk, useWords } from '../desk.ts'
import { ItemList, type ItemPlace } from '../parts/item-list.tsx'
import { ListItem } from '../parts/list-item.tsx'
import { RequestState } from '../parts/request-state.tsx'
import { Shell } from '../parts/shell.tsx'
import { Time } from '../parts/time.tsx'
import { type RequestView, requestPath } from '../place.ts'
import { REQUEST_VIEW_IDS } from '../views.ts'
import { RequestPane } from './request.tsx'

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
        empty={{
          icon: view === 'closed' ? 'history' : 'ticket',
          title: words.empty[view],
          text: words.emptyNext[view],
        }}
      >
        {(request, place) => <RequestItem key={request.number} request={request} view={view} {...place} />}
      </ItemList>
      {opened !== null && <RequestPane key={opened} number={opened} view={view} />}
    </Shell>
  )
}

function RequestItem({
  request,
  view,
  ...place
}: ItemPlace & { request: SeatRequestSummary; view: RequestView }): JSX.Element {
  const { requests: words, seat } = useWords()
  const { counts, ask, state } = request
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const begun = counts['to-do'] < all
  return (
    <ListItem
      {...place}
      href={requestPath(request.number, view)}
      title={seat.newSeats(request.seats)}
      number={request.number}
      result={
        <>
          <RequestState state={state} />
          {begun && <span class="item-added num">{words.progress(counts.done, all)}</span>}
          {!begun && ask > 0 && <span class="item-added num">{words.toAsk(ask)}</span>}
        </>
      }
      who={
        <>
          {request.sentBy.name}, {request.enterprise.name}
        </>
      }
      when={<Time at={request.sentAt} />}
    />
  )
}
