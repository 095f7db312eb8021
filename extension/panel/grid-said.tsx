import type { JSX } from 'preact'
import type { GridModel } from '../models/grid.ts'
import { useGridState } from './grid-state.ts'
import { useVerdictWords } from './models.ts'
import { sayDeed } from './row-history.tsx'

/** What a screen reader is told after every deed: what was done, how its row stands now, and how many can go in. */
export function GridSaid({ model, title }: { model: GridModel; title: string }): JSX.Element {
  const words = useVerdictWords()
  const say = useGridState()
  const move = model.moved.value
  const said = () => {
    if (!move) return ''
    const deed = sayDeed(move.edit, words.work)
    const { undone, redone, nowIs } = words.grid
    const what = move.kind === 'undid' ? undone(deed) : move.kind === 'redid' ? redone(deed) : deed
    const [first, ...more] = move.edit.changes
    const row = first && more.length === 0 ? model.find(first.cell) : null
    return [what, row && nowIs(row.cell, say(row.status)), title].filter(Boolean).join('. ')
  }
  return (
    <p class="sr" role="status">
      {said()}
    </p>
  )
}
