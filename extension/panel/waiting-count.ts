import type { Waitable } from '../submission.ts'
import { useModels } from './models.ts'

/** How much waits here for the service, of every kind that was opened; the toolbar button counts the others too. */
export function useWaitingCount(): number {
  const { outbox, known, seats } = useModels()
  const kept: readonly Waitable[] = [
    ...outbox.submissions.value,
    ...(known.part.value?.errands.items.value ?? []),
    ...(seats.part.value?.filings.filings.value ?? []),
    ...(seats.part.value?.talk.items.value ?? []),
    ...(seats.part.value?.asking.items.value ?? []),
  ]
  return kept.filter(({ state }) => state.name === 'waiting').length
}
