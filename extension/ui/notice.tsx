import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './level.tsx'

interface NoticeProps {
  tone: Exclude<Tone, 'none'>
  title?: string
  icon?: IconName
  /** alert: read out at once, for what just went wrong. status: when the reader pauses. */
  role?: 'alert' | 'status'
  children?: ComponentChildren
}

/** Something to read before going on, where it belongs in the page. */
export function Notice({ tone, title, icon, role, children }: NoticeProps): JSX.Element {
  return (
    <div class={tone === 'note' ? 'notice' : `notice notice-${tone}`} role={role}>
      <Icon name={icon ?? tone} />
      <div>
        {title && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        {children}
      </div>
    </div>
  )
}

/** A promise about what happens to the reader's data, in one quiet line. */
export function Promised({
  icon,
  pad = false,
  children,
}: {
  icon: IconName
  pad?: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <p class={pad ? 'promise pad' : 'promise'}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}
