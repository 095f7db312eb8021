import type { JSX } from 'preact'
import { Button } from '../ui/button.tsx'
import { useModels, useWords } from './models.ts'

/** Keeps rows back that need not go, or would not go in; each can be taken back in above. */
export function LeaveOut({ cells }: { cells: readonly string[] }): JSX.Element {
  const { draft } = useModels()
  const { known } = useWords()
  return (
    <Button class="start" size="small" onClick={() => draft.work.leaveOut(cells)}>
      {known.leaveOut(cells.length)}
    </Button>
  )
}
