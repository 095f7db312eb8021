/**
 * Puts the keyboard at a field inside the element with this id, the chosen one first: what was pressed is about to go
 * away, and the keyboard would be lost with it. Once the page is drawn anew, so that what comes is there.
 */
export function focusField(id: string): void {
  requestAnimationFrame(() => {
    const box = document.getElementById(id)
    const field = box?.querySelector<HTMLElement>('input:checked') ?? box?.querySelector<HTMLElement>(FIELDS)
    field?.focus({ preventScroll: true })
  })
}

const FIELDS = 'input, textarea, select, button'

/** Puts the keyboard at the heading of what is open: it stands below the list that was pressed. */
export function focusPart(): void {
  requestAnimationFrame(() => document.getElementById('seat')?.focus())
}
