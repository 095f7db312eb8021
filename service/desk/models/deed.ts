import { type ReadonlySignal, signal } from '@preact/signals'
import { type Answer, isSignedOut, type Refusal } from './answer.ts'
import type { Session } from './session.ts'

/** Something a person does: one at a time, and told why not where it was not done. */
export interface Deed<Asked, Value> {
  busy: ReadonlySignal<boolean>
  trouble: ReadonlySignal<Refusal | null>
  /** What came of it; null where it was refused, or another press is on its way. */
  run(asked: Asked): Promise<Value | null>
  /** Takes what was said of the last try off the page. */
  forget(): void
}

/**
 * A deed keeps its key until it has an answer: who presses again after an answer was lost does nothing twice. Asking for
 * something else is another deed, with another key.
 */
export function createDeed<Asked, Value>(
  ask: (asked: Asked, key: string) => Promise<Answer<Value>>,
  session: Pick<Session, 'lose'>,
): Deed<Asked, Value> {
  const busy = signal(false)
  const trouble = signal<Refusal | null>(null)
  let unanswered: { asked: string; key: string } | null = null
  return {
    busy,
    trouble,
    run: async asked => {
      if (busy.peek()) return null
      busy.value = true
      const said = JSON.stringify(asked)
      const { key } = unanswered?.asked === said ? unanswered : { key: crypto.randomUUID() }
      unanswered = { asked: said, key }
      const answer = await ask(asked, key)
      busy.value = false
      trouble.value = answer.ok ? null : answer.refusal
      if (answer.ok) {
        unanswered = null
        return answer.value
      }
      const { refusal } = answer
      if (refusal.reached && refusal.status < 500) unanswered = null
      if (isSignedOut(refusal)) session.lose()
      return null
    },
    forget: () => {
      trouble.value = null
    },
  }
}
