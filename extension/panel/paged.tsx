import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { useVerdictWords } from './models.ts'

/** A page comes in as many frames, so that no frame draws all of it: a card is some forty elements. */
const FRAMES = 5

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
  const drawn = useDrawn(Math.min(most, items.length), Math.ceil(size / FRAMES))
  return [drawn < items.length ? items.slice(0, drawn) : items, more || null]
}

/** Comes up to `count` by a step a frame. */
function useDrawn(count: number, step: number): number {
  const [drawn, setDrawn] = useState(step)
  useEffect(() => {
    if (drawn >= count) return
    const frame = requestAnimationFrame(() => setDrawn(drawn + step))
    return () => cancelAnimationFrame(frame)
  }, [drawn, count, step])
  return Math.min(drawn, count)
}
