import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { useVerdictWords } from './models.ts'

/** The first of many, and a button for as many more: a file that is wrong throughout must not freeze the panel. */
export function usePaged<Item>(
  items: readonly Item[],
  size: number,
): [shown: readonly Item[], more: JSX.Element | null] {
  const { verdict } = useVerdictWords()
  const [most, setMost] = useState(size)
  const rest = items.length - most
  const more = rest > 0 && (
    <Button class="start" size="small" onClick={() => setMost(most + size)}>
      {verdict.showMore(Math.min(size, rest))}
    </Button>
  )
  return [rest > 0 ? items.slice(0, most) : items, more || null]
}
