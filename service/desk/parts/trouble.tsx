import type { JSX } from 'preact'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import { useWords } from '../desk.ts'
import type { Refusal } from '../models/answer.ts'

/** Something was not shown: why, in the service's own sentence, and another try. The code stands small, to be quoted. */
export function Trouble({ refusal, onAgain }: { refusal: Refusal; onAgain: () => void }): JSX.Element {
  const { desk } = useWords()
  return (
    <Notice tone="stop" role="alert" title={refusal.reached ? desk.failed : desk.unreachable}>
      <p>{(refusal.reached && refusal.detail) || desk.unreachableNext}</p>
      {refusal.reached && refusal.code && (
        <p class="small muted">
          {desk.quote} <span class="mono">{refusal.code}</span>
        </p>
      )}
      <Button size="small" class="start" onClick={onAgain}>
        {desk.tryAgain}
      </Button>
    </Notice>
  )
}
