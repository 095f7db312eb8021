import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useDesk } from '../desk.ts'

interface ListItemProps {
  href: string
  /** It stands open beside the list. */
  current: boolean
  /** It was open a moment ago: the focus comes back to it. */
  takesFocus: boolean
  title: string
  /** What it is quoted by, or known by at a glance. */
  number: ComponentChildren
  /** How it stands: a sign and a few words. */
  result: ComponentChildren
  who: ComponentChildren
  when: ComponentChildren
  /** Said of what the reader has not seen as it stands; null where they have. */
  unread?: string | null
  /** Where several can be chosen: the box before it. */
  pick?: JSX.Element | null
}

/** One item of any list: a line of columns where there is room, three short lines where there is not. */
export function ListItem({
  href,
  current,
  takesFocus,
  title,
  number,
  result,
  who,
  when,
  unread,
  pick,
}: ListItemProps): JSX.Element {
  const { last } = useDesk()
  const ref = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    ref.current?.focus()
    // Once: what is loaded or drawn anew later must not take the focus from where it is then.
    last.key = null
  }, [takesFocus, last])
  return (
    <li class={pick ? 'pickable' : undefined}>
      {pick}
      <a
        ref={ref}
        class="item"
        href={href}
        aria-current={current ? 'true' : undefined}
        data-read={unread === null || undefined}
      >
        <span class="item-title" title={title}>
          {title}
          {unread && <span class="sr">, {unread}</span>}
        </span>
        <span class="item-number mono">{number}</span>
        <span class="item-result">{result}</span>
        <span class="item-who">{who}</span>
        <span class="item-when num">{when}</span>
      </a>
    </li>
  )
}
