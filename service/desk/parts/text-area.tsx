import type { JSX } from 'preact'
import { Icon } from '../../../extension/ui/icon.tsx'

interface TextAreaProps {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  value: string
  rows?: number
  mono?: boolean
  /** The label is for screen readers alone, and stands in the empty field for everybody else. */
  quiet?: boolean
  maxlength?: number
  onInput: (text: string) => void
}

/** A field of several lines, with its hint and its error. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const { id, label, hint, error, value, rows = 2, mono = false, quiet = false, maxlength, onInput } = props
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label class={quiet ? 'sr' : 'label'} for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class={mono ? 'input mono' : 'input'}
        rows={rows}
        placeholder={quiet ? label : undefined}
        maxlength={maxlength}
        spellcheck={!mono}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={about || undefined}
        onInput={event => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="msg msg-stop" id={`${id}-error`} role="alert">
          <Icon name="stop" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
