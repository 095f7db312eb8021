import type { JSX } from 'preact'
import { Icon } from '../../../extension/ui/icon.tsx'
import { useWords } from '../desk.ts'

/** Our name, and the way home. */
export function Brand(): JSX.Element {
  const { desk } = useWords()
  return (
    <a class="brand-sm" href="/">
      <Icon name="brand" />
      <strong>Sidecheck</strong> <span class="muted">{desk.name}</span>
    </a>
  )
}
