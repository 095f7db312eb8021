import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Batch } from '../../shared/batch.ts'
import { standingCells } from '../models/result.ts'
import type { Submission } from '../submission.ts'
import { Button } from '../ui/button.tsx'
import { Actions } from './actions.tsx'
import { useModels, useWords } from './models.ts'
import { Result } from './result.tsx'
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
  return (
    <Result
      batch={batch}
      submission={submission}
      current
      actions={sum => (
        <Actions note={<span>{sum}</span>}>
          <Ways batch={batch} kept={submission.kept.length} />
        </Actions>
      )}
    />
  )
}

/** Back to what is left of the list, on with what all or nothing held back, or to another list; none of them loses anything. */
function Ways({ batch, kept }: { batch: Batch; kept: number }): JSX.Element {
  const { draft } = useModels()
  const { result } = useWords()
  const { held } = batch.counts
  const left = kept + batch.rows.length - standingCells(batch).length
  return (
    <>
      <Button size="large" kind={left === 0 ? 'primary' : 'plain'} onClick={draft.startOver}>
        {result.anotherList}
      </Button>
      {left > 0 && (
        <Button size="large" kind={held > 0 ? 'plain' : 'primary'} onClick={() => draft.takeUp(batch)}>
          {result.backToList}
        </Button>
      )}
      {held > 0 && (
        <Button size="large" kind="primary" onClick={() => draft.takeUpHeld(batch)}>
          {result.sendHeld(held)}
        </Button>
      )}
    </>
  )
}
