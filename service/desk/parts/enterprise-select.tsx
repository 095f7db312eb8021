import type { JSX } from 'preact'
import { useDesk, useWords } from '../desk.ts'
import { Select } from './select.tsx'

interface EnterpriseSelectProps {
  id: string
  label: string
  value: string
  error?: string | undefined
  /** Not offered: chosen already. */
  without?: ReadonlySet<string>
  onChoose: (id: string) => void
}

/** One of the enterprises that the person may see; one that is not active says so. */
export function EnterpriseSelect({ without, ...rest }: EnterpriseSelectProps): JSX.Element {
  const { lists } = useDesk()
  const { relocating } = useWords()
  const items = (lists.enterprises.items.value ?? []).filter(({ id }) => !without?.has(id))
  return (
    <Select {...rest}>
      <option value="">{relocating.choose}</option>
      {items.map(({ id, name, active }) => (
        <option key={id} value={id}>
          {name} ({id}){active ? '' : `, ${relocating.inactive}`}
        </option>
      ))}
    </Select>
  )
}
