import type { JSX } from 'preact'
import { useCallback } from 'preact/hooks'
import type { MoveSummary } from '../../../shared/move.ts'
import { useDesk, useWords } from '../desk.ts'
import { ItemList, type ItemPlace } from '../parts/item-list.tsx'
import { ListItem } from '../parts/list-item.tsx'
import { MoveState } from '../parts/move-state.tsx'
import { Shell } from '../parts/shell.tsx'
import { Time } from '../parts/time.tsx'
import { type MoveView, movePath } from '../place.ts'
import { MovePane } from './move.tsx'

/** Moves that wait, or those that are decided, and the opened one beside them. */
export function MovesPage({ view, opened }: { view: MoveView; opened: string | null }): JSX.Element {
  const { lists } = useDesk()
  const { deciding } = useWords()
  const list = lists[view]
  const neighbour = useCallback(
    (step: 1 | -1) => {
      const number = opened && list.neighbour(opened, step)
      return number && movePath(number, view)
    },
    [opened, list, view],
  )
  const { columns } = deciding
  const empty =
    view === 'waiting'
      ? { icon: 'move' as const, title: deciding.emptyWaiting, text: deciding.emptyWaitingNext }
      : { icon: 'history' as const, title: deciding.emptyDecided, text: deciding.emptyDecidedNext }
  return (
    <Shell walk={{ back: opened === null ? null : movePath(null, view), neighbour }}>
      <ItemList
        key={view}
        list={list}
        title={deciding[view]}
        opened={opened}
        columns={[columns.move, columns.to, columns.state, columns.who, columns.when]}
        empty={empty}
      >
        {(move, place) => <MoveItem key={move.number} move={move} view={view} {...place} />}
      </ItemList>
      {opened !== null && <MovePane key={opened} number={opened} view={view} />}
    </Shell>
  )
}

function MoveItem({ move, view, ...place }: ItemPlace & { move: MoveSummary; view: MoveView }): JSX.Element {
  const { deciding } = useWords()
  const rows = Object.values(move.counts).reduce((sum, count) => sum + count, 0)
  return (
    <ListItem
      {...place}
      href={movePath(move.number, view)}
      title={move.to.name}
      number={move.number}
      result={
        <>
          <MoveState state={move.state} />
          <span class="item-added num">{deciding.accounts(rows)}</span>
        </>
      }
      who={move.askedBy.name}
      when={<Time at={move.askedAt} />}
    />
  )
}
