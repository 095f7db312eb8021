import type { JSX } from 'preact'
import type { Edit } from '../../shared/edit.ts'
import { History } from '../ui/history.tsx'
import { useModels, useWorkWords } from './models.ts'

/** What was done to the rows, to be taken back or done again, without end. Nothing is drawn before the first deed. */
export function RowHistory(): JSX.Element | null {
  const { draft } = useModels()
  const words = useWorkWords()
  const history = draft.draft.value.check?.history
  const last = history?.done.at(-1)
  const next = history !== undefined && history.undone.length > 0
  if (!last && !next) return null
  const { undo, redo } = draft.work
  return (
    <History
      name={words.history}
      words={words}
      last={last ? sayDeed(last, words) : null}
      next={next}
      undo={undo}
      redo={redo}
    />
  )
}

/** A deed in a few words: "Retyped A8", "Fixed 3 rows". */
export function sayDeed({ deed, changes: [first, ...more] }: Edit, words: ReturnType<typeof useWorkWords>): string {
  return words.deed(deed, first?.cell ?? '', more.length + 1)
}
