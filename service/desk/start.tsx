import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import { loadDrawings } from '../../extension/ui/icon.tsx'
import type { IncomingView } from '../../shared/held-mail.ts'
import type { MailQueue, MailState } from '../../shared/mail.ts'
import { createApi, type DeskApi } from './api.ts'
import { type Desk, DeskContext, type Lists } from './desk.ts'
import {
  followCounts,
  followEvents,
  followIncoming,
  followPerson,
  followPlace,
  followReturn,
  followSaved,
} from './follow.ts'
import { keepLetters, usesLetters } from './keys.ts'
import { createDrafts } from './models/drafts.ts'
import { createLanguage } from './models/language.ts'
import { createList } from './models/list.ts'
import { createLive } from './models/live.ts'
import { createNews } from './models/news.ts'
import { createOpened } from './models/opened.ts'
import { createSavedViews } from './models/saved-views.ts'
import { createServiceLevel } from './models/service-level.ts'
import { createSession, type Session } from './models/session.ts'
import { type Narrow, narrowOf } from './narrow.ts'
import { App } from './pages/app.tsx'
import type { RequestView } from './place.ts'
import { createRouter } from './router.ts'
import { homeOf } from './views.ts'

/** Puts the desk together by hand, wires what follows from what, and draws it. */
export async function startDesk(window: Window, root: Element): Promise<void> {
  const now = () => new Date().toISOString()
  const [language] = await Promise.all([createLanguage(window.document, window.localStorage), loadDrawings()])
  const api = createApi(() => language.words.peek().locale)
  const session = createSession(api)
  const lettersOn = signal(usesLetters(window.localStorage))
  const peopleText = signal('')
  const mailQueue = signal<MailQueue | null>(null)
  const mailState = signal<MailState | null>(null)
  const incomingView = signal<IncomingView>('decide')
  const inboxText = signal('')
  const news = createNews()
  const live = createLive(news.tell)
  const router = createRouter(window, () => {
    const state = session.state.value
    return state.is === 'in' ? homeOf(state.person.role) : { page: 'batches' }
  })
  const desk: Desk = {
    api,
    language,
    session,
    router,
    lists: createLists(api, {
      ...{ session, now, mailQueue, mailState, incomingView },
      peopleText: () => peopleText.peek(),
      inboxText: () => inboxText.peek(),
      narrow: () => narrowOf(router.url.peek()),
    }),
    opened: {
      request: createOpened(api.request, session),
      ticket: createOpened(api.ticket, session),
      batch: createOpened(api.batch, session),
      glance: createOpened(api.glance, session),
      move: createOpened(api.move, session),
      person: createOpened(api.person, session),
      invitation: createOpened(api.invitation, session),
      mail: createOpened(api.openedMail, session),
    },
    live: live.state,
    news,
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
    last: { view: null, key: null },
    drafts: createDrafts(),
    mailQueue,
    mailState,
    incomingView,
    incomingQueue: signal(null),
    peopleText,
    inboxText,
    counts: signal(null),
    saved: createSavedViews(api, session),
    serviceLevel: createServiceLevel(api),
    keysShown: signal(false),
  }
  followPerson(desk)
  followPlace(desk)
  followEvents(desk)
  followCounts(desk)
  followSaved(desk)
  followIncoming(desk)
  followReturn(desk, live, window)
  effect(() => {
    if (session.state.value.is !== 'in') live.stop()
    else if (window.document.visibilityState === 'visible') live.start()
  })
  render(
    <DeskContext.Provider value={desk}>
      <App />
    </DeskContext.Provider>,
    root,
  )
  await session.load()
}

function createLists(
  api: DeskApi,
  {
    session,
    now,
    mailQueue,
    mailState,
    incomingView,
    narrow,
    ...texts
  }: { session: Session; now: () => string; narrow: () => Narrow } & Record<'peopleText' | 'inboxText', () => string> &
    Pick<Desk, 'mailQueue' | 'mailState' | 'incomingView'>,
): Lists {
  const world = { session, now }
  const requests = (view: RequestView) =>
    createList({
      ...world,
      ask: cursor => api.tickets({ view, text: texts.inboxText(), narrow: narrow() }, cursor),
      keyOf: ({ number }) => number,
      grows: false,
    })
  return {
    newRequests: requests('new'),
    myRequests: requests('mine'),
    unassignedRequests: requests('unassigned'),
    waitingRequests: requests('waiting'),
    overdueRequests: requests('overdue'),
    moveRequests: requests('moves'),
    openRequests: requests('open'),
    closedRequests: requests('closed'),
    foundRequests: requests('found'),
    batches: createList({ ...world, ask: api.batches, keyOf: batch => batch.number, grows: true }),
    waiting: createList({
      ...world,
      ask: cursor => api.moves('waiting', cursor),
      keyOf: move => move.number,
      grows: false,
    }),
    decided: createList({
      ...world,
      ask: cursor => api.moves('decided', cursor),
      keyOf: move => move.number,
      grows: false,
    }),
    unconfirmed: createList({ ...world, ask: api.unconfirmed, keyOf: row => row.account, grows: false }),
    enterprises: createList({ ...world, ask: api.enterprises, keyOf: ({ id }) => id, grows: false }),
    people: createList({
      ...world,
      ask: cursor => api.people(cursor, texts.peopleText()),
      keyOf: ({ id }) => id,
      grows: false,
    }),
    invitations: createList({ ...world, ask: api.invitations, keyOf: ({ id }) => id, grows: false }),
    incoming: createList({
      ...world,
      ask: cursor => api.incoming(cursor, incomingView.peek()),
      keyOf: ({ id }) => id,
      grows: false,
    }),
    mails: createList({
      ...world,
      ask: async cursor => {
        const answer = await api.mails(cursor, mailState.peek())
        if (answer.ok) mailQueue.value = answer.value.queue
        return answer
      },
      keyOf: ({ id }) => id,
      grows: false,
    }),
  }
}
