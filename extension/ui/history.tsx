import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from './button.tsx'

interface HistoryProps {
  /** What the two buttons are about, for who cannot see it. */
  name: string
  words: { undo: string; redo: string }
  /** What was done last, in a few words; null where nothing is to be taken back. */
  last: string | null
  /** Something was taken back that can be done again. */
  next: boolean
  undo: () => void
  redo: () => void
}

/** What was done last, to be taken back, and what was taken back last, to be done again; also by their keys. */
export function History({ name, words, last, next, undo, redo }: HistoryProps): JSX.Element {
  useKeys(undo, redo)
  return (
    <fieldset class="cluster" aria-label={name}>
      <Button
        size="small"
        icon="undo"
        aria-disabled={last === null || undefined}
        aria-keyshortcuts="Control+Z"
        onClick={last === null ? undefined : undo}
      >
        {words.undo}
      </Button>
      <Button
        size="small"
        kind="quiet"
        aria-disabled={!next || undefined}
        aria-keyshortcuts="Control+Y"
        onClick={next ? redo : undefined}
      >
        {words.redo}
      </Button>
      {last !== null && <span class="small muted">{last}</span>}
    </fieldset>
  )
}

/** Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z, or the Command key) anywhere but in a field, which has its own. */
function useKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [undo, redo])
}
