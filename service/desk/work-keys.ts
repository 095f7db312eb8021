import { useDesk } from './desk.ts'

/** Which choice a letter presses, by the choice's own class. */
const LETTERS: Readonly<Record<string, string>> = { d: 'done', i: 'info', n: 'not' }

/**
 * The keys within a list of items: arrows up and down walk the items, left and right the choices of one, and d, i, n press
 * them. Where letters are turned off, or somebody types, they mean nothing.
 */
export function useWorkKeys(works: boolean): (event: KeyboardEvent) => void {
  const { letters } = useDesk()
  return event => {
    const target = event.target
    if (!works || !(target instanceof HTMLButtonElement)) return
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const row = target.closest<HTMLElement>('[data-item]')
    if (!row) return
    const choice = LETTERS[event.key]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') focusRow(row, event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
      focusChoice(row, target, event.key === 'ArrowRight' ? 1 : -1)
    else if (choice !== undefined && letters.on.peek()) {
      row.querySelector<HTMLButtonElement>(`.seg .${choice}`)?.click()
      if (choice === 'done') focusRow(row, 1)
    } else return
    event.preventDefault()
  }
}

function focusRow(row: HTMLElement, step: 1 | -1): void {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
  rows[rows.indexOf(row) + step]?.querySelector<HTMLElement>('.seg [tabindex="0"]')?.focus()
}

function focusChoice(row: HTMLElement, from: HTMLElement, step: 1 | -1): void {
  const choices = [...row.querySelectorAll<HTMLElement>('.seg button')]
  choices[choices.indexOf(from) + step]?.focus()
}
