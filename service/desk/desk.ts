import type { ReadonlySignal, Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Batch, BatchSummary } from '../../shared/batch.ts'
import type { InboxView, Ticket, TicketSummary } from '../../shared/desk-ticket.ts'
import type { Enterprise } from '../../shared/enterprise.ts'
import type { Glance } from '../../shared/glance.ts'
import type { IncomingQueue, IncomingView, OpenedMail } from '../../shared/held-mail.ts'
import type { IncomingMail } from '../../shared/incoming.ts'
import type { Invitation } from '../../shared/invitation.ts'
import type { MailQueue, MailState, OutboxMail } from '../../shared/mail.ts'
import type { Move, MoveSummary } from '../../shared/move.ts'
import type { KnownPerson, Person } from '../../shared/person.ts'
import { type Deed, mayDo } from '../../shared/role.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import type { UnconfirmedAssignment } from '../../shared/unconfirmed.ts'
import type { Words } from '../../shared/words/catalogue.ts'
import type { DeskApi } from './api.ts'
import type { Drafts } from './models/drafts.ts'
import type { Language } from './models/language.ts'
import type { List } from './models/list.ts'
import type { LiveState } from './models/live.ts'
import type { News } from './models/news.ts'
import type { Opened } from './models/opened.ts'
import type { SavedViews } from './models/saved-views.ts'
import type { ServiceLevel } from './models/service-level.ts'
import type { Session } from './models/session.ts'
import type { RequestView } from './place.ts'
import type { Router } from './router.ts'
import type { REQUEST_VIEW_IDS, ViewId } from './views.ts'

/** The lists that views are made of. */
export interface Lists extends Record<(typeof REQUEST_VIEW_IDS)[RequestView], List<TicketSummary>> {
  batches: List<BatchSummary>
  waiting: List<MoveSummary>
  decided: List<MoveSummary>
  unconfirmed: List<UnconfirmedAssignment>
  enterprises: List<Enterprise>
  people: List<KnownPerson>
  invitations: List<Invitation>
  mails: List<OutboxMail>
  incoming: List<IncomingMail>
}

/** Everything the pages share, put together once in start.tsx. */
export interface Desk {
  api: DeskApi
  language: Language
  router: Router
  session: Session
  lists: Lists
  /** What stands open beside its list. */
  opened: {
    request: Opened<SeatRequest>
    /** The same as a ticket of any kind, with its conversation. */
    ticket: Opened<Ticket>
    batch: Opened<Batch>
    glance: Opened<Glance>
    move: Opened<Move>
    person: Opened<KnownPerson>
    invitation: Opened<Invitation>
    mail: Opened<OpenedMail>
  }
  live: ReadonlySignal<LiveState>
  /** What changed at the service, as it happens. */
  news: News
  letters: Letters
  /** The reader's time zone (IANA name), and the clock. */
  timeZone: string
  now: () => string
  /** Whether a page was drawn before: from then on a new heading takes the focus. */
  drawn: { before: boolean }
  /** What was looked at last, by view and key: coming back to its list, the focus goes there. */
  last: { view: ViewId | null; key: string | null }
  drafts: Drafts
  /** How the outbox stood at the last look. */
  mailQueue: Signal<MailQueue | null>
  /** Which of its mails are listed; null for all. */
  mailState: Signal<MailState | null>
  /** Which of the mails that came in are listed, and how many of them wait for a person; null until it was asked. */
  incomingView: Signal<IncomingView>
  incomingQueue: Signal<IncomingQueue | null>
  /** How many tickets each view of the inbox holds; null until it was asked. */
  counts: Signal<Readonly<Record<InboxView, number>> | null>
  /** The person's own views of the inbox. */
  saved: SavedViews
  serviceLevel: ServiceLevel
  /** What requests are searched for. */
  inboxText: Signal<string>
  /** What the people are searched for. */
  peopleText: Signal<string>
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

/** What is half typed in a form, and how to change it; it is there again when the reader comes back to the form. */
export function useDraft<Value>(form: string, blank: Value): [Value, (next: Value) => void] {
  const draft = useDesk().drafts.of(form, blank)
  return [
    draft.value,
    next => {
      draft.value = next
    },
  ]
}

/** The words of the page; a component that uses them is drawn again when the language changes. */
export function useWords(): Words {
  return useDesk().language.words.value
}

/** Who is signed in. Pages behind the door are drawn for nobody else. */
export function usePerson(): Person {
  const state = useDesk().session.state.value
  if (state.is !== 'in') throw new Error('A page that needs a person was drawn without one')
  return state.person
}

/** Whether the person may do this: what they may not is not offered. */
export function useMayDo(deed: Deed): boolean {
  return mayDo(usePerson().role, deed)
}
