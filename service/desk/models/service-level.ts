import { useEffect, useState } from 'preact/hooks'
import type { ServicePromises } from '../../../shared/service-level.ts'
import { useDesk } from '../desk.ts'

/** What support promises; null until it is known. */
export function useServiceLevel(): ServicePromises | null {
  const { api } = useDesk()
  const [level, setLevel] = useState<ServicePromises | null>(null)
  useEffect(() => {
    let here = true
    void api.serviceLevel().then(answer => here && answer.ok && setLevel(answer.value))
    return () => {
      here = false
    }
  }, [api])
  return level
}
