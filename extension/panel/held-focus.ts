import { useEffect, useRef } from 'preact/hooks'

const STOPS = '[data-stop]'

/**
 * Keeps a keyboard where it worked: when the card with the focus goes, because it was settled, the focus moves to the one
 * that takes its place, or to the heading when none is left. `changed` is what the cards are drawn from.
 */
export function useHeldFocus(changed: unknown): void {
  const at = useRef<number | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      at.current = stops().findIndex(stop => target instanceof Node && stop.contains(target))
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (!lost || at.current === null) return
    const all = stops()
    const next = all[Math.min(Math.max(at.current, 0), all.length - 1)] ?? document.querySelector<HTMLElement>('h1')
    next?.focus()
  }, [changed])
}

function stops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(STOPS)]
}
