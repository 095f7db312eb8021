import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Chooser } from '../../shared/page-chooser.ts'
import { sayBytes } from '../../shared/words/format.ts'
import type { MadeSet } from '../made.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { useWords } from './models.ts'

/** The page's file choosers to choose from, by what a person reads beside them; the likeliest is chosen already. */
export function PutChoosers({
  host,
  part: { name, bytes, key },
  choosers,
  busy,
  onShow,
  onPut,
  onCancel,
}: {
  host: string
  part: MadeSet['parts'][number]
  choosers: readonly Chooser[]
  busy: boolean
  onShow: (field: number) => void
  onPut: (field: number) => void
  onCancel: () => void
}): JSX.Element {
  const { putting: say, panel, locale } = useWords()
  const [picked, setPicked] = useState<number | null>(null)
  const open = choosers.filter(({ why }) => why === null)
  const chosen = open.find(({ field }) => field.at === picked) ?? open[0]
  const heading = `put-into-${key}`
  return (
    <div class="card stack stack-2">
      {choosers.length > 0 && (
        <>
          <p id={heading} class="label">
            {say.choosers(host)}
          </p>
          <div class="list" role="radiogroup" aria-labelledby={heading}>
            {choosers.map(chooser => (
              <Item
                key={chooser.field.at}
                chooser={chooser}
                group={heading}
                chosen={chooser === chosen}
                onChoose={() => setPicked(chooser.field.at)}
              />
            ))}
          </div>
        </>
      )}
      {chosen && !chosen.meant && <p class="small">{say.unsure}</p>}
      {chosen && <p class="small muted wrap-any">{say.goes(name, sayBytes(locale, bytes.length))}</p>}
      <div class="cluster">
        {chosen && (
          <Button size="small" icon="upload" busy={busy} onClick={() => onPut(chosen.field.at)}>
            {say.do}
          </Button>
        )}
        <Button size="small" kind="quiet" onClick={onCancel}>
          {panel.cancel}
        </Button>
        {chosen && <LinkButton onClick={() => onShow(chosen.field.at)}>{say.show}</LinkButton>}
      </div>
    </div>
  )
}

function Item({
  chooser: { field, why },
  group,
  chosen,
  onChoose,
}: {
  chooser: Chooser
  group: string
  chosen: boolean
  onChoose: () => void
}): JSX.Element {
  const { putting: say } = useWords()
  const [label] = field.names.filter(({ from }) => from !== 'heading')
  const [heading] = field.names.filter(({ from }) => from === 'heading')
  const facts = [
    heading ? say.under(heading.text) : '',
    why === 'kind' ? say.takesOnly(field.accept) : why === 'locked' ? say.locked : '',
    field.value ? say.holds(field.value) : '',
  ].filter(Boolean)
  return (
    <Choice group={group} checked={chosen} disabled={why !== null} onChoose={onChoose}>
      <span class="choice-text">
        <span class="wrap-any">{label?.text ?? heading?.text ?? say.unnamed}</span>
        <span class="small faint wrap-any">{facts.join(' · ')}</span>
      </span>
    </Choice>
  )
}
