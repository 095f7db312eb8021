import type { ComponentChildren, JSX } from 'preact'
import { DeskTop } from './desk-top.tsx'

/** A page with one thing to do: signing in, connecting a panel, a wrong address. */
export function Door({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="door">
      <DeskTop />
      <main class="door-main">{children}</main>
    </div>
  )
}
