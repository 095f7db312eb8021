import { useEffect } from 'preact/hooks'
import { useDesk } from './desk.ts'
import { deedOf } from './keys.ts'

/** How the keys lead from here: `null` where there is nothing that way. */
export interface Walk {
  /** The address of the list, where something stands open beside it. */
  back: string | null
  /** The address of the neighbour of what stands open. */
  neighbour: (step: 1 | -1) => string | null
}

/** The keys of a page: walking the list moves the focus, walking what is opened opens the neighbour. */
export function useWalk({ back, neighbour }: Walk): void {
  const { router, letters, keysShown } = useDesk()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const deed = deedOf(event, letters.on.peek())
      if (!deed) return
      if (deed === 'number') return beginNumber()
      if (deed === 'keys') keysShown.value = true
      else if (deed === 'search') document.querySelector<HTMLElement>('#desk-search')?.focus()
      else if (deed === 'reply') document.querySelector<HTMLElement>('#talk-text')?.focus()
      else if (deed === 'assign') document.querySelector<HTMLButtonElement>('.assign-me')?.click()
      else if (deed === 'choose') pickBox()?.click()
      else if (deed === 'chooseNext' || deed === 'choosePrevious') {
        if (!pickBox()) return
        pickAlong(deed === 'chooseNext' ? 1 : -1)
      } else if (deed === 'back') {
        if (back === null) return
        router.go(back)
      } else if (back === null) focusItem(deed === 'next' ? 1 : -1)
      else {
        const path = neighbour(deed === 'next' ? 1 : -1)
        if (path) router.go(path, { replace: true })
      }
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [back, neighbour, router, letters, keysShown])
}

/** The digit that was pressed goes into the search, in the place of what was searched for; Enter opens the number. */
function beginNumber(): void {
  document.querySelector<HTMLInputElement>('#desk-search')?.select()
}

/** The checkbox of the item that has the focus. */
function pickBox(): HTMLInputElement | null {
  return document.activeElement?.closest('.pickable')?.querySelector<HTMLInputElement>('.pick-box input') ?? null
}

/** Chooses the item that has the focus and the one that it goes to. */
function pickAlong(step: 1 | -1): void {
  const from = pickBox()
  focusItem(step)
  for (const box of [from, pickBox()]) if (box && !box.checked) box.click()
}

/** Moves the focus along what can be walked; from elsewhere it starts at the first. */
function focusItem(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('.desk-main .item, .desk-main [data-walk]')]
  const focused = document.activeElement
  const at =
    focused instanceof HTMLElement ? items.findIndex(item => (item.closest('.pickable') ?? item).contains(focused)) : -1
  items[at < 0 ? 0 : Math.min(Math.max(at + step, 0), items.length - 1)]?.focus()
}
