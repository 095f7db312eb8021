import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useDesk, useWords } from '../desk.ts'

interface HeadingProps {
  /** The same as the children in plain text. */
  title: string
  /** The focus goes elsewhere: to the item of a list that the reader comes back to. */
  still?: boolean
  children?: ComponentChildren
}

/**
 * The one h1 of a page. It names the browser's tab, and takes the focus when a page replaces another one,
 * so that a screen reader says where the reader came to.
 */
export function Heading({ title, still = false, children }: HeadingProps): JSX.Element {
  const { drawn } = useDesk()
  const { desk } = useWords()
  const ref = useRef<HTMLHeadingElement>(null)
  const tab = desk.pageTitle(title)
  useEffect(() => {
    document.title = tab
  }, [tab])
  // Once, when the page comes: what changes on it later must not take the focus away.
  const leave = useRef(still)
  useEffect(() => {
    if (drawn.before && !leave.current) ref.current?.focus({ preventScroll: true })
    drawn.before = true
  }, [drawn])
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children ?? title}
    </h1>
  )
}
