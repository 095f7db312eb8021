import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { GridModel } from '../models/grid.ts'
import type { GridRow } from '../models/grid-rows.ts'
import { useVerdictWords } from './models.ts'

/** How far a key that saves goes on from the row. */
const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1, Tab: 0 }

/** The field in a row's place. Every letter is kept at once; Enter or going elsewhere saves, Escape gives up. */
export function GridEditor({
  model,
  row,
  onSaved,
}: {
  model: GridModel
  row: GridRow
  /** The field is closed: on to the row so many further. */
  onSaved: (step: number) => void
}): JSX.Element {
  const { grid } = useVerdictWords()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(model.typed)
  // Before the next key comes: the letter that opened the field is soon followed by others.
  useLayoutEffect(() => {
    field.current?.focus()
    // What stands there is selected, to be typed over; what was typed already is gone on with.
    if (model.typed() === row.typed) field.current?.select()
  }, [])
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const step = STEPS[event.key]
    if (step === undefined && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (step === undefined) model.giveUp()
    else model.commit()
    onSaved(step !== undefined && event.shiftKey ? -step : (step ?? 0))
  }
  const leave = () => {
    // The window lost the focus, not the field: the person comes back to it.
    if (document.activeElement === field.current || model.editing.value !== row.index) return
    model.commit()
  }
  return (
    <input
      ref={field}
      class="input mono grid-input"
      autocomplete="off"
      spellcheck={false}
      aria-label={grid.newValue(row.cell)}
      value={text}
      onInput={event => {
        setText(event.currentTarget.value)
        model.type(row.index, event.currentTarget.value)
      }}
      onKeyDown={press}
      onBlur={leave}
    />
  )
}
