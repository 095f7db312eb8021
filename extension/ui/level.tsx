import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** How something stands: each has its own drawing and its word, so colour is never alone. */
export type Tone = 'stop' | 'look' | 'note' | 'ready' | 'ask' | 'none'

const DRAWING: Readonly<Record<Tone, IconName>> = {
  stop: 'stop',
  look: 'look',
  note: 'note',
  ready: 'ready',
  ask: 'ask',
  none: 'none',
}

interface LevelProps {
  tone: Tone
  /** Another drawing than the level's own, where a more telling one exists. */
  icon?: IconName
  children: ComponentChildren
}

/** A level as drawing and word, for heads of groups and cells of tables. */
export function Sign({ tone, icon, children }: LevelProps): JSX.Element {
  return (
    <span class={`sign sign-${tone}`}>
      <Icon name={icon ?? DRAWING[tone]} />
      <span>{children}</span>
    </span>
  )
}

/** A level as a pill, where it stands alone. */
export function Level({ tone, icon, children }: LevelProps): JSX.Element {
  return (
    <span class={`level level-${tone}`}>
      <Icon name={icon ?? DRAWING[tone]} />
      <span>{children}</span>
    </span>
  )
}
