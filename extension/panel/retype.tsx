import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { useModels, useWorkWords } from './models.ts'

/** A field to put another number in a cell's place: Enter saves, Escape gives up; what is half typed is kept. */
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
  const { draft, retyping } = useModels()
  const words = useWorkWords()
  const text = retyping.part.value?.of(cell).value ?? typed
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!focus) return
    field.current?.focus()
    field.current?.select()
  }, [focus])
  const save = (event: Event) => {
    event.preventDefault()
    draft.work.type(cell, field.current?.value ?? text)
    giveUp()
  }
  const giveUp = () => {
    void retyping.open().then(({ drop }) => drop(cell))
    onDone()
  }
  const type = (now: string) => void retyping.open().then(fields => fields.type(cell, now))
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
          onInput={event => type(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Escape') giveUp()
          }}
        />
        <Button type="submit" aria-label={words.saveCell(cell)}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
