import type { JSX } from 'preact'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { ruleFacts } from '../../shared/rule-fact.ts'
import { packLabel } from '../models/sentence.ts'
import { Fact, Facts } from '../ui/facts.tsx'
import { Fold } from '../ui/fold.tsx'
import { useWords } from './models.ts'

/** N20: every rule that is checked, who keeps it and where it is written; what is assumed says so. */
export function Rules(): JSX.Element {
  const { guide, locale } = useWords()
  const { source } = lumenConnect
  return (
    <Fold head={<span>{guide.rules}</span>} end={<span class="faint small">{packLabel(lumenConnect)}</span>}>
      <div class="pad">
        <Facts>
          {ruleFacts(lumenConnect, guide, locale).map(({ name, text, assumed }) => (
            <Fact key={name} name={name}>
              {text} {assumed !== null && <Assumed />}
            </Fact>
          ))}
          <Fact name={guide.ruleSource}>
            <a href={source} target="_blank" rel="noreferrer">
              {new URL(source).host}
            </a>
          </Fact>
        </Facts>
      </div>
    </Fold>
  )
}

function Assumed(): JSX.Element {
  const { guide } = useWords()
  return (
    <span class="chip chip-assumed" title={guide.assumedMeans}>
      {guide.assumed}
    </span>
  )
}
