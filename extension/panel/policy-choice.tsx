import type { JSX } from 'preact'
import type { VerdictView } from '../models/verdict.ts'
import { Choice } from '../ui/choice.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'

/** What happens when a row does not go in, each way with its consequence for this very list. */
export function PolicyChoice({ view: { counts } }: { view: VerdictView }): JSX.Element {
  const { draft } = useModels()
  const { submit } = useWords()
  const { policy } = draft.draft.value
  const wanted = counts.open - counts.left
  return (
    <Section id="policy" title={submit.policy}>
      <div class="list" role="radiogroup" aria-labelledby="policy">
        <Choice group="policy" checked={policy === 'ready-rows'} onChoose={() => draft.choosePolicy('ready-rows')}>
          <span class="choice-text">
            <span>{submit.readyRows}</span>
            <span class="small faint">{submit.readyRowsMeans(counts.going, counts.open - counts.going)}</span>
          </span>
        </Choice>
        <Choice
          group="policy"
          checked={policy === 'all-or-nothing'}
          onChoose={() => draft.choosePolicy('all-or-nothing')}
        >
          <span class="choice-text">
            <span>{submit.allOrNothing}</span>
            <span class="small faint">
              {counts.stop > 0 ? submit.allOrNothingWaits(wanted) : submit.allOrNothingMeans(wanted)}
            </span>
          </span>
        </Choice>
      </div>
    </Section>
  )
}
