import type { JSX } from 'preact'
import type { TicketState } from '../../shared/ticket.ts'
import { Sign, type Tone } from '../ui/level.tsx'
import { useSeatWords } from './seat-context.ts'

const TONES: Readonly<Record<TicketState, Tone>> = {
  approval: 'ask',
  new: 'note',
  started: 'note',
  waiting: 'look',
  done: 'ready',
  declined: 'stop',
  withdrawn: 'none',
}

/** Where a ticket stands, as drawing and word. */
export function TicketSign({ state }: { state: TicketState }): JSX.Element {
  const { ticket } = useSeatWords()
  return <Sign tone={TONES[state]}>{ticket.states[state]}</Sign>
}
