import type { JSX } from 'preact'
import type { IconName } from '../../../extension/ui/icon.tsx'
import { Level, Sign, type Tone } from '../../../extension/ui/level.tsx'
import type { MoveRowState, MoveState as State } from '../../../shared/move.ts'
import { useWords } from '../desk.ts'

const TONE: Readonly<Record<State, { tone: Tone; icon?: IconName }>> = {
  waiting: { tone: 'ask', icon: 'clock' },
  applied: { tone: 'ready' },
  'partly-applied': { tone: 'look' },
  declined: { tone: 'stop', icon: 'x-circle' },
  withdrawn: { tone: 'none' },
  refused: { tone: 'stop' },
}

const ROW_TONE: Readonly<Record<MoveRowState, { tone: Tone; icon?: IconName }>> = {
  waiting: { tone: 'ask', icon: 'clock' },
  moved: { tone: 'ready' },
  here: { tone: 'note', icon: 'none' },
  declined: { tone: 'stop', icon: 'x-circle' },
  withdrawn: { tone: 'none' },
  unknown: { tone: 'look', icon: 'ask' },
  inactive: { tone: 'look', icon: 'lock' },
  duplicate: { tone: 'stop', icon: 'copy' },
  stopped: { tone: 'stop' },
}

/** How a move stands, as drawing and word; a pill where it stands alone. */
export function MoveState({ state, pill = false }: { state: State; pill?: boolean }): JSX.Element {
  const { views } = useWords()
  const Look = pill ? Level : Sign
  return <Look {...TONE[state]}>{views.moveStates[state]}</Look>
}

/** The same for one account of it. */
export function MoveRowSign({ state }: { state: MoveRowState }): JSX.Element {
  const { move } = useWords()
  return <Sign {...ROW_TONE[state]}>{move.rows[state].name}</Sign>
}
