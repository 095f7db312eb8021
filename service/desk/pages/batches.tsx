import type { JSX } from 'preact'
import { useCallback } from 'preact/hooks'
import { useDesk, useWords } from '../desk.ts'
import { BatchItem } from '../parts/batch-item.tsx'
import { ItemList } from '../parts/item-list.tsx'
import { Shell } from '../parts/shell.tsx'
import { batchPath } from '../place.ts'
import { BatchPane } from './batch.tsx'

/** The list of batches, and the opened one beside it where there is room. */
export function BatchesPage({ opened }: { opened: string | null }): JSX.Element {
  const { lists } = useDesk()
  const { desk } = useWords()
  const { batches } = lists
  const neighbour = useCallback(
    (step: 1 | -1) => {
      const number = opened && batches.neighbour(opened, step)
      return number && batchPath(number)
    },
    [opened, batches],
  )
  const { columns } = desk
  return (
    <Shell walk={{ back: opened === null ? null : '/batches', neighbour }}>
      <ItemList
        list={batches}
        title={desk.batches}
        opened={opened}
        columns={[columns.batch, columns.enterprise, columns.result, columns.who, columns.when]}
        empty={{ icon: 'inbox', title: desk.empty, text: desk.emptyNext }}
      >
        {(batch, place) => <BatchItem key={batch.number} batch={batch} {...place} />}
      </ItemList>
      {opened !== null && <BatchPane key={opened} number={opened} />}
    </Shell>
  )
}
