import type { JSX } from 'preact'

/** A cell as the sheet shows it (A17), drawn with its fill handle. */
export function Cell({ name, tone }: { name: string; tone?: 'stop' | 'look' | undefined }): JSX.Element {
  return <span class={tone ? `cell cell-${tone}` : 'cell'}>{name}</span>
}
