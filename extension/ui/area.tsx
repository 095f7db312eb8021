import type { JSX, RefObject } from 'preact'
import { FieldNotes, notesOf } from './field-notes.tsx'

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
  label: string
  rows: number
  maxlength?: number
  mono?: boolean
  value: string
  field?: RefObject<HTMLTextAreaElement | null>
  onInput: (text: string) => void
} & FieldNotes): JSX.Element {
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
        {...notesOf({ id, hint, error })}
        onInput={event => onInput(event.currentTarget.value)}
      />
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
