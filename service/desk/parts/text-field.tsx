import type { JSX } from 'preact'
import { FieldNotes, notesOf } from '../../../extension/ui/field-notes.tsx'
import { LONGEST_SUBJECT } from '../../../shared/desk-ticket.ts'

interface TextFieldProps {
  id: string
  label: string
  value: string
  hint?: string
  error?: string | undefined
  /** Characters; as many as of a subject unless told. */
  maxlength?: number
  onInput: (text: string) => void
}

/** A field of one line, with its hint and its error. */
export function TextField({
  id,
  label,
  value,
  hint,
  error,
  maxlength = LONGEST_SUBJECT,
  onInput,
}: TextFieldProps): JSX.Element {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        autocomplete="off"
        maxlength={maxlength}
        value={value}
        {...notesOf({ id, hint, error })}
        onInput={event => onInput(event.currentTarget.value)}
      />
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
