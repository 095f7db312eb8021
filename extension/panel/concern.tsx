import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { rowSafety } from '../../shared/fix.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import type { Concern } from '../models/verdict.ts'
import { Button, IconButton, LinkButton } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Why } from '../ui/fold.tsx'
import { useFindings, useModels, useVerdictWords, useWorkWords } from './models.ts'
import { Retype } from './retype.tsx'
import { Stored } from './stored.tsx'

/** One cell: what is wrong and how much, the value as stored, the fix or a field to retype it, and why. */
export function ConcernCard({ concern, alike }: { concern: Concern; alike: number }): JSX.Element | null {
  const words = useVerdictWords()
  const sentences = useFindings()
  const { cell, level, findings, row, fix } = concern
  const [open, setOpen] = useState(false)
  const { retyping, draft } = useModels()
  const { wanted } = draft
  const [editing, setEditing] = useState(wanted.value === cell)
  useEffect(() => {
    if (editing) wanted.value = null
  }, [editing, wanted])
  // What was half typed when the panel was closed stands open again.
  const halfTyped = retyping.part.value?.of(cell).value != null
  if (!sentences) return null
  const said = findings.map(finding => sayFinding(sentences, finding))
  // Where nothing in the file says what was meant, only a person can: the field is there at once. A list that is too long
  // says nothing of the number it is told at.
  const onlyPerson =
    row !== null && level === 'stop' && fix === null && findings.some(({ code }) => code !== 'rows.too_many')
  return (
    <article class="finding" data-stop tabIndex={-1} aria-labelledby={`title-${cell}`}>
      <Cell name={cell} tone={level === 'note' ? undefined : level} />
      <div class="finding-body">
        <h3 class="finding-title" id={`title-${cell}`}>
          <span class="sr">{cell}: </span>
          {said.map(({ title }) => title).join(' ')}
        </h3>
        <Values concern={concern} onEdit={onlyPerson || row === null ? null : () => setEditing(!editing)} />
        {said[0] && fix === null && !onlyPerson && <p class="small muted">{said[0].next}</p>}
        {row && level !== 'note' && <Safety concern={concern} />}
        {row && (onlyPerson || editing || halfTyped) && (
          <Retype key={row.typed} cell={cell} typed={row.typed} focus={editing} onDone={() => setEditing(false)} />
        )}
        <div class="finding-acts">
          <Deeds concern={concern} alike={alike} />
          <Why id={`why-${cell}`} name={words.verdict.why} open={open} onToggle={() => setOpen(!open)} end>
            {said.map(({ why }) => why).join(' ')}
          </Why>
        </div>
      </div>
    </article>
  )
}

/** How sure the fix is, before it is pressed: the same words as in the grid. */
function Safety({ concern: { findings, fix } }: { concern: Concern }): JSX.Element | null {
  const { grid } = useVerdictWords()
  const safety = rowSafety(findings, fix)
  return safety && <p class="small muted">{grid.safety(safety, fix?.text === '')}</p>
}

function Values({
  concern: { cell, value, fix, level, row },
  onEdit,
}: {
  concern: Concern
  onEdit: (() => void) | null
}): JSX.Element | null {
  const { verdict } = useVerdictWords()
  const work = useWorkWords()
  if (value === null) return null
  return (
    <div class={onEdit ? 'values values-edit' : 'values'}>
      <dl class="pairs">
        <div>
          <dt>{row?.was == null ? verdict.stored : work.now}</dt>
          <dd>
            <Stored value={value} level={level} />
          </dd>
        </div>
        {row?.was != null && (
          <div>
            <dt>{work.before}</dt>
            <dd>
              <Stored value={row.was} level={level} />
            </dd>
          </div>
        )}
        {fix?.text && (
          <div>
            <dt>{verdict.fix}</dt>
            <dd class="fix">{fix.text}</dd>
          </div>
        )}
      </dl>
      {onEdit && <IconButton icon="pencil" name={work.edit(cell)} onClick={onEdit} />}
    </div>
  )
}

function Deeds({ concern, alike }: { concern: Concern; alike: number }): JSX.Element | null {
  const { draft } = useModels()
  const { verdict } = useVerdictWords()
  const words = useWorkWords()
  const { cell, fix, level, row, findings } = concern
  if (row === null) return null
  const { work } = draft
  const text = fix?.text
  const [code] = fix?.codes ?? []
  // A gap is told at the good account below it.
  const isItself = findings.some(({ code }) => code !== 'rows.gap')
  return (
    <>
      {text && (
        <Button size="small" icon="check" aria-label={`${verdict.apply} ${cell}`} onClick={() => work.fix(cell, text)}>
          {verdict.apply}
        </Button>
      )}
      {level !== 'note' && isItself && (
        <Button
          size="small"
          kind={text ? 'quiet' : 'plain'}
          aria-label={`${verdict.leaveOut} ${cell}`}
          onClick={() => work.leaveOut([cell])}
        >
          {verdict.leaveOut}
        </Button>
      )}
      {row.was !== null && (
        <LinkButton icon="undo" aria-label={`${verdict.undo} ${cell}`} onClick={() => work.restore(cell)}>
          {verdict.undo}
        </LinkButton>
      )}
      {alike > 1 && code && (
        <Button size="small" kind="quiet" busy={work.busy.value} onClick={() => work.fixKind(code)}>
          {words.fixAlike(alike)}
        </Button>
      )}
    </>
  )
}
