import type { JSX } from 'preact'
import { Notice } from '../ui/notice.tsx'
import { useModels } from './models.ts'
import { useSeatWords } from './seat-context.ts'
import { whenText } from './when.tsx'

/** Says that what stands below is as it was last read, where the service cannot be asked; nothing while it can. */
export function AsOf({ at }: { at: string | null }): JSX.Element | null {
  const { connection } = useModels()
  const { asking, locale } = useSeatWords()
  if (at === null || connection.reached.value) return null
  return (
    <Notice tone="note" icon="clock" role="status" title={asking.asOf(whenText(locale, at))}>
      <p>{asking.asOfMeans}</p>
    </Notice>
  )
}
