import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Batch } from '../../shared/batch.ts'
import { standingCells } from '../models/result.ts'
import type { Submission } from '../submission.ts'
import { Button } from '../ui/button.tsx'
import { Actions } from './actions.tsx'
import { useModels, useWords } from './models.ts'
import { useMoveAsk } from './move-ask.tsx'
import { Result } from './result.tsx'
import { ResultNext } from './result-next.tsx'
import { Sending } from './sending.tsx'
import { SeriesSent } from './series.tsx'

/** After the button: on its way, refused, or what became of every row. */
export function Sent({ submission }: { submission: Submission }): JSX.Element {
  if (submission.series) return <SeriesSent id={submission.series.id} />
  if (submission.state.name !== 'accepted') return <Sending submission={submission} key={submission.state.name} />
  return <Accepted batch={submission.state.batch} submission={submission} />
}

/** The outcome as it was answered, and as the service tells it since: a move was asked for, or it was undone. */
function Accepted({ batch: answered, submission }: { batch: Batch; submission: Submission }): JSX.Element {
  const { requests } = useModels()
  const { number } = answered
  useEffect(() => {
    void requests.open(number)
  }, [number, requests])
  const fetched = requests.opened.value
  const batch = fetched?.number === number ? fetched : answered
  const { held } = batch.counts
  const ask = useMoveAsk(batch, held > 0 ? 'plain' : 'primary')
  const left = submission.kept.length + batch.rows.length - standingCells(batch).length
  return (
    <Result
      batch={batch}
      submission={submission}
      current
      next={<ResultNext batch={batch} back={held > 0 && ask !== null} another={left > 0} />}
      actions={sum => (
        <Actions note={<span>{sum}</span>}>
          <Ways batch={batch} left={left} ask={ask} />
        </Actions>
      )}
    />
  )
}

/**
 * What all or nothing held back goes first, then asking for moves, then what is left of the list, then another list; none
 * of them loses anything, and what has no room here stands above.
 */
function Ways({ batch, left, ask }: { batch: Batch; left: number; ask: JSX.Element | null }): JSX.Element {
  const { draft } = useModels()
  const { result } = useWords()
  const { held } = batch.counts
  if (left === 0)
    return (
      <Button size="large" kind="primary" onClick={draft.startOver}>
        {result.anotherList}
      </Button>
    )
  const back = (
    <Button size="large" kind={ask || held > 0 ? 'plain' : 'primary'} onClick={() => draft.takeUp(batch)}>
      {result.backToList}
    </Button>
  )
  if (held === 0)
    return (
      <>
        {back}
        {ask}
      </>
    )
  return (
    <>
      {ask ?? back}
      <Button size="large" kind="primary" onClick={() => draft.takeUpHeld(batch)}>
        {result.sendHeld(held)}
      </Button>
    </>
  )
}
