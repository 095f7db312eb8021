import type { JSX } from 'preact'
import { Level, Sign, type Tone } from '../../../extension/ui/level.tsx'
import type { BatchState as State } from '../../../shared/batch.ts'
import { useWords } from '../desk.ts'

const TONE: Readonly<Record<State, Tone>> = { applied: 'ready', 'partly-applied': 'look', refused: 'stop' }

/** How a batch ended, as drawing and word; a pill where it stands alone. */
export function BatchState({ state, pill = false }: { state: State; pill?: boolean }): JSX.Element {
  const { batch } = useWords()
  const Look = pill ? Level : Sign
  return <Look tone={TONE[state]}>{batch.states[state]}</Look>
}
