import type { JSX } from 'preact'
import type { Completeness } from '../../shared/completeness.ts'
import { useSeatWords } from './seat-context.ts'

/** How far a checklist is filled in, drawn and said: answered, to be asked (N12), missing. */
export function SeatMeter({ counts }: { counts: Completeness }): JSX.Element {
  const { seating } = useSeatWords()
  const { answered, ask, missing, faulty } = counts
  const cells = [
    ...Array.from({ length: answered }, () => ''),
    ...Array.from({ length: ask }, () => 'ask'),
    ...Array.from({ length: missing + faulty }, () => 'gap'),
  ]
  return (
    <div class="meter">
      <div class="meter-cells" aria-hidden="true">
        {cells.map((kind, at) => (
          <i key={`${kind}${at}`} class={kind} />
        ))}
      </div>
      <p class="legend">
        <span>
          <i />
          {seating.answeredCount(answered)}
        </span>
        {ask > 0 && (
          <span>
            <i class="ask" />
            {seating.askCount(ask)}
          </span>
        )}
        {missing > 0 && (
          <span>
            <i class="gap" />
            {seating.missingCount(missing)}
          </span>
        )}
        {faulty > 0 && (
          <span>
            <i class="gap" />
            {seating.toMend(faulty)}
          </span>
        )}
      </p>
    </div>
  )
}
