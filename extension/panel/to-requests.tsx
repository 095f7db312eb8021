import type { JSX } from 'preact'
import { Icon } from '../ui/icon.tsx'
import { useModels, useWords } from './models.ts'

/** The way back to the list. */
export function ToRequests(): JSX.Element {
  const { place } = useModels()
  const { request } = useWords()
  return (
    <button type="button" class="back" onClick={() => place.go({ name: 'requests', request: null })}>
      <Icon name="left" small />
      {request.title}
    </button>
  )
}
