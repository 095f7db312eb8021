import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Edit } from '../../shared/edit.ts'
import { Button } from '../ui/button.tsx'
import { useModels, useWorkWords } from './models.ts'

/** What was done last and what was undone last, each to be taken back or done again, without end. */
export function History(): JSX.Element | null {
  const { draft } = useModels()
  const words = useWorkWords()
  useKeys()
  const history = draft.draft.value.check?.history
  if (!history) return null
  const last = history.done.at(-1)
  const next = history.undone.at(-1)
  if (!last && !next) return null
  return (
    <fieldset class="cluster" aria-label={words.history}>
      <Button
        size="small"
        icon="undo"
        aria-disabled={!last || undefined}
        aria-keyshortcuts="Control+Z"
        onClick={last && draft.work.undo}
      >
        {words.undo}
      </Button>
      <Button
        size="small"
        kind="quiet"
        aria-disabled={!next || undefined}
        aria-keyshortcuts="Control+Y"
        onClick={next && draft.work.redo}
      >
        {words.redo}
      </Button>
      {last && <span class="small muted">{sayDeed(last, words)}</span>}
    </fieldset>
  )
}

/** A deed in a few words: "Retyped A8", "Fixed 3 rows". */
export function sayDeed({ deed, changes: [first, ...more] }: Edit, words: ReturnType<typeof useWorkWords>): string {
  return words.deed(deed, first?.cell ?? '', more.length + 1)
}

/** Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z, or the Command key) anywhere but in a field, which has its own. */
function useKeys(): void {
  const { draft } = useModels()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) draft.work.redo()
      else draft.work.undo()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [draft])
}
