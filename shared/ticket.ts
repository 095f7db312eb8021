/**
 * Where a ticket stands. approval: the enterprise's approver has not said yes. new: nobody at support has begun.
 * started: support works on it. waiting: support has asked the requester something. done: closed by support.
 * declined: the approver said no. withdrawn: taken back by who sent it.
 */
export const TICKET_STATES = ['approval', 'new', 'started', 'waiting', 'done', 'declined', 'withdrawn'] as const
export type TicketState = (typeof TICKET_STATES)[number]

/** What can be done with a ticket as a whole. answer: the requester says something; it goes on, or is open again. */
export const TICKET_DEEDS = [
  'approve',
  'decline',
  'amend',
  'withdraw',
  'start',
  'ask',
  'resume',
  'finish',
  'reopen',
  'answer',
  'confirm',
  'merge',
] as const
export type TicketDeed = (typeof TICKET_DEEDS)[number]

/** Deeds of support alone. */
export const SUPPORT_DEEDS = ['start', 'ask', 'resume', 'finish', 'reopen'] as const satisfies readonly TicketDeed[]
export type SupportDeed = (typeof SUPPORT_DEEDS)[number]

/** Which deed leads where; what is not here cannot be done. Changed or taken back only until support has started. */
const AFTER: Readonly<Record<TicketState, Partial<Record<TicketDeed, TicketState>>>> = {
  approval: { approve: 'new', decline: 'declined', amend: 'new', withdraw: 'withdrawn', answer: 'approval' },
  new: {
    amend: 'new',
    withdraw: 'withdrawn',
    start: 'started',
    ask: 'waiting',
    finish: 'done',
    merge: 'done',
    answer: 'new',
  },
  started: { ask: 'waiting', finish: 'done', merge: 'done', answer: 'started' },
  waiting: { resume: 'started', finish: 'done', merge: 'done', answer: 'started' },
  done: { reopen: 'started', confirm: 'done', answer: 'started' },
  declined: { amend: 'new', withdraw: 'withdrawn' },
  withdrawn: {},
}

/** Where a ticket stands after a deed; null where it cannot be done. */
export function stateAfter(state: TicketState, deed: TicketDeed): TicketState | null {
  return AFTER[state][deed] ?? null
}

/** What can be done with a ticket that stands so. */
export function deedsAt(state: TicketState): TicketDeed[] {
  return TICKET_DEEDS.filter(deed => AFTER[state][deed] !== undefined)
}

const OPEN: readonly TicketState[] = ['approval', 'new', 'started', 'waiting']

/** Open: what it asks for is not settled, so nobody else should ask for it. */
export const OPEN_STATES = OPEN

export function isOpen(state: TicketState): boolean {
  return OPEN.includes(state)
}

/** Which tickets a list holds. new: with support, and nobody has begun. */
export const TICKET_FILTERS = ['new', 'open', 'closed'] as const
export type TicketFilter = (typeof TICKET_FILTERS)[number]

/** The states of a filter. */
export function statesOf(filter: TicketFilter): TicketState[] {
  return filter === 'new' ? ['new'] : TICKET_STATES.filter(state => isOpen(state) === (filter === 'open'))
}

/** How far support is with one item of one seat (N16). */
export const ITEM_STATES = ['to-do', 'done', 'needs-info', 'not-possible'] as const
export type ItemState = (typeof ITEM_STATES)[number]

export type ItemCounts = Record<ItemState, number>
