import type { JSX } from 'preact'
import { Notice } from '../../../extension/ui/notice.tsx'
import { useWords } from '../desk.ts'

/** Seats have one form, with the whole checklist: the panel's, which stands beside this page (B40). */
export function PhoneSeats(): JSX.Element {
  const { inbox } = useWords()
  return (
    <Notice tone="note" icon="phone" title={inbox.seatsInPanel}>
      <p>{inbox.seatsInPanelMeans}</p>
      <ol class="phone-steps">
        {inbox.seatsInPanelSteps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  )
}
