import type { ComponentChildren, JSX } from 'preact'
import { Button, IconButton } from '../../../extension/ui/button.tsx'
import type { IconName } from '../../../extension/ui/icon.tsx'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useWords } from '../desk.ts'
import type { List } from '../models/list.ts'
import { Empty } from './empty.tsx'
import { Heading } from './heading.tsx'
import { Skeleton } from './skeleton.tsx'
import { Trouble } from './trouble.tsx'

/** How one item stands in its list. */
export interface ItemPlace {
  current: boolean
  takesFocus: boolean
}

interface ItemListProps<Item> {
  list: List<Item>
  title: string
  /** The key of what stands open beside it; null where the list has the page for itself. */
  opened: string | null
  /** Names over the five columns: number, title, result, who, when. */
  columns: readonly string[]
  empty: { icon: IconName; title: string; text: string }
  /** Only some of what was loaded, where the reader narrows it down. */
  only?: (item: Item) => boolean
  /** A search or an action over the list. */
  head?: ComponentChildren
  /** What is done with those that were chosen, in reach below them. */
  foot?: ComponentChildren
  children: (item: Item, place: ItemPlace) => JSX.Element
}

/** A list that the person may see, with the one way to see more of it. */
export function ItemList<Item>(props: ItemListProps<Item>): JSX.Element {
  const { list, title, opened, columns, empty, only, head, foot, children } = props
  const { last } = useDesk()
  const { desk } = useWords()
  const all = list.items.value
  const items = all && only ? all.filter(only) : all
  const trouble = list.trouble.value
  const count = items && (list.hasMore.value ? desk.newest(items.length) : desk.all(items.length))
  const back = opened === null ? last.key : null
  const returns = back !== null && (items?.some(item => list.keyOf(item) === back) ?? false)
  return (
    <section class="desk-list" aria-label={title}>
      <div class="desk-list-head">
        {opened === null ? <Heading title={title} still={returns} /> : <h2 class="h-small">{title}</h2>}
        <span class="count small">{count}</span>
        <Refresh list={list} />
      </div>
      {head && <div class="desk-list-tools">{head}</div>}
      {trouble && <Trouble refusal={trouble} onAgain={() => list.refresh()} />}
      {items === null && !trouble && <Skeleton name={desk.loading} rows={8} />}
      {items?.length === 0 && <Empty icon={empty.icon} title={empty.title} text={empty.text} />}
      {items !== null && items.length > 0 && (
        <>
          <Columns names={columns} />
          <ul class="items">
            {items.map(item => {
              const key = list.keyOf(item)
              return children(item, { current: key === opened, takesFocus: key === back })
            })}
          </ul>
        </>
      )}
      {list.hasMore.value && (
        <Button class="more" busy={list.work.value === 'more'} onClick={() => list.more()}>
          {desk.more}
        </Button>
      )}
      {foot}
      <p class="sr" role="status">
        {count && desk.loaded(title, count)}
      </p>
    </section>
  )
}

/** When the list was looked at last, and the way to look again by hand. */
export function Refresh<Item>({ list }: { list: List<Item> }): JSX.Element {
  const { timeZone, now } = useDesk()
  const { desk, locale } = useWords()
  const at = list.updatedAt.value
  return (
    <span class="refresh">
      {at && <span class="faint small num refresh-when">{desk.updated(sayWhen(locale, at, now(), timeZone))}</span>}
      <IconButton
        icon="refresh"
        name={desk.refresh}
        busy={list.work.value === 'refreshing'}
        onClick={() => list.refresh()}
      />
    </span>
  )
}

/** Names over the columns, for the eye only: each item reads well without them. */
function Columns({ names }: { names: readonly string[] }): JSX.Element {
  return (
    <div class="columns faint small" aria-hidden="true">
      {names.map((name, at) => (
        <span key={name} class={at === 4 ? 'columns-when' : undefined}>
          {name}
        </span>
      ))}
    </div>
  )
}
