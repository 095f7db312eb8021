import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

/**
 * A row that opens: its head says enough to leave it closed. `end` stands at the far side of the head.
 * What is inside is drawn when it is first opened: a folded list of a thousand rows costs nothing.
 */
export function Fold({
  head,
  end,
  open,
  children,
}: {
  head: ComponentChildren
  end?: ComponentChildren
  open?: boolean
  children: ComponentChildren
}): JSX.Element {
  const [opened, setOpened] = useState(open ?? false)
  return (
    <details class="fold" open={open} onToggle={() => setOpened(true)}>
      <summary>
        <svg class="icon chev icon-12" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6 3.5L10.5 8 6 12.5" />
        </svg>
        <span class="row-text">{head}</span>
        {end}
      </summary>
      {opened && children}
    </details>
  )
}

/** A "Why" that opens under the sentence it explains. */
export function Why({
  id,
  name,
  open,
  onToggle,
  end = false,
  children,
}: {
  id: string
  name: string
  open: boolean
  onToggle: () => void
  end?: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <>
      <button
        type="button"
        class={end ? 'btn-link why-btn end' : 'btn-link why-btn'}
        aria-expanded={open}
        aria-controls={id}
        onClick={onToggle}
      >
        {name}
        <Icon name="down" small />
      </button>
      <p class="why-text" id={id} hidden={!open}>
        {children}
      </p>
    </>
  )
}
