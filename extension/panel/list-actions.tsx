import type { JSX } from 'preact'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/level.tsx'
import { Actions } from './actions.tsx'
import { useFirstWords, useModels } from './models.ts'

/** How the typed list stands, and the way on with it. */
export function ListActions(): JSX.Element {
  const { draft } = useModels()
  const { start, level, panel } = useFirstWords()
  const { list } = draft.draft.value
  const counts = draft.listCheck.value?.counts
  const note = counts && (
    <>
      <Sign tone="ready">{level.readyCount(counts.clear)}</Sign>
      {counts.look > 0 && <Sign tone="look">{level.lookCount(counts.look)}</Sign>}
      {counts.stop > 0 && <Sign tone="stop">{level.stopCount(counts.stop)}</Sign>}
    </>
  )
  return (
    <Actions note={note} end={panel.saved}>
      <Button kind="primary" size="large" onClick={() => draft.openList('typed', list)}>
        {start.goOn(list.length)}
      </Button>
    </Actions>
  )
}
