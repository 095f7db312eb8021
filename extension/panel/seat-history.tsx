import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { sayDoneDeed } from './seat-done.ts'

/** What was done last and undone last to a request, each to be taken back or done again. */
export function SeatHistoryBar(): JSX.Element {
  const { history } = useSeats()
  const words = useSeatWords()
  useKeys()
  const last = history.done.value.at(-1)
  const next = history.undone.value.at(-1)
  const moved = history.moved.value
  return (
    <fieldset class="cluster" aria-label={words.seatDeed.history}>
      <Button
        size="small"
        icon="undo"
        aria-disabled={!last || undefined}
        aria-keyshortcuts="Control+Z"
        onClick={last && history.undo}
      >
        {words.seating.undo}
      </Button>
      <Button
        size="small"
        kind="quiet"
        aria-disabled={!next || undefined}
        aria-keyshortcuts="Control+Y"
        onClick={next && history.redo}
      >
        {words.seatDeed.redo}
      </Button>
      {last && <span class="small muted">{sayDoneDeed(last, words)}</span>}
      <span class="sr" role="status">
        {moved?.kind === 'undid' && words.seatDeed.undone(sayDoneDeed(moved.deed, words))}
        {moved?.kind === 'redid' && words.seatDeed.redone(sayDoneDeed(moved.deed, words))}
      </span>
    </fieldset>
  )
}

/** Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z, or the Command key) anywhere but in a field, which has its own. */
function useKeys(): void {
  const { history } = useSeats()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (isTyped(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) history.redo()
      else history.undo()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [history])
}

function isTyped(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox'
  return target instanceof HTMLTextAreaElement
}
