import { INBOX_ORDERS, type InboxOrder, TICKET_KINDS, type TicketKind } from '../../shared/desk-ticket.ts'
import { PRIORITIES, type Priority } from '../../shared/service-level.ts'
import { TICKET_STATES, type TicketState } from '../../shared/ticket.ts'

/** How a view of the inbox is narrowed down and put in order, as its address says. Null leaves nothing out. */
export interface Narrow {
  state: TicketState | null
  kind: TicketKind | null
  priority: Priority | null
  enterprise: string | null
  assignee: string | null
  /** Null for the view's own order. */
  order: InboxOrder | null
  /** The saved view that is listed, perhaps narrowed down otherwise meanwhile. */
  saved: string | null
}

/** Reads an address; what it should not say is as if it did not. */
export function narrowOf({ searchParams }: URL): Narrow {
  const one = <Value extends string>(name: string, of: readonly Value[]) =>
    of.find(value => value === searchParams.get(name)) ?? null
  const id = (name: string) => {
    const value = searchParams.get(name)
    return value && value.length <= 64 ? value : null
  }
  return {
    state: one('state', TICKET_STATES),
    kind: one('kind', TICKET_KINDS),
    priority: one('priority', PRIORITIES),
    enterprise: id('enterprise'),
    assignee: id('assignee'),
    order: one('order', INBOX_ORDERS),
    saved: id('saved'),
  }
}

/** A path of the inbox that is narrowed down so. */
export function narrowed(path: string, narrow: Narrow): string {
  const url = new URL(path, 'https://desk.invalid')
  for (const [name, value] of Object.entries(narrow)) if (value !== null) url.searchParams.set(name, value)
  return url.pathname + url.search
}

/** How many filters leave something out; the order leaves out nothing. */
export function filtersIn({ state, kind, priority, enterprise, assignee }: Narrow): number {
  return [state, kind, priority, enterprise, assignee].filter(value => value !== null).length
}
