import type { JSX } from 'preact'
import { Icon } from './icon.tsx'

/** What is said of a field below it. */
export interface FieldNotes {
  id: string
  hint?: string | undefined
  /** What is wrong with it and what to do; stands under the field. */
  error?: string | undefined
}

/** What ties a field to its notes: a screen reader reads them with it. */
export function notesOf({ id, hint, error }: FieldNotes): {
  'aria-invalid': 'true' | undefined
  'aria-describedby': string | undefined
} {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { 'aria-invalid': error ? 'true' : undefined, 'aria-describedby': about || undefined }
}

/** The hint and the error under a field. */
export function FieldNotes({ id, hint, error }: FieldNotes): JSX.Element {
  return (
    <>
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
    </>
  )
}
