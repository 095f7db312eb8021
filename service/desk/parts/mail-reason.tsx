import type { JSX } from 'preact'
import type { IconName } from '../../../extension/ui/icon.tsx'
import { Sign, type Tone } from '../../../extension/ui/level.tsx'
import type { IncomingMail, IncomingState } from '../../../shared/incoming.ts'
import { useWords } from '../desk.ts'

const TONE: Readonly<Record<IncomingState, { tone: Tone; icon?: IconName }>> = {
  new: { tone: 'ask', icon: 'clock' },
  held: { tone: 'look' },
  broken: { tone: 'stop' },
  filed: { tone: 'ready' },
  ignored: { tone: 'note' },
}

/** Why a mail that came in stands as it does, as drawing and words. */
export function MailReason({ mail: { state, reason } }: { mail: Pick<IncomingMail, 'state' | 'reason'> }): JSX.Element {
  const { incoming } = useWords()
  return <Sign {...TONE[state]}>{reason === null ? incoming.looking : incoming.reasons[reason]}</Sign>
}
