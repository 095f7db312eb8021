import type { JSX } from 'preact'
import type { Asking, InquiryModel } from '../models/inquiry.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from './models.ts'

/** How far the question about a long list has come, and the way to end it there. */
export function AskProgress({ inquiry, asking }: { inquiry: InquiryModel; asking: Asking }): JSX.Element {
  const { inquiry: said } = useWords()
  const { done, of } = asking
  const stopping = inquiry.stopping.value
  return (
    <div class="card stack stack-2">
      <div
        class="progress"
        role="progressbar"
        aria-label={said.asking}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={said.asked(done, of)}
      >
        <i style={{ '--done': (done / of) * 100 }} />
      </div>
      <p role="status">{said.asked(done, of)}</p>
      <Button class="start" size="small" busy={stopping} onClick={inquiry.stop}>
        {said.stop}
      </Button>
    </div>
  )
}
