import type { JSX } from 'preact'
import { IconButton } from '../../../extension/ui/button.tsx'
import { useDesk, useWords } from '../desk.ts'
import { EnterpriseSelect } from './enterprise-select.tsx'

interface Named {
  id: string
  name: string
}

interface MembershipsProps {
  chosen: readonly Named[]
  error?: string | undefined
  onChange: (chosen: readonly Named[]) => void
}

/** The enterprises that an admin acts for: choosing one adds it, each has a button that takes it away. */
export function Memberships({ chosen, error, onChange }: MembershipsProps): JSX.Element {
  const { lists } = useDesk()
  const { people } = useWords()
  const add = (id: string) => {
    const found = lists.enterprises.items.peek()?.find(enterprise => enterprise.id === id)
    if (found) onChange([...chosen, { id, name: found.name }])
  }
  return (
    <fieldset class="stack-form memberships">
      <legend class="label">{people.enterprises}</legend>
      {chosen.length > 0 && (
        <ul class="list">
          {chosen.map(({ id, name }) => (
            <li key={id} class="row">
              <span class="row-text">
                <span>{name}</span>
                <span class="small num">{id}</span>
              </span>
              <IconButton
                icon="x"
                name={people.remove(name)}
                onClick={() => onChange(chosen.filter(one => one.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <EnterpriseSelect
        id="enterprise"
        label={people.addEnterprise}
        value=""
        error={error}
        without={new Set(chosen.map(({ id }) => id))}
        onChoose={add}
      />
    </fieldset>
  )
}
