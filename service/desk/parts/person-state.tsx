import type { JSX } from 'preact'
import type { IconName } from '../../../extension/ui/icon.tsx'
import { Level, Sign, type Tone } from '../../../extension/ui/level.tsx'
import type { InvitationState as Invited } from '../../../shared/invitation.ts'
import type { PersonState as State } from '../../../shared/person.ts'
import { useWords } from '../desk.ts'

const LOOK: Readonly<Record<State, { tone: Tone; icon?: IconName }>> = {
  active: { tone: 'ready' },
  invited: { tone: 'ask', icon: 'mail' },
  disabled: { tone: 'none', icon: 'lock' },
}

const INVITED: Readonly<Record<Invited, { tone: Tone; icon?: IconName }>> = {
  waiting: { tone: 'ask', icon: 'clock' },
  accepted: { tone: 'ready' },
  revoked: { tone: 'none', icon: 'x-circle' },
  expired: { tone: 'look' },
}

/** Whether somebody may sign in, as drawing and word; a pill where it stands alone. */
export function PersonState({ state, pill = false }: { state: State; pill?: boolean }): JSX.Element {
  const { people } = useWords()
  const Look = pill ? Level : Sign
  return <Look {...LOOK[state]}>{people.states[state]}</Look>
}

/** Where an invitation stands. */
export function InvitationState({ state, pill = false }: { state: Invited; pill?: boolean }): JSX.Element {
  const { people } = useWords()
  const Look = pill ? Level : Sign
  return <Look {...INVITED[state]}>{people.invitationStates[state]}</Look>
}
