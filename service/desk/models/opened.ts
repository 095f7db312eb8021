import { type ReadonlySignal, signal } from '@preact/signals'
import type { Batch } from '../../../shared/batch.ts'
import type { DeskApi } from '../api.ts'
import { isSignedOut, type Refusal } from './answer.ts'
import type { Session } from './session.ts'

/** The batch that stands open: being read, there, not for this person, or in trouble. */
export type OpenedState =
  | { is: 'loading'; number: string }
  | { is: 'there'; number: string; batch: Batch }
  | { is: 'absent'; number: string }
  | { is: 'trouble'; number: string; refusal: Refusal }

export interface Opened {
  state: ReadonlySignal<OpenedState | null>
  open(number: string): Promise<void>
  clear(): void
}

export function createOpened(api: DeskApi, session: Session): Opened {
  const state = signal<OpenedState | null>(null)
  return {
    state,
    open: async number => {
      const before = state.peek()
      if (before?.number === number && before.is !== 'trouble') return
      state.value = { is: 'loading', number }
      const answer = await api.batch(number)
      // The reader may have gone on to another one meanwhile.
      if (state.peek()?.number !== number) return
      if (answer.ok) state.value = { is: 'there', number, batch: answer.value }
      else if (answer.refusal.reached && answer.refusal.status === 404) state.value = { is: 'absent', number }
      else {
        state.value = { is: 'trouble', number, refusal: answer.refusal }
        if (isSignedOut(answer.refusal)) session.lose()
      }
    },
    clear: () => {
      state.value = null
    },
  }
}
