import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** done: it happened. now: under way. next: still to come. off: held up, and why is said beside it. */
export type StepState = 'done' | 'now' | 'next' | 'off'

const DRAWING: Readonly<Record<StepState, IconName>> = { done: 'ready', now: 'spin', next: 'todo', off: 'clock' }

/** One step of work that takes a while, with the time it happened. */
export function Step({
  state,
  when,
  children,
}: {
  state: StepState
  when?: string | undefined
  children: ComponentChildren
}): JSX.Element {
  return (
    <li class="step" data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <Icon name={DRAWING[state]} />
      <span>{children}</span>
      <span class="when">{when}</span>
    </li>
  )
}
