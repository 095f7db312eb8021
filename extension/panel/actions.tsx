import type { ComponentChildren, JSX } from 'preact'

/** The bar that stays in reach at the bottom: one line of where things stand, then the main action last. */
export function Actions({
  note,
  end,
  children,
}: {
  note?: ComponentChildren
  end?: ComponentChildren
  children: ComponentChildren
}): JSX.Element {
  return (
    <footer class="actions">
      {(note || end) && (
        <div class="actions-note">
          {note}
          {end && <span class="end">{end}</span>}
        </div>
      )}
      <div class="actions-row">{children}</div>
    </footer>
  )
}
