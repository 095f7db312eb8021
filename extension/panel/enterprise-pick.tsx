import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Enterprise } from '../../shared/enterprise.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Sign } from '../ui/level.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'

/** Past this many a list is searched rather than read. */
const MOST_LISTED = 8

/** Where accounts go: one of many enterprises, found by name, custom name or number. */
export function EnterprisePick({
  chosen,
  onChoose,
}: {
  chosen: string | null
  onChoose: (id: string) => void
}): JSX.Element {
  const { connection } = useModels()
  const { moving, submit } = useWords()
  const [sought, setSought] = useState('')
  const all = connection.connection.value?.enterprises ?? []
  const found = all.filter(enterprise => enterprise.id !== chosen && matches(enterprise, sought))
  const target = all.find(({ id }) => id === chosen)
  const listed = [...(target ? [target] : []), ...found.slice(0, MOST_LISTED)]
  return (
    <Section id="relocation-to" title={moving.to}>
      {all.length > MOST_LISTED && (
        <Field
          id="relocation-search"
          label={moving.search}
          value={sought}
          onInput={event => setSought(event.currentTarget.value)}
        />
      )}
      <div class="list" role="radiogroup" aria-labelledby="relocation-to">
        {listed.map(({ id, name, active }) => (
          <Choice key={id} group="relocation-to" checked={id === chosen} onChoose={() => onChoose(id)}>
            <span class="choice-text">
              {id === chosen ? <strong>{name}</strong> : <span>{name}</span>}
              <span class="small faint num">{id}</span>
            </span>
            <Sign tone={active ? 'ready' : 'look'}>{active ? submit.active : submit.inactive}</Sign>
          </Choice>
        ))}
      </div>
      <p class="small muted" role="status">
        {found.length > MOST_LISTED ? moving.moreFound(found.length - MOST_LISTED) : ''}
      </p>
      {target && !target.active && <Notice tone="look" role="status" title={moving.inactive(target.name)} />}
    </Section>
  )
}

function matches({ id, name, customName }: Enterprise, sought: string): boolean {
  const words = sought.trim().toLocaleLowerCase()
  return words === '' || [id, name, customName ?? ''].some(text => text.toLocaleLowerCase().includes(words))
}
