import type { JSX } from 'preact'
import type { IconName } from '../../../extension/ui/icon.tsx'
import { Sign, type Tone } from '../../../extension/ui/level.tsx'
import type { Outcome } from '../../../shared/batch.ts'
import { useWords } from '../desk.ts'

const LOOK: Readonly<Record<Outcome, { tone: Tone; icon: IconName }>> = {
  assigned: { tone: 'ready', icon: 'ready' },
  unconfirmed: { tone: 'ready', icon: 'clock' },
  here: { tone: 'note', icon: 'none' },
  elsewhere: { tone: 'stop', icon: 'move' },
  unknown: { tone: 'look', icon: 'ask' },
  inactive: { tone: 'look', icon: 'lock' },
  duplicate: { tone: 'stop', icon: 'copy' },
  stopped: { tone: 'stop', icon: 'stop' },
  held: { tone: 'note', icon: 'todo' },
}

/** What became of a row, as drawing and word. */
export function OutcomeSign({ outcome }: { outcome: Outcome }): JSX.Element {
  const words = useWords()
  const { tone, icon } = LOOK[outcome]
  return (
    <Sign tone={tone} icon={icon}>
      {words.outcome[outcome].name}
    </Sign>
  )
}
