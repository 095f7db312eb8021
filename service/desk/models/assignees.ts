import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'

/** Who could work on a ticket; nobody until it is known, or where the reader may not ask. */
export function useAssignees(may: boolean): readonly { id: string; name: string }[] {
  const { api } = useDesk()
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>([])
  useEffect(() => {
    let here = true
    if (may) void api.assignees().then(answer => here && answer.ok && setPeople(answer.value))
    return () => {
      here = false
    }
  }, [api, may])
  return people
}
