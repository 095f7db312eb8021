import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import { loadDrawings } from '../../extension/ui/icon.tsx'
import { createApi } from './api.ts'
import { type Desk, DeskContext } from './desk.ts'
import { keepLetters, usesLetters } from './keys.ts'
import { createBatches } from './models/batches.ts'
import { createLanguage } from './models/language.ts'
import { createOpened } from './models/opened.ts'
import { createSession } from './models/session.ts'
import { App } from './pages/app.tsx'
import { createRouter } from './router.ts'

/** Puts the desk together by hand, wires what follows from what, and draws it. */
export async function startDesk(window: Window, root: Element): Promise<void> {
  const now = () => new Date().toISOString()
  const [language] = await Promise.all([createLanguage(window.document, window.localStorage), loadDrawings()])
  const api = createApi(() => language.words.peek().locale)
  const session = createSession(api)
  const lettersOn = signal(usesLetters(window.localStorage))
  const desk: Desk = {
    language,
    session,
    router: createRouter(window),
    batches: createBatches(api, session, now),
    opened: createOpened(api, session),
    letters: {
      on: lettersOn,
      turn: on => {
        lettersOn.value = on
        keepLetters(window.localStorage, on)
      },
    },
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now,
    drawn: { before: false },
    last: { number: null },
    keysShown: signal(false),
  }
  followPerson(desk)
  followPlace(desk)
  followReturn(desk, window)
  render(
    <DeskContext.Provider value={desk}>
      <App />
    </DeskContext.Provider>,
    root,
  )
  await session.load()
}

/** The person's own language and batches come with them, and go with them. */
function followPerson({ session, language, batches, opened }: Desk): void {
  effect(() => {
    const state = session.state.value
    if (state.is === 'in') {
      void language.follow(state.person.locale)
      void batches.refresh()
    } else if (state.is !== 'asking') {
      batches.clear()
      opened.clear()
    }
  })
}

function followPlace({ router, session, opened, last }: Desk): void {
  effect(() => {
    const place = router.place.value
    if (place.page === 'batch' && session.state.value.is === 'in') {
      last.number = place.number
      void opened.open(place.number)
    }
  })
}

/** Coming back to this tab shows what happened meanwhile: a sign-in in another tab, new batches. */
function followReturn({ session, batches, router }: Desk, window: Window): void {
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState !== 'visible') return
    if (session.state.peek().is !== 'in') void session.load()
    else if (['batches', 'batch'].includes(router.place.peek().page)) void batches.refresh()
  })
}
