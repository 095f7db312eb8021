import type { ComponentChildren, GenericEventHandler, InputEventHandler, JSX, KeyboardEventHandler } from 'preact'
import { FieldNotes, notesOf } from './field-notes.tsx'

/** The native attributes our fields use; Preact's own type of all of them doesn't bear a spread. */
interface Native {
  value?: string
  name?: string
  placeholder?: string
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'email' | 'url'
  spellcheck?: boolean
  required?: boolean
  disabled?: boolean
  maxlength?: number
  onInput?: InputEventHandler<HTMLInputElement>
  onChange?: GenericEventHandler<HTMLInputElement>
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>
}

interface FieldProps extends Native, FieldNotes {
  label: string
  /** The label is read out but not drawn, where the place says it already. */
  quiet?: boolean
  mono?: boolean
  /** Buttons that stand beside the field. */
  children?: ComponentChildren
}

/** A labelled field with its hint, its error and the buttons beside it. */
export function Field(props: FieldProps): JSX.Element {
  const { id, label, quiet = false, hint, error, mono = false, children, ...rest } = props
  const input = (
    <input
      autocomplete="off"
      type="text"
      {...rest}
      id={id}
      class={mono ? 'input mono' : 'input'}
      {...notesOf({ id, hint, error })}
    />
  )
  return (
    <div class="field">
      <label class={quiet ? 'sr' : 'label'} for={id}>
        {label}
      </label>
      {children ? (
        <div class="with-btn">
          {input}
          {children}
        </div>
      ) : (
        input
      )}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
