import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ServicePromises } from '../../../shared/service-level.ts'
import { useDesk } from '../desk.ts'
import type { Answer } from './answer.ts'

/** What support promises: asked once for all the tickets that it stands beside. */
export interface ServiceLevel {
  /** Null until it is known. */
  promises: ReadonlySignal<ServicePromises | null>
  /** Asks where nobody has an answer yet. */
  load(): Promise<void>
  /** Forgets it, for the next person. */
  clear(): void
}

export function createServiceLevel(api: { serviceLevel(): Promise<Answer<ServicePromises>> }): ServiceLevel {
  const promises = signal<ServicePromises | null>(null)
  let asking: object | null = null
  return {
    promises,
    load: async () => {
      if (promises.peek() !== null || asking !== null) return
      const mine = {}
      asking = mine
      const answer = await api.serviceLevel()
      if (asking !== mine) return
      asking = null
      if (answer.ok) promises.value = answer.value
    },
    clear: () => {
      asking = null
      promises.value = null
    },
  }
}

/** What support promises; null until it is known. */
export function useServiceLevel(): ServicePromises | null {
  const { serviceLevel } = useDesk()
  useEffect(() => void serviceLevel.load(), [serviceLevel])
  return serviceLevel.promises.value
}
