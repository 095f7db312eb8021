import { seriesOf } from '../submission.ts'
import { useModels } from './models.ts'

/** Takes a submission back; the draft that it was made of can be sent again. */
export function useDiscard(key: string): () => Promise<void> {
  const { draft, outbox, place } = useModels()
  return async () => {
    // The first of several stands for all of them.
    if (seriesOf(outbox.submissions.value, key).length < 2) draft.unsent(key)
    await outbox.discard(key)
    if (place.place.value.name === 'requests') place.go({ name: 'requests', request: null })
  }
}
