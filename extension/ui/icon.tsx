import type { JSX } from 'preact'
import type { LATER } from './drawings.tsx'

/** The drawings of the first view, which are there at once: 16 px, 1.5 px strokes, round ends. */
const FIRST = {
  computer: (
    <>
      <rect x="2" y="2.5" width="12" height="8.5" rx="1.5" />
      <path d="M5.5 13.75h5" />
    </>
  ),
  down: <path d="M3.5 6L8 10.5 12.5 6" />,
  gear: (
    <>
      <path d="M6.69 3.28L6.92 1.69L9.08 1.69L9.31 3.28L10.42 3.74L11.69 2.77L13.23 4.31L12.26 5.58L12.72 6.69L14.31 6.92L14.31 9.08L12.72 9.31L12.26 10.42L13.23 11.69L11.69 13.23L10.42 12.26L9.31 12.72L9.08 14.31L6.92 14.31L6.69 12.72L5.58 12.26L4.31 13.23L2.77 11.69L3.74 10.42L3.28 9.31L1.69 9.08L1.69 6.92L3.28 6.69L3.74 5.58L2.77 4.31L4.31 2.77L5.58 3.74z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  offline: (
    <path d="M6 3.65a3.9 3.9 0 0 1 5.65 3.29 2.8 2.8 0 0 1 1.9 4.2M10.9 12.5H4.6a3.17 3.17 0 0 1-.4-6.3M2.5 2.5l11 11" />
  ),
  online: <path d="M4.6 12.5h6.6a2.8 2.8 0 0 0 .45-5.56A3.9 3.9 0 0 0 4.2 6.2a3.17 3.17 0 0 0 .4 6.3z" />,
  'sheet-in': (
    <path d="M13 6.5v-3A1.5 1.5 0 0 0 11.5 2h-7A1.5 1.5 0 0 0 3 3.5v9A1.5 1.5 0 0 0 4.5 14H8M3 5.5h10M3 9h5.5M6.5 5.5V14M12 8.75V14M9.75 11.75L12 14l2.25-2.25" />
  ),
} as const satisfies Record<string, JSX.Element>

export type IconName = keyof typeof FIRST | keyof typeof LATER

let drawings: Partial<Record<IconName, JSX.Element>> = FIRST

/** Brings all other drawings; awaited before a view is drawn that uses them. */
export async function loadDrawings(): Promise<void> {
  drawings = { ...FIRST, ...(await import('./drawings.tsx')).LATER }
}

/** A drawing beside a word; hidden from screen readers, since the word says it. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }): JSX.Element {
  return (
    <svg class={small ? 'icon icon-12' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  )
}
