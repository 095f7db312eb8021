import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Field } from '../../../extension/ui/field.tsx'
import { useWords } from '../desk.ts'
import { useKept } from '../models/kept.ts'

interface WorkNoteProps {
  id: string
  /** What it is kept under while it is typed. */
  name: string
  label: string
  /** The note as it stands. */
  before: string
  /** What saving says of the item. */
  action: string
  onSave: (text: string) => void
  onCancel: () => void
}

/** The note of an item that needs info or is not possible. Enter saves it, Escape leaves it for later. */
export function WorkNote({ id, name, label, before, action, onSave, onCancel }: WorkNoteProps): JSX.Element {
  const { requests: words } = useWords()
  const [typed, keep] = useKept(name)
  const [error, setError] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  // What was typed last and never saved wins over the note that stands.
  const [text, setText] = useState(typed === '' ? before : typed)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const write = (next: string) => {
    setText(next)
    keep(next)
    setError(undefined)
  }
  return (
    <form
      ref={form}
      class="work-more work-note"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() === '') return setError(words.noteMissing)
        keep('')
        onSave(text.trim())
      }}
    >
      <Field
        id={id}
        label={label}
        maxlength={500}
        error={error}
        value={text}
        onInput={event => write(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') onCancel()
        }}
      />
      <div class="cluster">
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button size="small" type="submit">
          {action}
        </Button>
      </div>
    </form>
  )
}
