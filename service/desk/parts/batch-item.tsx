import type { JSX } from 'preact'
import type { BatchSummary } from '../../../shared/batch.ts'
import { addedCount, sentCount } from '../batch-rows.ts'
import { useWords } from '../desk.ts'
import { batchPath } from '../place.ts'
import { BatchState } from './batch-state.tsx'
import type { ItemPlace } from './item-list.tsx'
import { ListItem } from './list-item.tsx'
import { Time } from './time.tsx'

/** One batch in the list. */
export function BatchItem({ batch, ...place }: ItemPlace & { batch: BatchSummary }): JSX.Element {
  const words = useWords()
  const { number, enterprise, counts, sentBy } = batch
  const added = words.batch.added(addedCount(counts), counts.here, sentCount(counts))
  return (
    <ListItem
      {...place}
      href={batchPath(number)}
      title={enterprise.name}
      number={number}
      result={
        <>
          <BatchState state={batch.state} />
          <span class="item-added num">{added}</span>
        </>
      }
      who={sentBy.name}
      when={<Time at={batch.sentAt} />}
    />
  )
}
