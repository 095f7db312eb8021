import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../desk.ts'
import { useWalk, type Walk } from '../walk.ts'
import { DeskTop } from './desk-top.tsx'
import { KeysBar } from './keys-bar.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { ViewsMenu } from './views-menu.tsx'

/** What stands round every view: the bar, the navigation, the keys. `walk` says where the keys lead. */
export function Shell({ walk, children }: { walk: Walk; children: ComponentChildren }): JSX.Element {
  const { desk } = useWords()
  useWalk(walk)
  const opened = walk.back !== null
  return (
    <div class="desk">
      <a class="skip btn" href="#content">
        {desk.skip}
      </a>
      <DeskTop />
      <div class="desk-body">
        <ViewsMenu />
        <main class="desk-main" id="content" data-opened={opened || undefined}>
          {children}
        </main>
      </div>
      <KeysBar opened={opened} />
      <KeysDialog />
    </div>
  )
}
