/** What a key does on the desk. */
export type KeyDeed =
  | 'next'
  | 'previous'
  | 'back'
  | 'keys'
  | 'reply'
  | 'assign'
  | 'search'
  | 'number'
  | 'choose'
  | 'chooseNext'
  | 'choosePrevious'

const LETTERS: Readonly<Record<string, KeyDeed>> = {
  j: 'next',
  k: 'previous',
  r: 'reply',
  a: 'assign',
  x: 'choose',
  '/': 'search',
  '?': 'keys',
}

/** Where letters are meant for what stands there; a checkbox takes none. */
const TYPED_INTO = 'input:not([type=checkbox]):not([type=radio]), textarea, select, dialog'

const KEPT_AS = 'sidecheck.keys'

/** What a key press asks for; null when it is meant for a field, a dialog or the browser. */
export function deedOf(event: KeyboardEvent, letters: boolean): KeyDeed | null {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return null
  if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return null
  if (event.key === 'Escape') return 'back'
  if (event.shiftKey && event.key === 'ArrowDown') return 'chooseNext'
  if (event.shiftKey && event.key === 'ArrowUp') return 'choosePrevious'
  if (!letters) return null
  // Whoever hears a number on the phone types it, wherever they are.
  return /^\d$/.test(event.key) ? 'number' : (LETTERS[event.key] ?? null)
}

/** Whether this reader uses the single-letter keys (WCAG 2.1.4: they can be turned off). */
export function usesLetters(storage: Storage): boolean {
  try {
    return storage.getItem(KEPT_AS) !== 'off'
  } catch {
    return true
  }
}

export function keepLetters(storage: Storage, on: boolean): void {
  try {
    storage.setItem(KEPT_AS, on ? 'on' : 'off')
  } catch {}
}
