import type { ComponentChildren, GenericEventHandler, InputEventHandler, JSX, KeyboardEventHandler } from 'preact'
import { Icon } from './icon.tsx'

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

interface FieldProps extends Native {
  id: string
  label: string
  /** The label is read out but not drawn, where the place says it already. */
  quiet?: boolean
  hint?: string | undefined
  /** What is wrong with it and what to do; stands under the field. */
  error?: string | undefined
  mono?: boolean
  /** Buttons that stand beside the field. */
  children?: ComponentChildren
}

/** A labelled field with its hint, its error and the buttons beside it. */
export function Field(props: FieldProps): JSX.Element {
  const { id, label, quiet = false, hint, error, mono = false, children, ...rest } = props
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const input = (
    <input
      autocomplete="off"
      type="text"
      {...rest}
      id={id}
      class={mono ? 'input mono' : 'input'}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={about || undefined}
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
