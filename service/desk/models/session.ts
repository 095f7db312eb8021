import { type ReadonlySignal, signal } from '@preact/signals'
import type { Person } from '../../../shared/person.ts'
import type { DeskApi } from '../api.ts'
import { type AuthAnswer, signOut } from '../auth.ts'
import { isSignedOut, type Refusal } from './answer.ts'

/**
 * asking: not known yet. in: somebody is. out: nobody is. lost: somebody was, and is not any more.
 * left: somebody signed out here. trouble: the service could not say.
 */
export type SessionState =
  | { is: 'asking' }
  | { is: 'in'; person: Person }
  | { is: 'out' }
  | { is: 'lost' }
  | { is: 'left' }
  | { is: 'trouble'; refusal: Refusal }

export interface Session {
  state: ReadonlySignal<SessionState>
  /** Asks the service who is signed in. */
  load(): Promise<void>
  /** A request was answered with "nobody is signed in". */
  lose(): void
  leave(): Promise<AuthAnswer>
}

export function createSession(api: DeskApi): Session {
  const state = signal<SessionState>({ is: 'asking' })
  const lose = () => {
    const before = state.peek().is
    if (before === 'in') state.value = { is: 'lost' }
    else if (before !== 'lost' && before !== 'left') state.value = { is: 'out' }
  }
  return {
    state,
    lose,
    load: async () => {
      const answer = await api.me()
      if (answer.ok) state.value = { is: 'in', person: answer.value }
      else if (isSignedOut(answer.refusal)) lose()
      // A page that shows something goes on showing it when the service is away for a moment.
      else if (state.peek().is === 'asking') state.value = { is: 'trouble', refusal: answer.refusal }
    },
    leave: async () => {
      const answer = await signOut()
      if (answer === 'done' || answer === 'signed-out') state.value = { is: 'left' }
      return answer
    },
  }
}
