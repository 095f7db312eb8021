import type { JSX } from 'preact'
import { FieldNotes, notesOf } from '../../../extension/ui/field-notes.tsx'

interface TextAreaProps extends FieldNotes {
  label: string
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
        {...notesOf({ id, hint, error })}
        onInput={event => onInput(event.currentTarget.value)}
      />
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
