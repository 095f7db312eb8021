import type { JSX } from 'preact'

/** Every drawing we have: 16 px, 1.5 px strokes, round ends, the colour of the text around it. */
const DRAWINGS = {
  ask: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.3 6.4a1.75 1.75 0 1 1 2.5 1.55c-.5.25-.8.6-.8 1.15M8 11.2v.01" />
    </>
  ),
  bill: <path d="M3.5 2h9v12L11 13l-1.5 1L8 13l-1.5 1L5 13l-1.5 1zM6 5.5h4M6 8.75h4" />,
  brand: (
    <>
      <rect x="2" y="2.5" width="12" height="11" rx="2" />
      <path d="M10 2.5v11M4 8.2l1.4 1.4 2.6-3" />
    </>
  ),
  building: (
    <path d="M3 14V3.25C3 2.56 3.56 2 4.25 2h4.5c.69 0 1.25.56 1.25 1.25V14M10 6.5h1.75c.69 0 1.25.56 1.25 1.25V14M1.75 14h12.5M5.75 5h1.5M5.75 8h1.5M5.75 11h1.5" />
  ),
  check: <path d="M3.5 8.5l3 3 6-7" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.75V8l2.25 1.6" />
    </>
  ),
  computer: (
    <>
      <rect x="2" y="2.5" width="12" height="8.5" rx="1.5" />
      <path d="M5.5 13.75h5" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.25" />
      <path d="M10.5 5.5V3.75c0-.69-.56-1.25-1.25-1.25h-5.5c-.69 0-1.25.56-1.25 1.25v5.5c0 .69.56 1.25 1.25 1.25H5.5" />
    </>
  ),
  dots: (
    <>
      <g stroke-width="2.25">
        <path d="M3.25 8v.01M8 8v.01M12.75 8v.01" />
      </g>
    </>
  ),
  down: <path d="M3.5 6L8 10.5 12.5 6" />,
  download: <path d="M8 2v8.25M4.75 7L8 10.25 11.25 7M2.5 13.5h11" />,
  external: (
    <path d="M9.5 2.5h4v4M13.5 2.5l-6 6M11.5 9v3.25c0 .69-.56 1.25-1.25 1.25h-6.5c-.69 0-1.25-.56-1.25-1.25v-6.5c0-.69.56-1.25 1.25-1.25H7" />
  ),
  eye: (
    <>
      <path d="M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  filter: <path d="M2.5 4h11M4.75 8h6.5M7 12h2" />,
  gear: (
    <>
      <path d="M6.69 3.28L6.92 1.69L9.08 1.69L9.31 3.28L10.42 3.74L11.69 2.77L13.23 4.31L12.26 5.58L12.72 6.69L14.31 6.92L14.31 9.08L12.72 9.31L12.26 10.42L13.23 11.69L11.69 13.23L10.42 12.26L9.31 12.72L9.08 14.31L6.92 14.31L6.69 12.72L5.58 12.26L4.31 13.23L2.77 11.69L3.74 10.42L3.28 9.31L1.69 9.08L1.69 6.92L3.28 6.69L3.74 5.58L2.77 4.31L4.31 2.77L5.58 3.74z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  history: <path d="M2.5 8a5.5 5.5 0 1 0 1.7-4L2.5 5.6M2.5 2.6v3h3M8 5v3.1l2 1.4" />,
  inbox: (
    <path d="M2 9l1.9-5.2c.18-.48.65-.8 1.2-.8h5.8c.52 0 .99.32 1.17.8L14 9v3c0 .69-.56 1.25-1.25 1.25h-9.5C2.56 13.25 2 12.69 2 12zM2 9h3.5l1 1.75h3L10.5 9H14" />
  ),
  into: <path d="M2 8h7M6 5l3 3-3 3M8.5 2.5h3.75c.69 0 1.25.56 1.25 1.25v8.5c0 .69-.56 1.25-1.25 1.25H8.5" />,
  left: <path d="M10 3.5L5.5 8l4.5 4.5" />,
  list: <path d="M6 4h7.5M6 8h7.5M6 12h7.5M2.75 4v.01M2.75 8v.01M2.75 12v.01" />,
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.25" />
      <path d="M5.25 7V5.25a2.75 2.75 0 0 1 5.5 0V7" />
    </>
  ),
  look: <path d="M8 2.3l6.2 11H1.8zM8 6.4v3.1M8 11.3v.01" />,
  mail: (
    <>
      <rect x="2" y="3.5" width="12" height="9" rx="1.25" />
      <path d="M2.5 4.5L8 9l5.5-4.5" />
    </>
  ),
  move: <path d="M2.5 8h8M7.5 4.75L10.75 8 7.5 11.25M13.5 3v10" />,
  none: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.5 8h5" />
    </>
  ),
  note: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.4v3.4M8 5.2v.01" />
    </>
  ),
  offline: (
    <path d="M6 3.65a3.9 3.9 0 0 1 5.65 3.29 2.8 2.8 0 0 1 1.9 4.2M10.9 12.5H4.6a3.17 3.17 0 0 1-.4-6.3M2.5 2.5l11 11" />
  ),
  online: <path d="M4.6 12.5h6.6a2.8 2.8 0 0 0 .45-5.56A3.9 3.9 0 0 0 4.2 6.2a3.17 3.17 0 0 0 .4 6.3z" />,
  pad: (
    <path d="M3 3.25C3 2.56 3.56 2 4.25 2h7.5c.69 0 1.25.56 1.25 1.25V9.5L8.5 14H4.25C3.56 14 3 13.44 3 12.75zM13 9.5H9.75c-.69 0-1.25.56-1.25 1.25V14" />
  ),
  page: (
    <>
      <rect x="2" y="2.5" width="12" height="11" rx="1.5" />
      <path d="M2 5.75h12M2 9.5h12M6.5 5.75v7.75" />
    </>
  ),
  paste: (
    <>
      <rect x="3" y="3" width="10" height="11" rx="1.5" />
      <rect x="5.75" y="1.75" width="4.5" height="2.5" rx=".75" />
      <path d="M5.75 7.5h4.5M5.75 10.5h4.5" />
    </>
  ),
  pencil: <path d="M10.75 2.75l2.5 2.5L5.5 13H3v-2.5zM9 4.5L11.5 7" />,
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.5" />
      <path d="M1.5 13.5c.4-2.5 2.2-4 4.5-4s4.1 1.5 4.5 4M10.75 3.2a2.5 2.5 0 0 1 0 4.6M12.25 9.9c1.25.65 2 1.9 2.25 3.6" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.25" r="2.75" />
      <path d="M2.75 13.75c.5-2.75 2.6-4.25 5.25-4.25s4.75 1.5 5.25 4.25" />
    </>
  ),
  phone: (
    <path d="M5.2 2.5H3.5a1 1 0 0 0-1 1.1C3 9 7 13 12.4 13.5a1 1 0 0 0 1.1-1v-1.7a1 1 0 0 0-.8-1l-1.9-.4a1 1 0 0 0-1 .4l-.6.8a8 8 0 0 1-3.8-3.8l.8-.6a1 1 0 0 0 .4-1l-.4-1.9a1 1 0 0 0-1-.8z" />
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  print: (
    <path d="M4.5 6V2.5h7V6M4.5 11.5H3.25C2.56 11.5 2 10.94 2 10.25v-3C2 6.56 2.56 6 3.25 6h9.5c.69 0 1.25.56 1.25 1.25v3c0 .69-.56 1.25-1.25 1.25H11.5M4.5 9.5h7V14h-7z" />
  ),
  proof: <path d="M2 4.25l1.1 1.1L5.4 3M2 10.75l1.1 1.1 2.3-2.35M8 4.25h6M8 10.75h6" />,
  ready: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.4 8.2l1.8 1.8 3.4-3.8" />
    </>
  ),
  refresh: <path d="M13.5 8a5.5 5.5 0 1 1-1.7-4l1.7 1.6M13.5 2.6v3h-3" />,
  reply: <path d="M6.5 3.5l-4 4 4 4M2.5 7.5h6a5 5 0 0 1 5 5v.5" />,
  right: <path d="M6 3.5L10.5 8 6 12.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="M10.25 10.25l3.25 3.25" />
    </>
  ),
  send: <path d="M13.5 2.5L7 9M13.5 2.5l-4 11L7 9 2.5 6.5z" />,
  sheet: (
    <>
      <rect x="2.5" y="2" width="11" height="12" rx="1.5" />
      <path d="M2.5 6h11M2.5 10h11M6.5 6v8" />
    </>
  ),
  'sheet-in': (
    <path d="M13 6.5v-3A1.5 1.5 0 0 0 11.5 2h-7A1.5 1.5 0 0 0 3 3.5v9A1.5 1.5 0 0 0 4.5 14H8M3 5.5h10M3 9h5.5M6.5 5.5V14M12 8.75V14M9.75 11.75L12 14l2.25-2.25" />
  ),
  sort: <path d="M5 3v10M2.5 10.5L5 13l2.5-2.5M9.5 4h4M9.5 8h3M9.5 12h2" />,
  spin: <path d="M8 2a6 6 0 1 1-6 6" />,
  split: <path d="M2 8h3.5l4-4.5H14M5.5 8l4 4.5H14M12 1.6l2 1.9-2 1.9M12 10.6l2 1.9-2 1.9" />,
  stop: <path d="M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM5.25 8h5.5" />,
  text: <path d="M3 4.5V3h10v1.5M8 3v10M6.25 13h3.5" />,
  ticket: (
    <path d="M2 5.5V4.25C2 3.56 2.56 3 3.25 3h9.5c.69 0 1.25.56 1.25 1.25V5.5a2.5 2.5 0 0 0 0 5v1.25c0 .69-.56 1.25-1.25 1.25h-9.5C2.56 13 2 12.44 2 11.75V10.5a2.5 2.5 0 0 0 0-5zM9.5 5.25v1M9.5 9.75v1" />
  ),
  todo: <circle cx="8" cy="8" r="6" />,
  undo: <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.75 3.5L2.75 6.5l3 3" />,
  upload: <path d="M8 10.5V2.5M4.75 5.75L8 2.5l3.25 3.25M2.5 13.5h11" />,
  x: <path d="M4 4l8 8M12 4l-8 8" />,
  'x-circle': (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6 6l4 4M10 6l-4 4" />
    </>
  ),
  zip: (
    <path d="M2.5 4.25C2.5 3.56 3.06 3 3.75 3h2.5l1.5 1.75h4.5c.69 0 1.25.56 1.25 1.25v5.75c0 .69-.56 1.25-1.25 1.25h-8.5c-.69 0-1.25-.56-1.25-1.25zM8 10.5v-3M6.5 9.25L8 10.75l1.5-1.5" />
  ),
} as const satisfies Record<string, JSX.Element>

export type IconName = keyof typeof DRAWINGS

/** A drawing beside a word; hidden from screen readers, since the word says it. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }): JSX.Element {
  return (
    <svg class={small ? 'icon icon-12' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  )
}
