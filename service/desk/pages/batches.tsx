import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useDesk, useWords } from '../desk.ts'
import { deedOf } from '../keys.ts'
import { BatchList } from '../parts/batch-list.tsx'
import { DeskTop } from '../parts/desk-top.tsx'
import { KeysBar } from '../parts/keys-bar.tsx'
import { KeysDialog } from '../parts/keys-dialog.tsx'
import { BatchPane } from './batch.tsx'

/** The list of batches, and the opened one beside it where there is room. */
export function BatchesPage({ opened }: { opened: string | null }): JSX.Element {
  const { desk } = useWords()
  useKeys(opened)
  return (
    <div class="desk">
      <a class="skip btn" href="#content">
        {desk.skip}
      </a>
      <DeskTop />
      <main class="desk-main" id="content" data-opened={opened !== null || undefined}>
        <BatchList opened={opened} />
        {opened !== null && <BatchPane key={opened} number={opened} />}
      </main>
      <KeysBar opened={opened !== null} />
      <KeysDialog />
    </div>
  )
}

/** The keys of the page: walking the list moves the focus, walking opened batches opens the neighbour. */
function useKeys(opened: string | null): void {
  const { router, batches, letters, keysShown } = useDesk()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const deed = deedOf(event, letters.on.peek())
      if (!deed) return
      if (deed === 'keys') keysShown.value = true
      else if (deed === 'back') {
        if (opened === null) return
        router.go('/')
      } else if (opened === null) focusItem(deed === 'next' ? 1 : -1)
      else {
        const neighbour = batches.neighbour(opened, deed === 'next' ? 1 : -1)
        if (neighbour) router.go(`/batches/${neighbour}`, { replace: true })
      }
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [opened, router, batches, letters, keysShown])
}

/** Moves the focus along the list; from elsewhere it starts at the first item. */
function focusItem(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('.desk-list .item')]
  const focused = document.activeElement
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1
  items[at < 0 ? 0 : Math.min(Math.max(at + step, 0), items.length - 1)]?.focus()
}
