import { type ReadonlySignal, signal } from '@preact/signals'
import { type Answer, isSignedOut, type Refusal } from './answer.ts'
import type { Session } from './session.ts'

/** What stands open: being read, there, not for this person, or in trouble. */
export type OpenedState<Value> =
  | { is: 'loading'; key: string }
  | { is: 'there'; key: string; value: Value }
  | { is: 'absent'; key: string }
  | { is: 'trouble'; key: string; refusal: Refusal }

export interface Opened<Value> {
  state: ReadonlySignal<OpenedState<Value> | null>
  open(key: string): Promise<void>
  /** Reads what stands open anew; it stays while it is read, and where the service is away for a moment. */
  refresh(): Promise<void>
  /** What came back from a deed takes the place of what was read. */
  put(key: string, value: Value): void
  clear(): void
}

/** One batch, move or person at a time, by its number or id. */
export function createOpened<Value>(
  ask: (key: string) => Promise<Answer<Value>>,
  session: Pick<Session, 'lose'>,
): Opened<Value> {
  const state = signal<OpenedState<Value> | null>(null)
  let asked = 0
  const read = async (key: string) => {
    const mine = ++asked
    const answer = await ask(key)
    // The reader may have gone on to another one, or done something to this one meanwhile.
    if (mine !== asked || state.peek()?.key !== key) return
    if (answer.ok) state.value = { is: 'there', key, value: answer.value }
    else if (answer.refusal.reached && answer.refusal.status === 404) state.value = { is: 'absent', key }
    else {
      if (state.peek()?.is !== 'there') state.value = { is: 'trouble', key, refusal: answer.refusal }
      if (isSignedOut(answer.refusal)) session.lose()
    }
  }
  return {
    state,
    open: async key => {
      const before = state.peek()
      if (before?.key === key && before.is !== 'trouble') return
      state.value = { is: 'loading', key }
      await read(key)
    },
    refresh: async () => {
      const key = state.peek()?.key
      if (key !== undefined) await read(key)
    },
    put: (key, value) => {
      asked++
      state.value = { is: 'there', key, value }
    },
    clear: () => {
      asked++
      state.value = null
    },
  }
}
