import type { JSX } from 'preact'
import { IconButton } from '../../../extension/ui/button.tsx'
import { Copy } from '../../../extension/ui/copy.tsx'
import type { Batch, BatchSummary } from '../../../shared/batch.ts'
import { addedCount, sentCount } from '../batch-rows.ts'
import { useDesk, useWords } from '../desk.ts'
import { Back } from '../parts/back.tsx'
import { BatchFacts } from '../parts/batch-facts.tsx'
import { BatchRows } from '../parts/batch-rows.tsx'
import { BatchSeal } from '../parts/batch-seal.tsx'
import { BatchState } from '../parts/batch-state.tsx'
import { Empty } from '../parts/empty.tsx'
import { Heading } from '../parts/heading.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Time } from '../parts/time.tsx'
import { Trouble } from '../parts/trouble.tsx'

/** One batch. What the list knows of it is shown at once; its rows follow. */
export function BatchPane({ number }: { number: string }): JSX.Element {
  const { opened, lists } = useDesk()
  const { desk } = useWords()
  const state = opened.batch.state.value
  const mine = state?.key === number ? state : null
  const batch = mine?.is === 'there' ? mine.value : null
  const known = batch ?? lists.batches.items.value?.find(item => item.number === number) ?? null
  return (
    <article class="ticket">
      {mine?.is === 'absent' ? (
        <div class="ticket-body">
          <Back href="/batches" name={desk.batches} />
          <Empty icon="ask" title={<Heading title={desk.noBatch(number)} />} text={desk.noBatchNext} />
        </div>
      ) : (
        <>
          {known ? <Head batch={known} /> : <Back href="/batches" name={desk.batches} />}
          {known && <BatchFacts batch={known} />}
          <div class="ticket-body">
            {batch?.seal && <BatchSeal seal={batch.seal} />}
            {batch && <BatchRows batch={batch} />}
            {mine?.is === 'trouble' && <Trouble refusal={mine.refusal} onAgain={() => opened.batch.open(number)} />}
            {!batch && mine?.is !== 'trouble' && <Skeleton name={desk.loadingBatch(number)} rows={8} />}
          </div>
        </>
      )}
    </article>
  )
}

function Head({ batch }: { batch: Batch | BatchSummary }): JSX.Element {
  const { desk, batch: words } = useWords()
  const { number, counts } = batch
  return (
    <header class="ticket-head">
      <Back href="/batches" name={desk.batches} />
      <div class="ticket-line">
        <div class="cluster">
          <Copy text={number} name={desk.copyNumber(number)} done={desk.copied}>
            {number}
          </Copy>
          <BatchState state={batch.state} pill />
          <span class="faint small">
            {batch.sentBy.name}, <Time at={batch.sentAt} />
          </span>
        </div>
        <IconButton icon="print" name={desk.print} onClick={() => window.print()} />
      </div>
      <Heading title={words.result(addedCount(counts), counts.here, sentCount(counts))} />
    </header>
  )
}
