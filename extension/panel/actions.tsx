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
    <footer class="actions" onClickCapture={oncePerDoubleClick}>
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

/** The second click of a double click would press the next view's button, which stands under the same pointer. */
function oncePerDoubleClick(event: MouseEvent): void {
  if (event.detail <= 1) return
  event.preventDefault()
  event.stopPropagation()
}
