import type { InboxOrder, InboxView, TicketKind } from './desk-ticket.ts'
import type { Priority } from './service-level.ts'
import type { TicketState } from './ticket.ts'

/** What a list of the inbox holds, and in what order. Null leaves nothing out. */
export interface InboxQuestion {
  /** Null with a text: all there are. */
  view: InboxView | null
  /** What is searched for; its finds come the newest first. */
  text: string | null
  state: TicketState | null
  kind: TicketKind | null
  priority: Priority | null
  enterpriseId: string | null
  assigneeId: string | null
  /** Null for the view's own order. */
  order: InboxOrder | null
}

/** A question that a person gave a name, for themselves. */
export interface SavedView {
  id: string
  name: string
  asked: InboxQuestion
  /** What was seen: goes along as If-Match. Opaque. */
  version: string
}

/** A saved view with how many tickets it holds, up to COUNTED; null where a search would have to look for long. */
export interface CountedView extends SavedView {
  count: number | null
}

/** What is to be different about a saved view; what is left out stays. */
export interface ViewChange {
  name?: string | undefined
  asked?: InboxQuestion | undefined
}

/** So many views a person saves: all of them are counted with every change. */
export const MOST_VIEWS = 20

/** Characters of a name: what fits beside its count. */
export const LONGEST_VIEW_NAME = 60

/** A name as it is kept: without spaces round it, or more than one between words. */
export function viewName(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}
