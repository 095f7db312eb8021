import type { JSX } from 'preact'
import type { IconName } from '../../../extension/ui/icon.tsx'
import { Level, Sign, type Tone } from '../../../extension/ui/level.tsx'
import type { ItemState, TicketState } from '../../../shared/ticket.ts'
import { usePerson, useWords } from '../desk.ts'

const TONE: Readonly<Record<TicketState, { tone: Tone; icon?: IconName }>> = {
  approval: { tone: 'look', icon: 'clock' },
  new: { tone: 'note', icon: 'inbox' },
  started: { tone: 'note', icon: 'pencil' },
  waiting: { tone: 'ask' },
  done: { tone: 'ready' },
  declined: { tone: 'stop', icon: 'x-circle' },
  withdrawn: { tone: 'none' },
}

const ITEM_TONE: Readonly<Record<ItemState, { tone: Tone; icon?: IconName }>> = {
  'to-do': { tone: 'none', icon: 'todo' },
  done: { tone: 'ready' },
  'needs-info': { tone: 'ask' },
  'not-possible': { tone: 'stop', icon: 'x-circle' },
}

/** How a request stands, as drawing and word, in the words of who sent it or of who works on it. */
export function RequestState({ state, pill = false }: { state: TicketState; pill?: boolean }): JSX.Element {
  const { requests, ticket } = useWords()
  const { role } = usePerson()
  const Look = pill ? Level : Sign
  return <Look {...TONE[state]}>{role === 'admin' ? ticket.states[state] : requests.states[state]}</Look>
}

/** The same for one item of it. */
export function ItemSign({ state }: { state: ItemState }): JSX.Element {
  const { ticket } = useWords()
  return <Sign {...ITEM_TONE[state]}>{ticket.items[state]}</Sign>
}
