import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * The field of the cell that is typed into. Enter and Tab go on to the next cell, but not away from what cannot be read:
 * `problem` says how it is written. Escape gives it up.
 */
export function SeatCellInput({
  name,
  text,
  problem,
  onType,
  onClose,
  onEscape,
}: {
  name: string
  text: string
  problem: string | null
  onType: (text: string) => void
  onClose: (down: number, across: number) => void
  onEscape: () => void
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null)
  // Before the next key comes: it would go to the sheet, and begin anew what was just begun.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (problem !== null && (event.key === 'Enter' || event.key === 'Tab')) {
      field.current?.setCustomValidity(problem)
      field.current?.reportValidity()
    } else if (event.key === 'Enter') onClose(event.shiftKey ? -1 : 1, 0)
    else if (event.key === 'Tab') onClose(0, event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onEscape()
    else return
    event.preventDefault()
  }
  return (
    <input
      ref={field}
      class="input"
      aria-label={name}
      autocomplete="off"
      spellcheck={false}
      value={text}
      aria-invalid={problem !== null || undefined}
      onInput={event => {
        event.currentTarget.setCustomValidity('')
        onType(event.currentTarget.value)
      }}
      onKeyDown={press}
    />
  )
}
