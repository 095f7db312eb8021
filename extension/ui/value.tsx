import type { JSX } from 'preact'

/** A stretch of a stored value: plain text, or the name of a character that can't be seen (NBSP, U+200B). */
export interface ValuePart {
  text: string
  unseen: boolean
}

/** As long as an account number often is: this much stays on one line, a longer text breaks where it must. */
const WHOLE = 14

/** A value as stored, with what can't be seen drawn as chips. */
export function Value({ parts, tone }: { parts: readonly ValuePart[]; tone?: 'stop' | 'look' }): JSX.Element {
  const chip = tone === 'look' ? 'unseen unseen-look' : 'unseen'
  return <>{parts.map(({ text, unseen }) => (unseen ? <span class={chip}>{text}</span> : whole(text)))}</>
}

function whole(text: string): JSX.Element | string {
  return text.length <= WHOLE ? <span class="nowrap">{text}</span> : text
}
