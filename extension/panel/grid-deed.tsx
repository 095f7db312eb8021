import type { JSX } from 'preact'
import type { GridModel } from '../models/grid.ts'
import type { GridRow } from '../models/grid-rows.ts'
import type { WorkModel } from '../models/work.ts'
import { Button } from '../ui/button.tsx'
import type { IconName } from '../ui/icon.tsx'
import { useModels, useVerdictWords } from './models.ts'

/** The one thing that a row offers in its last column. */
export interface GridDeed {
  icon: IconName
  /** The proposal itself where there is one. */
  text: string
  proposal: boolean
  name: string
  run: () => void
}

/** Fixes a row, takes it back in, puts it back as it was read, or opens it to be retyped; null where nothing is to do. */
export function useGridDeed(model: GridModel): (row: GridRow) => GridDeed | null {
  const { draft } = useModels()
  const words = useVerdictWords()
  return row => gridDeed(row, model, draft.work, words)
}

function gridDeed(
  { cell, index, typed, was, status, fix }: GridRow,
  model: GridModel,
  work: WorkModel,
  { grid, verdict }: ReturnType<typeof useVerdictWords>,
): GridDeed | null {
  if (fix?.text) {
    const guess = fix.safety === 'look'
    const name = guess ? grid.guessTo(cell, fix.text) : grid.fixTo(cell, fix.text)
    const run = () => work.fix(cell, fix.text)
    return { icon: guess ? 'look' : 'check', text: fix.text, proposal: true, name, run }
  }
  if (fix) {
    const run = () => work.fix(cell, '')
    return { icon: 'check', text: verdict.leaveOut, proposal: false, name: grid.leaveOut(cell), run }
  }
  const restore = () => work.restore(cell)
  if (status === 'left') {
    return { icon: 'undo', text: grid.takeBack, proposal: false, name: grid.takeBackCell(cell), run: restore }
  }
  if (status === 'stop') {
    const run = () => model.type(index, typed)
    return { icon: 'pencil', text: grid.retype, proposal: false, name: grid.retypeCell(cell), run }
  }
  if (was === null || status === 'checking') return null
  return { icon: 'undo', text: grid.asRead, proposal: false, name: grid.asReadCell(cell), run: restore }
}

/** The deed as a button that the mouse finds in the row; the keyboard presses it from its cell. */
export function GridDeedButton({ deed }: { deed: GridDeed }): JSX.Element {
  return (
    <Button
      size="small"
      kind={deed.proposal ? 'plain' : 'quiet'}
      class={deed.proposal ? 'grid-deed mono' : 'grid-deed'}
      icon={deed.icon}
      tabIndex={-1}
      aria-label={deed.name}
      title={deed.name}
      onClick={deed.run}
    >
      <span class="grid-cut">{deed.text}</span>
    </Button>
  )
}
