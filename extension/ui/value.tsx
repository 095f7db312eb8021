import type { JSX } from 'preact'

/** A stretch of a stored value: plain text, or the name of a character that can't be seen (NBSP, U+200B). */
export interface ValuePart {
  text: string
  unseen: boolean
}

/** A value as stored, with what can't be seen drawn as chips. */
export function Value({ parts, tone }: { parts: readonly ValuePart[]; tone?: 'stop' | 'look' }): JSX.Element {
  const chip = tone === 'look' ? 'unseen unseen-look' : 'unseen'
  return <>{parts.map(part => (part.unseen ? <span class={chip}>{part.text}</span> : part.text))}</>
}
