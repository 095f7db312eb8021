import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { sayFinding } from '../../shared/words/finding.ts'
import type { Concern } from '../models/verdict.ts'
import { Button } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Why } from '../ui/fold.tsx'
import { useFindings, useFirstWords, useModels } from './models.ts'
import { Stored } from './stored.tsx'

/** One cell: what is wrong and how much, the value as stored, the fix, and why. */
export function ConcernCard({ concern }: { concern: Concern }): JSX.Element | null {
  const words = useFirstWords()
  const sentences = useFindings()
  const { cell, level, findings } = concern
  const [open, setOpen] = useState(false)
  if (!sentences) return null
  const said = findings.map(finding => sayFinding(sentences, finding))
  const id = `why-${cell}`
  return (
    <article class="finding" aria-labelledby={`title-${cell}`}>
      <Cell name={cell} tone={level === 'note' ? undefined : level} />
      <div class="finding-body">
        <h3 class="finding-title" id={`title-${cell}`}>
          <span class="sr">{cell}: </span>
          {said.map(({ title }) => title).join(' ')}
        </h3>
        <Values concern={concern} />
        {said[0] && concern.fix === null && <p class="small muted">{said[0].next}</p>}
        <div class="finding-acts">
          <Deeds concern={concern} />
          <Why id={id} name={words.verdict.why} open={open} onToggle={() => setOpen(!open)} end>
            {said.map(({ why }) => why).join(' ')}
          </Why>
        </div>
      </div>
    </article>
  )
}

function Values({ concern: { value, fix, level } }: { concern: Concern }): JSX.Element | null {
  const { verdict } = useFirstWords()
  if (value === null) return null
  return (
    <dl class="values">
      <div>
        <dt>{verdict.stored}</dt>
        <dd>
          <Stored value={value} level={level} />
        </dd>
      </div>
      {fix?.text && (
        <div>
          <dt>{verdict.fix}</dt>
          <dd class="fix">{fix.text}</dd>
        </div>
      )}
    </dl>
  )
}

function Deeds({ concern: { cell, fix, level } }: { concern: Concern }): JSX.Element | null {
  const { draft } = useModels()
  const { verdict } = useFirstWords()
  const inRows = draft.view.value?.rows.some(row => row.cell === cell) ?? false
  if (!inRows) return null
  const text = fix?.text
  return (
    <>
      {text && (
        <Button
          size="small"
          icon="check"
          aria-label={`${verdict.apply} ${cell}`}
          onClick={() => draft.mend({ fixed: { [cell]: text } })}
        >
          {verdict.apply}
        </Button>
      )}
      {level !== 'note' && (
        <Button
          size="small"
          kind={text ? 'quiet' : 'plain'}
          aria-label={`${verdict.leaveOut} ${cell}`}
          onClick={() => draft.mend({ leftOut: [cell] })}
        >
          {verdict.leaveOut}
        </Button>
      )}
    </>
  )
}
