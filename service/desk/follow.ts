import { computed, effect } from '@preact/signals'
import type { EventKind } from '../../shared/event.ts'
import { mayDo } from '../../shared/role.ts'
import type { Desk, Lists } from './desk.ts'
import type { Live } from './models/live.ts'
import { isAbout } from './models/news.ts'
import { narrowed, narrowOf } from './narrow.ts'
import { maySee, REQUEST_VIEW_IDS, type ViewId, viewOf } from './views.ts'

/** The person's own language comes with them; what was shown to them goes with them. */
export function followPerson(desk: Desk): void {
  const { session, language, lists, opened, peopleText, inboxText, drafts, saved, serviceLevel } = desk
  effect(() => {
    const state = session.state.value
    if (state.is === 'in') return void language.follow(state.person.locale)
    if (state.is === 'asking') return
    for (const list of Object.values(lists)) list.clear()
    for (const one of Object.values(opened)) one.clear()
    peopleText.value = ''
    inboxText.value = ''
    saved.clear()
    serviceLevel.clear()
    drafts.clear()
  })
}

/** A view's list is looked at anew whenever the reader comes to it, and what its address opens is read. */
export function followPlace(desk: Desk): void {
  const { router, session, lists, opened, last } = desk
  const role = computed(() => (session.state.value.is === 'in' ? session.state.value.person.role : null))
  const view = computed(() => viewOf(router.place.value))
  const narrow = computed(() => narrowed('/', narrowOf(router.url.value)))
  let listed = narrow.peek()
  effect(() => {
    const [id, who] = [view.value, role.value]
    if (id === null || who === null || !maySee(who, id)) return
    // Another question: what was listed answers the one before it.
    if (narrow.value !== listed) for (const one of Object.values(REQUEST_VIEW_IDS)) lists[one].clear()
    listed = narrow.value
    if (last.view !== id) Object.assign(last, { view: id, key: null })
    if (id in lists) void lists[id as keyof Lists].refresh()
    // Forms choose from the enterprises.
    if (['moving', 'invitations', 'people', 'extensions', 'phone', 'incoming'].includes(id))
      void lists.enterprises.refresh()
  })
  effect(() => {
    const place = router.place.value
    if (role.value === null) return
    const key = 'number' in place ? place.number : 'id' in place ? place.id : null
    if (key !== null) last.key = key
    // A mail is parsed with every look at it, so one that was left is not followed any further.
    if (place.page !== 'mail') opened.mail.clear()
    if (place.page === 'request')
      void Promise.all([opened.ticket.open(place.number), opened.request.open(place.number)])
    else if (place.page === 'batch') void opened.batch.open(place.number)
    else if (place.page === 'move') void opened.move.open(place.number)
    else if (place.page === 'person' && maySee(role.value, 'people')) void opened.person.open(place.id)
    else if (place.page === 'mail' && mayDo(role.value, 'mail.decide')) void opened.mail.open(place.id)
    else if (place.page === 'invitation' && maySee(role.value, 'invitations')) void opened.invitation.open(place.id)
  })
}

/** Who works on tickets sees how many each view holds, counted anew with every change of one. */
export function followCounts({ api, session, news, counts }: Desk): void {
  const works = computed(() => session.state.value.is === 'in' && mayDo(session.state.value.person.role, 'ticket.work'))
  effect(() => {
    const told = news.latest.value
    if (!works.value) {
      counts.value = null
      return
    }
    if (told && !isAbout(told.events, 'ticket')) return
    void api.counts().then(answer => {
      if (answer.ok) counts.value = answer.value
    })
  })
}

/** The person's own views are counted anew with every change of a ticket; one that searches brings its text along. */
export function followSaved({ session, news, saved, router, inboxText, lists }: Desk): void {
  const signedIn = computed(() => session.state.value.is === 'in')
  effect(() => {
    const told = news.latest.value
    if (!signedIn.value || (told && !isAbout(told.events, 'ticket'))) return
    if (told && saved.views.peek()?.length === 0) return
    void saved.load()
  })
  const listed = computed(() => {
    const id = narrowOf(router.url.value).saved
    return saved.views.value?.find(view => view.id === id)?.asked.text ?? null
  })
  effect(() => {
    const text = listed.value
    if (text === null || text === inboxText.peek()) return
    inboxText.value = text
    lists.foundRequests.clear()
    void lists.foundRequests.refresh()
  })
  // A form for a name, and why it was refused, belong to the list they stand over.
  const at = computed(() => router.url.value.pathname + (narrowOf(router.url.value).saved ?? ''))
  effect(() => {
    if (at.value !== null) saved.settle()
  })
}

/** Who looks after mail that came in sees how much of it waits for a person. */
export function followIncoming({ api, session, news, incomingQueue }: Desk): void {
  const sees = computed(
    () => session.state.value.is === 'in' && mayDo(session.state.value.person.role, 'mail.read-held'),
  )
  effect(() => {
    const told = news.latest.value
    if (!sees.value) {
      incomingQueue.value = null
      return
    }
    if (told && !isAbout(told.events, 'mail', 'incoming')) return
    void api.incomingQueue().then(answer => {
      if (answer.ok) incomingQueue.value = answer.value
    })
  })
}

const TOLD_BY: readonly (readonly [kind: EventKind, views: readonly (keyof Lists & ViewId)[]])[] = [
  ['ticket', Object.values(REQUEST_VIEW_IDS)],
  ['viewing', ['openRequests', 'myRequests']],
  ['batch', ['batches']],
  ['move', ['waiting', 'decided']],
  ['accounts', ['unconfirmed']],
  ['enterprise', ['enterprises']],
  ['person', ['people', 'invitations']],
  ['session', ['people']],
  ['mail', ['mails', 'incoming']],
]

/** Live changes: what is on the screen, or was, is read anew by its usual way. */
export function followEvents({ news, lists, opened, session }: Desk): void {
  effect(() => {
    const told = news.latest.value
    if (!told) return
    const { events } = told
    const views = new Set(TOLD_BY.flatMap(([kind, ids]) => (isAbout(events, kind) ? ids : [])))
    for (const id of views) if (lists[id].items.peek() !== null) void lists[id].refresh()
    for (const [kind, one] of [
      ['ticket', opened.request],
      ['ticket', opened.ticket],
      ['viewing', opened.ticket],
      ['batch', opened.batch],
      ['move', opened.move],
      ['person', opened.person],
    ] as const) {
      const key = one.state.peek()?.key
      if (key !== undefined && isAbout(events, kind, key)) void one.refresh()
    }
    if (isAbout(events, 'mail', 'incoming')) void opened.mail.refresh()
    // An invitation is told of as the person it is to.
    if (isAbout(events, 'person')) void opened.invitation.refresh()
    // A changed role is another desk; and where nothing is told any more, the session may be why.
    const state = session.state.peek()
    const own = state.is === 'in' ? state.person.id : undefined
    if (own !== undefined && (isAbout(events, 'person', own) || isAbout(events, 'session', own))) void session.load()
  })
}

/**
 * Coming back to this tab shows what happened meanwhile: a sign-in in another tab, new batches. A tab that nobody looks
 * at does not watch: a person has few streams, and they should be where they look.
 */
export function followReturn(desk: Desk, live: Pick<Live, 'start' | 'stop'>, window: Window): void {
  const { session, router, lists, news } = desk
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState !== 'visible') return live.stop()
    if (session.state.peek().is !== 'in') return void session.load()
    live.start()
    const id = viewOf(router.place.peek())
    if (id !== null && id in lists) void lists[id as keyof Lists].refresh()
    else news.tell(null)
  })
}
