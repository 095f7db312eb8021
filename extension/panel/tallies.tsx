import type { JSX } from 'preact'
import { sayNumber } from '../../shared/words/format.ts'
import type { RowStatus, VerdictView } from '../models/verdict.ts'
import { Sign, type Tone } from '../ui/level.tsx'
import { useVerdictWords } from './models.ts'

const TONES: Readonly<Record<RowStatus, Tone>> = {
  ready: 'ready',
  look: 'look',
  stop: 'stop',
  left: 'none',
  done: 'ready',
}

/** The counts, which add up to the rows read; each shows its own rows alone when pressed. */
export function Tallies({
  counts,
  only,
  onOnly,
}: {
  counts: VerdictView['counts']
  only: RowStatus | null
  onOnly: (only: RowStatus | null) => void
}): JSX.Element {
  const words = useVerdictWords()
  const shown = (['ready', 'stop', 'look', 'left', 'done'] as const).filter(
    status => (status !== 'left' && status !== 'done') || counts[status] > 0,
  )
  return (
    <fieldset class="tallies" aria-label={words.verdict.byLevel}>
      {shown.map(status => (
        <button
          key={status}
          type="button"
          class="tally"
          aria-pressed={only === status}
          disabled={counts[status] === 0}
          onClick={() => onOnly(only === status ? null : status)}
        >
          <b>{sayNumber(words.locale, counts[status])}</b>
          <Sign tone={TONES[status]}>{words.level.head(status, counts[status])}</Sign>
        </button>
      ))}
    </fieldset>
  )
}
