import type { JSX, RefObject } from 'preact'
import { Icon } from './icon.tsx'

/** A labelled field of several lines with its hint and its error. */
export function Area({
  id,
  label,
  hint,
  error,
  rows,
  maxlength,
  mono = false,
  value,
  field,
  onInput,
}: {
  id: string
  label: string
  hint?: string | undefined
  /** What is wrong with it and what to do; stands under the field. */
  error?: string | undefined
  rows: number
  maxlength?: number
  mono?: boolean
  value: string
  field?: RefObject<HTMLTextAreaElement | null>
  onInput: (text: string) => void
}): JSX.Element {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <textarea
        {...(field ? { ref: field } : {})}
        id={id}
        class={mono ? 'input mono' : 'input'}
        rows={rows}
        {...(maxlength === undefined ? {} : { maxlength })}
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
