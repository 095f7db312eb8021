import type { JSX } from 'preact'

/** A longer text to read out or to look through: scrolled and copied by keyboard as any field is. */
export function Script({ name, text }: { name: string; text: string }): JSX.Element {
  return <textarea class="input script" readOnly rows={10} aria-label={name} value={text} />
}
