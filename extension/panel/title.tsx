import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useModels } from './models.ts'

/**
 * The one heading of a view. When a view takes another's place the focus goes to it, so that a keyboard goes on
 * where the eye is and a screen reader says where one came to; the very first view leaves the focus alone.
 */
export function Title({
  back,
  children,
  lead,
}: {
  back?: ComponentChildren
  children: ComponentChildren
  lead?: ComponentChildren
}): JSX.Element {
  const { place } = useModels()
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (place.arrive() > 1) ref.current?.focus({ preventScroll: true })
  }, [place])
  return (
    <div class="page-title">
      {back}
      <h1 ref={ref} tabIndex={-1}>
        {children}
      </h1>
      {lead && <p class="muted">{lead}</p>}
    </div>
  )
}
