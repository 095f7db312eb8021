import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { useModels, useWorkWords } from './models.ts'

/** A field to put another number in a cell's place: Enter saves, Escape gives up. */
export function Retype({
  cell,
  typed,
  focus,
  onDone,
}: {
  cell: string
  typed: string
  /** The person asked for it, so it takes the focus. */
  focus: boolean
  onDone: () => void
}): JSX.Element {
  const { draft } = useModels()
  const words = useWorkWords()
  const [text, setText] = useState(typed)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!focus) return
    field.current?.focus()
    field.current?.select()
  }, [focus])
  const save = (event: Event) => {
    event.preventDefault()
    draft.work.type(cell, text)
    onDone()
  }
  const id = `retype-${cell}`
  return (
    <form class="field" onSubmit={save}>
      <label class="label" for={id}>
        {words.retype} <span class="sr">{cell}</span>
      </label>
      <div class="with-btn">
        <input
          ref={field}
          id={id}
          class="input mono"
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Escape') return
            setText(typed)
            onDone()
          }}
        />
        <Button type="submit" aria-label={words.saveCell(cell)}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
