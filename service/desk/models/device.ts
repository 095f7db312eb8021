import { type ReadonlySignal, signal } from '@preact/signals'
import { answerDevice, readDevice } from '../auth.ts'
import type { Refusal } from './answer.ts'
import type { Session } from './session.ts'

/** Where a waiting panel stands with this person. */
export type DeviceState =
  | { is: 'reading' }
  | { is: 'pending'; client: string }
  | { is: 'approved' | 'denied' | 'done' | 'unknown' | 'expired' | 'not-yours' }
  | { is: 'trouble'; refusal: Refusal }

export interface Device {
  state: ReadonlySignal<DeviceState>
  /** The answer that is on its way, null when none is. */
  sending: ReadonlySignal<'approve' | 'deny' | null>
  read(): Promise<void>
  answer(answer: 'approve' | 'deny'): Promise<void>
}

/** Reads a code and answers it, once. */
export function createDevice(userCode: string, session: Pick<Session, 'lose'>): Device {
  const state = signal<DeviceState>({ is: 'reading' })
  const sending = signal<'approve' | 'deny' | null>(null)
  const read = async () => {
    state.value = { is: 'reading' }
    const found = await readDevice(userCode)
    if (found.is !== 'request') state.value = found
    else if (found.request.client === null) state.value = { is: 'not-yours' }
    else if (found.request.status !== 'pending') state.value = { is: 'done' }
    else state.value = { is: 'pending', client: found.request.client }
  }
  return {
    state,
    sending,
    read,
    answer: async answer => {
      if (sending.peek()) return
      sending.value = answer
      const got = await answerDevice(userCode, answer)
      sending.value = null
      if (got === 'done') state.value = { is: answer === 'approve' ? 'approved' : 'denied' }
      // It grew too old, or was answered elsewhere: what it is now says which.
      else if (got === 'wrong') await read()
      else if (got === 'signed-out') session.lose()
      else state.value = { is: 'trouble', refusal: { reached: false } }
    },
  }
}

/** A code as people compare it: two groups of four. */
export function sayUserCode(code: string): string {
  const plain = plainUserCode(code)
  return plain.length === 8 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain
}

/** A code without what people type around it. */
export function plainUserCode(code: string): string {
  return code.replace(/[^a-zA-Z0-9]/g, '').toUpperCase()
}
