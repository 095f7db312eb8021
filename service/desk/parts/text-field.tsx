import type { JSX } from 'preact'

interface TextFieldProps {
  id: string
  label: string
  value: string
  error?: string | undefined
  onInput: (text: string) => void
}

/** A field of one line, with its error. */
export function TextField({ id, label, value, error, onInput }: TextFieldProps): JSX.Element {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        autocomplete="off"
        maxlength={200}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onInput={event => onInput(event.currentTarget.value)}
      />
      {error && (
        <p class="msg msg-stop" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
