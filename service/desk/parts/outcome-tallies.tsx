import type { JSX } from 'preact'
import type { Outcome, OutcomeCounts } from '../../../shared/batch.ts'
import { sayNumber } from '../../../shared/words/format.ts'
import { occurring, sentCount } from '../batch-rows.ts'
import { useWords } from '../desk.ts'
import { OutcomeSign } from './outcome-sign.tsx'

interface OutcomeTalliesProps {
  counts: OutcomeCounts
  only: Outcome | null
  onOnly: (outcome: Outcome | null) => void
}

/** How many rows ended how. They add up to the rows sent; each shows its rows alone. */
export function OutcomeTallies({ counts, only, onOnly }: OutcomeTalliesProps): JSX.Element {
  const { desk, locale } = useWords()
  return (
    <fieldset class="tallies" aria-label={desk.filter}>
      <button type="button" class="tally" aria-pressed={only === null} onClick={() => onOnly(null)}>
        <b class="num">{sayNumber(locale, sentCount(counts))}</b>
        <span class="sign">{desk.allRows}</span>
      </button>
      {occurring(counts).map(outcome => (
        <button
          key={outcome}
          type="button"
          class="tally"
          aria-pressed={only === outcome}
          onClick={() => onOnly(only === outcome ? null : outcome)}
        >
          <b class="num">{sayNumber(locale, counts[outcome])}</b>
          <OutcomeSign outcome={outcome} />
        </button>
      ))}
    </fieldset>
  )
}
