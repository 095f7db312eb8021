import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { BatchSummary } from '../../../shared/batch.ts'
import { addedCount, sentCount } from '../batch-rows.ts'
import { useWords } from '../desk.ts'
import { batchPath } from '../place.ts'
import { BatchState } from './batch-state.tsx'
import { Time } from './time.tsx'

interface BatchItemProps {
  batch: BatchSummary
  current: boolean
  /** It was open a moment ago: the focus comes back to it. */
  takesFocus: boolean
}

/** One batch in the list: a line of columns where there is room, three short lines where there is not. */
export function BatchItem({ batch, current, takesFocus }: BatchItemProps): JSX.Element {
  const words = useWords()
  const ref = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (takesFocus) ref.current?.focus()
  }, [takesFocus])
  const { number, enterprise, counts, sentBy } = batch
  return (
    <li>
      <a ref={ref} class="item" href={batchPath(number)} aria-current={current ? 'true' : undefined}>
        <span class="item-title" title={enterprise.name}>
          {enterprise.name}
        </span>
        <span class="item-number mono">{number}</span>
        <span class="item-result">
          <BatchState state={batch.state} />
          <span class="item-added num">{words.batch.added(addedCount(counts), counts.here, sentCount(counts))}</span>
        </span>
        <span class="item-who">{sentBy.name}</span>
        <span class="item-when num">
          <Time at={batch.sentAt} />
        </span>
      </a>
    </li>
  )
}
