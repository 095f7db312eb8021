import type { JSX } from 'preact'
import { Button, IconButton } from '../../../extension/ui/button.tsx'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useWords } from '../desk.ts'
import { BatchItem } from './batch-item.tsx'
import { Empty } from './empty.tsx'
import { Heading } from './heading.tsx'
import { Skeleton } from './skeleton.tsx'
import { Trouble } from './trouble.tsx'

/** Every batch the person may see, newest first, with the one way to see more of them. */
export function BatchList({ opened }: { opened: string | null }): JSX.Element {
  const { batches, last } = useDesk()
  const { desk } = useWords()
  const items = batches.items.value
  const trouble = batches.trouble.value
  const count = items && (batches.hasMore.value ? desk.newest(items.length) : desk.all(items.length))
  return (
    <section class="desk-list" aria-label={desk.batches}>
      <div class="desk-list-head">
        {opened === null && last.number === null ? <Heading title={desk.batches} /> : <ListTitle opened={opened} />}
        <span class="count small">{count}</span>
        <Refresh />
      </div>
      {trouble && <Trouble refusal={trouble} onAgain={() => batches.refresh()} />}
      {items === null && !trouble && <Skeleton name={desk.loadingList} rows={8} />}
      {items?.length === 0 && <Empty icon="inbox" title={desk.empty} text={desk.emptyNext} />}
      {items !== null && items.length > 0 && (
        <>
          <Columns />
          <ul class="items">
            {items.map(batch => (
              <BatchItem
                key={batch.number}
                batch={batch}
                current={batch.number === opened}
                takesFocus={opened === null && batch.number === last.number}
              />
            ))}
          </ul>
        </>
      )}
      {batches.hasMore.value && (
        <Button class="more" busy={batches.work.value === 'more'} onClick={() => batches.more()}>
          {desk.more}
        </Button>
      )}
      <p class="sr" role="status">
        {count && desk.loaded(count)}
      </p>
    </section>
  )
}

/** The list's name: the page's own heading, but a lesser one beside an opened batch. It never takes the focus. */
function ListTitle({ opened }: { opened: string | null }): JSX.Element {
  const { desk } = useWords()
  if (opened !== null) return <h2 class="h-small">{desk.batches}</h2>
  return <h1>{desk.batches}</h1>
}

function Refresh(): JSX.Element {
  const { batches, timeZone, now } = useDesk()
  const { desk, locale } = useWords()
  const at = batches.updatedAt.value
  return (
    <span class="refresh">
      {at && <span class="faint small num refresh-when">{desk.updated(sayWhen(locale, at, now(), timeZone))}</span>}
      <IconButton
        icon="refresh"
        name={desk.refresh}
        busy={batches.work.value === 'refreshing'}
        onClick={() => batches.refresh()}
      />
    </span>
  )
}

/** Names over the columns, for the eye only: each item reads well without them. */
function Columns(): JSX.Element {
  const { columns } = useWords().desk
  return (
    <div class="columns faint small" aria-hidden="true">
      <span>{columns.batch}</span>
      <span>{columns.enterprise}</span>
      <span>{columns.result}</span>
      <span>{columns.who}</span>
      <span class="columns-when">{columns.when}</span>
    </div>
  )
}
