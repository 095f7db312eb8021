import type { ReadonlySignal, Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Words } from '../../shared/words/catalogue.ts'
import type { Batches } from './models/batches.ts'
import type { Language } from './models/language.ts'
import type { Opened } from './models/opened.ts'
import type { Session } from './models/session.ts'
import type { Router } from './router.ts'

/** Everything the pages share, put together once in start.tsx. */
export interface Desk {
  language: Language
  router: Router
  session: Session
  batches: Batches
  opened: Opened
  letters: Letters
  /** The reader's time zone (IANA name), and the clock. */
  timeZone: string
  now: () => string
  /** Whether a page was drawn before: from then on a new heading takes the focus. */
  drawn: { before: boolean }
  /** The batch that was looked at last: coming back to the list, the focus goes there. */
  last: { number: string | null }
  /** The dialog that names the keys. */
  keysShown: Signal<boolean>
}

/** Whether the single-letter keys are on. */
export interface Letters {
  on: ReadonlySignal<boolean>
  turn(on: boolean): void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A page of the desk was drawn outside of it')
  return desk
}

/** The words of the page; a component that uses them is drawn again when the language changes. */
export function useWords(): Words {
  return useDesk().language.words.value
}
