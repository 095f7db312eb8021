import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from '../../../extension/ui/icon.tsx'

/** Nothing is here: what will be, and the first step. */
export function Empty({
  icon,
  title,
  text,
  children,
}: {
  icon: IconName
  title: ComponentChildren
  text: string
  children?: ComponentChildren
}): JSX.Element {
  return (
    <div class="empty">
      <Icon name={icon} />
      <strong>{title}</strong>
      <p>{text}</p>
      {children}
    </div>
  )
}
