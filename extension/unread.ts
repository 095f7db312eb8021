import type { TicketSummary } from '../shared/desk-ticket.ts'

/** The tickets that this person sent and that have changed since they were last looked at. */
export function newsOf(tickets: readonly TicketSummary[], personId: string): TicketSummary[] {
  // What was only just filed is no news to who filed it.
  return tickets.filter(
    ({ unread, sentBy, sentAt, changedAt }) => unread && sentBy.id === personId && changedAt !== sentAt,
  )
}

/** One piece of news: a later change of the same ticket is another one. */
export function newsKey({ number, changedAt }: Pick<TicketSummary, 'number' | 'changedAt'>): string {
  return `${number} ${changedAt}`
}
