/** Where a mail of the outbox stands. waiting: not out yet, or to be tried again. failed: nobody tries any more. */
export const MAIL_STATES = ['waiting', 'failed', 'sent'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** What a mail about a ticket tells. arrived, answer: to the provider's people; the others to the customer's. */
export const MAIL_NEWS = [
  'filed',
  'reply',
  'question',
  'closed',
  'amended',
  'withdrawn',
  'approval',
  'approved',
  'declined',
  'arrived',
  'answer',
] as const
export type MailNews = (typeof MAIL_NEWS)[number]

/** Whom a mail about a ticket is written to: who asked, the enterprise's approver, or the provider's own people. */
export type MailSide = 'requester' | 'approver' | 'provider'

const SIDES: Readonly<Record<MailNews, MailSide>> = {
  filed: 'requester',
  reply: 'requester',
  question: 'requester',
  closed: 'requester',
  amended: 'requester',
  withdrawn: 'requester',
  approval: 'approver',
  approved: 'requester',
  declined: 'requester',
  arrived: 'provider',
  answer: 'provider',
}

/** Of a ticket's mails, those that stay among the provider's own people. */
export const INNER_NEWS: readonly MailNews[] = MAIL_NEWS.filter(news => SIDES[news] === 'provider')

/** What somebody is to a ticket; `provider`: they see all of it. */
export type MailOnlooker = Readonly<Record<MailSide, boolean>>

/** Whether somebody may know how a mail stands: the provider's people of every one, a customer of those to them alone. */
export function mayKnowMail(news: MailNews, onlooker: MailOnlooker): boolean {
  return onlooker.provider || onlooker[SIDES[news]]
}

/** A mail of the outbox, for who runs the service. Its text is never told; once it is sent, nothing of it is left but this. */
export interface OutboxMail {
  id: string
  /** What kind of deed it tells of. */
  kind: string
  /** "TK-4107" where it is about a ticket. */
  ticket: string | null
  /** Null once it is sent, and where it was sealed with another secret. */
  to: { name: string; address: string } | null
  subject: string | null
  state: MailState
  /** How often it was tried in vain. */
  tries: number
  /** ISO instants, UTC. `dueAt`: when it is tried next; null where it is not. */
  madeAt: string
  dueAt: string | null
  sentAt: string | null
  /** What the mail server said, or what else kept it from going. */
  fault: string | null
}

/** The outbox as a whole: how much waits, how much failed, and since when the oldest that waits does. */
export interface MailQueue {
  waiting: number
  failed: number
  oldestAt: string | null
}

/** A mail about a ticket, for whoever may see the ticket. */
export interface TicketMail {
  id: string
  news: MailNews
  /** Whom it goes to, by name. */
  to: string
  state: MailState
  tries: number
  madeAt: string
  /** When it is tried again; null where it was never tried yet, is out or was given up. */
  againAt: string | null
  sentAt: string | null
}
