import type { JSX } from 'preact'
import { Icon } from '../../../extension/ui/icon.tsx'

/** The way back to the list, where the list does not stand beside what is open. */
export function Back({ href, name }: { href: string; name: string }): JSX.Element {
  return (
    <a class="back" href={href}>
      <Icon name="left" small />
      {name}
    </a>
  )
}
