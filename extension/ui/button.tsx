import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icon.tsx'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'size' | 'icon' | 'class'>

export interface ButtonProps extends Native {
  /** At most one primary button in a view; quiet for what steps back; danger only for what destroys. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'small' | 'normal' | 'large'
  icon?: IconName
  /** Work is under way: it stays in place, and takes no second press. */
  busy?: boolean
  class?: string
  children?: ComponentChildren
}

const KINDS = { primary: 'btn-primary', plain: '', quiet: 'btn-quiet', danger: 'btn-danger' } as const
const SIZES = { small: 'btn-sm', normal: '', large: 'btn-lg' } as const

function names(...all: (string | false | undefined)[]): string {
  return all.filter(Boolean).join(' ')
}

/** A button with words. A busy one ignores presses instead of being disabled, so that it keeps the focus. */
export function Button(props: ButtonProps): JSX.Element {
  const { kind = 'plain', size = 'normal', icon, busy = false, class: more, children, onClick, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      class={names('btn', KINDS[kind], SIZES[size], more)}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A button that is only a drawing; its name is read out and shown on hover. */
export function IconButton({ icon, name, ...rest }: ButtonProps & { icon: IconName; name: string }): JSX.Element {
  return (
    <Button
      kind="quiet"
      size="small"
      {...rest}
      class={names('btn-icon', rest.class)}
      icon={icon}
      aria-label={name}
      title={name}
    />
  )
}

/** A deed that reads like a link: beside a heading or inside a sentence. */
export function LinkButton({
  class: more,
  icon,
  children,
  ...rest
}: Native & { class?: string; icon?: IconName; children?: ComponentChildren }): JSX.Element {
  return (
    <button type="button" {...rest} class={names('btn-link', more)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
