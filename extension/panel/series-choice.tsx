import type { JSX } from 'preact'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { readyCount } from '../models/ready-count.ts'
import { Choice } from '../ui/choice.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'

/** A list longer than what goes in at one time: whole, in several requests, or its first part alone. */
export function SeriesChoice(): JSX.Element | null {
  const { draft } = useModels()
  const { series: say } = useWords()
  const { check, whole } = draft.draft.value
  const most = lumenConnect.limits.accounts
  const count = check ? readyCount(check) : 0
  if (count <= most) return null
  return (
    <Section id="series" title={say.choose}>
      <div class="list" role="radiogroup" aria-labelledby="series">
        <Choice group="series" checked={whole} onChoose={() => draft.chooseWhole(true)}>
          <span class="choice-text">
            <span>{say.all(count)}</span>
            <span class="small faint">{say.allMeans(Math.ceil(count / most), most)}</span>
          </span>
        </Choice>
        <Choice group="series" checked={!whole} onChoose={() => draft.chooseWhole(false)}>
          <span class="choice-text">
            <span>{say.first(most)}</span>
            <span class="small faint">{say.firstMeans}</span>
          </span>
        </Choice>
      </div>
    </Section>
  )
}
