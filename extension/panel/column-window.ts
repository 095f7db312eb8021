import type { RefObject } from 'preact'
import { useCallback, useLayoutEffect, useState } from 'preact/hooks'

/** Columns drawn beyond both edges, so that scrolling by one draws nothing. */
const SPARE = 1

/** So many columns stay in sight at the left, to say whose row it is, where this many more fit beside them. */
const STUCK = 2
const BESIDE = 3

/** Which columns of a wide sheet are drawn: the stuck ones, and those from `first` to before `last`, each as wide as the others. */
export interface ColumnWindow {
  /** How many columns stay in sight at the left. */
  stuck: number
  first: number
  last: number
  onScroll: () => void
  /** Scrolls sideways as little as it takes to see a column. */
  reveal: (column: number) => void
}

/** `probe` holds the width of one column, which follows the reader's size of text. */
export function useColumnWindow(
  box: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
  count: number,
): ColumnWindow {
  const [{ first, last, stuck }, setSeen] = useState({ first: 0, last: count, stuck: 0 })
  const onScroll = useCallback(() => {
    const [scroller, width] = [box.current, probe.current?.offsetWidth ?? 0]
    if (!scroller || width === 0) return
    const from = Math.max(0, Math.floor(scroller.scrollLeft / width) - SPARE)
    const to = Math.min(count, Math.ceil((scroller.scrollLeft + scroller.clientWidth) / width) + SPARE)
    const kept = scroller.clientWidth >= (STUCK + BESIDE) * width ? STUCK : 0
    setSeen(old =>
      old.first === from && old.last === to && old.stuck === kept ? old : { first: from, last: to, stuck: kept },
    )
  }, [box, probe, count])
  useLayoutEffect(() => {
    const observer = new ResizeObserver(onScroll)
    for (const each of [box.current, probe.current]) if (each) observer.observe(each)
    onScroll()
    return () => observer.disconnect()
  }, [box, probe, onScroll])
  const reveal = useCallback(
    (column: number) => {
      const [scroller, width] = [box.current, probe.current?.offsetWidth ?? 0]
      if (!scroller || width === 0) return
      if (column < stuck) return
      const [from, to] = [column * width, (column + 1) * width]
      if (from - stuck * width < scroller.scrollLeft) scroller.scrollLeft = from - stuck * width
      else if (to > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = to - scroller.clientWidth
    },
    [box, probe, stuck],
  )
  return { stuck, first, last, onScroll, reveal }
}
