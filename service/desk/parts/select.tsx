import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../../../extension/ui/icon.tsx'

interface SelectProps {
  id: string
  label: string
  value: string
  error?: string | undefined
  /** The label is for screen readers alone: what is chosen says it. */
  quiet?: boolean
  onChoose: (value: string) => void
  /** The options. */
  children: ComponentChildren
}

/** A labelled choice of one, by the browser's own list. */
export function Select({ id, label, value, error, quiet = false, onChoose, children }: SelectProps): JSX.Element {
  return (
    <div class="field">
      <label class={quiet ? 'sr' : 'label'} for={id}>
        {label}
      </label>
      <select
        id={id}
        class="input"
        value={value}
        title={quiet ? label : undefined}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={event => onChoose(event.currentTarget.value)}
      >
        {children}
      </select>
      {error && (
        <p class="msg msg-stop" id={`${id}-error`} role="alert">
          <Icon name="stop" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
