import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import { Select } from './select.tsx'

interface RequesterSelectProps {
  id: string
  label: string
  /** What it says where nobody of the enterprise is meant. */
  nobody: string
  enterpriseId: string
  value: string
  onChoose: (personId: string) => void
}

/** One of an enterprise's people, for whom a ticket is; the empty value is nobody of them. */
export function RequesterSelect({ nobody, enterpriseId, ...rest }: RequesterSelectProps): JSX.Element {
  const { api } = useDesk()
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>([])
  useEffect(() => {
    let here = true
    setPeople([])
    if (enterpriseId !== '') void api.requesters(enterpriseId).then(found => here && found.ok && setPeople(found.value))
    return () => {
      here = false
    }
  }, [api, enterpriseId])
  return (
    <Select {...rest}>
      <option value="">{nobody}</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
