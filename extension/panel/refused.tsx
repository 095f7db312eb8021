import type { JSX } from 'preact'
import type { Overlap } from '../../shared/overlap.ts'
import { confirmed, withOverlaps, withoutOverlaps } from '../models/submit.ts'
import type { Submission } from '../submission.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Actions } from './actions.tsx'
import { useDiscard } from './discard.ts'
import { useModels, useWords } from './models.ts'
import { Title } from './title.tsx'
import { whenText } from './when.tsx'

/** The service would not take it: its reason, what it takes instead, and the way back to what was decided. */
export function Refused({ submission }: { submission: Submission }): JSX.Element | null {
  const words = useWords()
  const { state } = submission
  if (state.name !== 'refused') return null
  const { code, overlaps = [], batch } = state
  return (
    <>
      <main class="page">
        <Title lead={words.sending.nothingAdded}>{words.sending.refusedTitle(submission.request.rows.length)}</Title>
        <Notice tone={code === 'batch.overlap' ? 'look' : 'stop'} role="alert" title={words.fault[code].detail}>
          {overlaps.map(overlap => (
            <p key={overlap.number}>
              {words.inquiry.overlap(
                overlap.cells.length,
                overlap.number,
                overlap.sentBy.name,
                whenText(words.locale, overlap.sentAt),
              )}
            </p>
          ))}
          <p class="small faint">{words.panel.quote(code)}</p>
        </Notice>
      </main>
      {overlaps.length > 0 ? (
        <OverlapActions submission={submission} overlaps={overlaps} />
      ) : (
        <RefusedActions submission={submission} needsConfirm={code === 'batch.confirm-needed'} batch={batch} />
      )}
    </>
  )
}

function RefusedActions({
  submission,
  needsConfirm,
  batch,
}: {
  submission: Submission
  needsConfirm: boolean
  /** The request that held the same list. */
  batch: string | undefined
}): JSX.Element {
  const { outbox, place } = useModels()
  const { sending, request } = useWords()
  const back = useDiscard(submission.key)
  return (
    <Actions>
      {needsConfirm && (
        <Button size="large" onClick={() => outbox.submitAgain(confirmed(submission))}>
          {sending.sendAnyway}
        </Button>
      )}
      {batch !== undefined && (
        <Button size="large" onClick={() => place.go({ name: 'requests', request: batch })}>
          {request.open(batch)}
        </Button>
      )}
      <Button kind="primary" size="large" onClick={back}>
        {sending.backToSubmit}
      </Button>
    </Actions>
  )
}

/** N17: “7 of these are in a request of Tuesday already: send the other 33?” */
function OverlapActions({
  submission,
  overlaps,
}: {
  submission: Submission
  overlaps: readonly Overlap[]
}): JSX.Element {
  const { outbox } = useModels()
  const { sending } = useWords()
  const back = useDiscard(submission.key)
  const others = withoutOverlaps(submission, overlaps)
  const { length } = others.request.rows
  return (
    <Actions>
      <Button size="large" onClick={back}>
        {sending.backToSubmit}
      </Button>
      <Button size="large" onClick={() => outbox.submitAgain(withOverlaps(submission))}>
        {sending.sendAll(submission.request.rows.length)}
      </Button>
      {length > 0 && (
        <Button kind="primary" size="large" onClick={() => outbox.submitAgain(others)}>
          {sending.sendOthers(length)}
        </Button>
      )}
    </Actions>
  )
}
