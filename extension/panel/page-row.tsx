import type { JSX } from 'preact'
import { Icon } from '../ui/icon.tsx'
import { useModels, useWords } from './models.ts'

/** The way to what can be read from the portal's own page (N7). */
export function PageRow(): JSX.Element {
  const { place } = useModels()
  const { page: say } = useWords()
  return (
    <button type="button" class="row" onClick={() => place.go({ name: 'page' })}>
      <Icon name="page" />
      <span class="row-text">
        <span>{say.open}</span>
        <span class="small">{say.openAbout}</span>
      </span>
      <Icon name="right" small />
    </button>
  )
}
