import type { JSX } from 'preact'
import type { IconName } from '../../../extension/ui/icon.tsx'
import { Sign, type Tone } from '../../../extension/ui/level.tsx'
import type { MailState as State } from '../../../shared/mail.ts'
import { useWords } from '../desk.ts'

const TONE: Readonly<Record<State, { tone: Tone; icon?: IconName }>> = {
  waiting: { tone: 'ask', icon: 'clock' },
  failed: { tone: 'stop' },
  sent: { tone: 'ready' },
}

/** How a mail stands, as drawing and word. */
export function MailState({ state }: { state: State }): JSX.Element {
  const { mails } = useWords()
  return <Sign {...TONE[state]}>{mails.states[state]}</Sign>
}
