import { useModels } from './models.ts'

/** Takes a submission back; the draft that it was made of can be sent again. */
export function useDiscard(key: string): () => Promise<void> {
  const { draft, outbox, place } = useModels()
  return async () => {
    draft.unsent(key)
    await outbox.discard(key)
    if (place.place.value.name === 'requests') place.go({ name: 'requests', request: null })
  }
}
