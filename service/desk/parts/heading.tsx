import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useDesk, useWords } from '../desk.ts'

/**
 * The one h1 of a page. It names the browser's tab, and takes the focus when a page replaces another one,
 * so that a screen reader says where the reader came to. `title` is the same in plain text.
 */
export function Heading({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  const { drawn } = useDesk()
  const { desk } = useWords()
  const ref = useRef<HTMLHeadingElement>(null)
  const tab = desk.pageTitle(title)
  useEffect(() => {
    document.title = tab
  }, [tab])
  useEffect(() => {
    if (drawn.before) ref.current?.focus({ preventScroll: true })
    drawn.before = true
  }, [drawn])
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children ?? title}
    </h1>
  )
}
