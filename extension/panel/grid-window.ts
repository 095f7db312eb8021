import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Rows drawn above and below what is seen, and how many the window moves by: scrolling a row draws nothing. */
const SPARE = 4
const STEP = 4

/** What of a long list is drawn: the places from `first` to before `last`, each as high as the others. */
export interface GridWindow {
  box: RefObject<HTMLDivElement | null>
  /** Holds the height of one row, which follows the reader's size of text. */
  probe: RefObject<HTMLDivElement | null>
  head: RefObject<HTMLDivElement | null>
  first: number
  last: number
  /** px */
  rowHeight: number
  /** How many whole rows are seen at once. */
  page: number
  onScroll: () => void
  /** Scrolls as little as it takes to see a place. */
  reveal: (place: number) => void
}

interface Sizes {
  row: number
  seen: number
}

export function useGridWindow(count: number): GridWindow {
  const box = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const [{ row, seen }, setSizes] = useState<Sizes>({ row: 44, seen: 0 })
  const [top, setTop] = useState(0)
  const onScroll = () => {
    const at = Math.floor((box.current?.scrollTop ?? 0) / row)
    setTop(at - (at % STEP))
  }
  useLayoutEffect(() => {
    const measure = () => {
      const [height, place] = [probe.current?.offsetHeight ?? 0, box.current?.clientHeight ?? 0]
      if (height > 0) setSizes(old => (old.row === height && old.seen === place ? old : { row: height, seen: place }))
    }
    const observer = new ResizeObserver(measure)
    for (const each of [box.current, probe.current]) if (each) observer.observe(each)
    measure()
    return () => observer.disconnect()
  }, [])
  const reveal = (place: number) => {
    const scroller = box.current
    if (!scroller) return
    const under = head.current?.offsetHeight ?? 0
    const [from, to] = [place * row, (place + 1) * row]
    if (from < scroller.scrollTop) scroller.scrollTop = from
    else if (to + under > scroller.scrollTop + scroller.clientHeight) {
      scroller.scrollTop = to + under - scroller.clientHeight
    }
  }
  return {
    box,
    probe,
    head,
    first: Math.max(0, Math.min(top, count) - SPARE),
    last: Math.min(count, top + Math.ceil(seen / row) + STEP + SPARE),
    rowHeight: row,
    page: Math.max(1, Math.floor(seen / row) - 1),
    onScroll,
    reveal,
  }
}
