import type { GridStatus } from '../models/grid-rows.ts'
import type { IconName } from '../ui/icon.tsx'
import type { Tone } from '../ui/level.tsx'
import { useVerdictWords } from './models.ts'

/** How each state of a row is marked. */
export const GRID_TONES: Readonly<Record<GridStatus, { tone: Tone; icon?: IconName }>> = {
  ready: { tone: 'ready' },
  look: { tone: 'look' },
  stop: { tone: 'stop' },
  left: { tone: 'none' },
  done: { tone: 'ready' },
  past: { tone: 'none', icon: 'split' },
  checking: { tone: 'none', icon: 'clock' },
}

/** The word for how a row stands. */
export function useGridState(): (status: GridStatus) => string {
  const { grid, level } = useVerdictWords()
  return status => {
    if (status === 'past') return grid.past
    return status === 'checking' ? grid.checking : level.head(status, 1)
  }
}
