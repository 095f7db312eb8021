import type { Attachment } from './attachment.ts'
import type { QuestionId } from './question.ts'
import type { Role } from './role.ts'
import type { Priority } from './service-level.ts'
import type { ItemCounts, TicketState } from './ticket.ts'
import type { Locale } from './words/locale.ts'

/** What a ticket is about. A seat request has seats beside it; the others are a conversation. */
export const TICKET_KINDS = ['seat-request', 'move', 'account-help', 'question'] as const
export type TicketKind = (typeof TICKET_KINDS)[number]

/** What can be asked in words alone. */
export const TALK_KINDS = ['move', 'account-help', 'question'] as const satisfies readonly TicketKind[]
export type TalkKind = (typeof TALK_KINDS)[number]

/** Characters of what a ticket is about. */
export const LONGEST_SUBJECT = 200

/** Characters of what is said at once: as long as a letter; what is longer is a file. */
export const LONGEST_TEXT = 10_000

/** Which tickets a list of the desk holds; `open` and `closed` are all there are. */
export const INBOX_VIEWS = ['new', 'mine', 'unassigned', 'waiting', 'overdue', 'moves', 'open', 'closed'] as const
export type InboxView = (typeof INBOX_VIEWS)[number]

/** due: what is owed next comes first, and what owes nothing is left out. */
export const INBOX_ORDERS = ['newest', 'oldest', 'due'] as const
export type InboxOrder = (typeof INBOX_ORDERS)[number]

/** Who asked by phone (B40) or by mail (B51), where they are nobody who signs in. */
export interface Caller {
  name: string
  /** As typed; empty where it was not given. */
  phone: string
  email: string
  locale: Locale
}

/** A ticket that is taken on the phone: for somebody of the enterprise who signs in, or for somebody who does not. */
export type PhoneCall = { personId: string } | { caller: Caller }

/** What is asked in words. */
export interface TalkFiling {
  kind: TalkKind
  enterpriseId: string
  subject: string
  text: string
  priority?: Priority | undefined
  phone?: PhoneCall | undefined
}

/** What is to be different about a ticket; what is left out stays. */
export interface TicketEdit {
  assigneeId?: string | null | undefined
  priority?: Priority | undefined
  kind?: TalkKind | undefined
  subject?: string | undefined
  /** Whose it is, where that was not known: an enterprise, and perhaps one of its people. */
  requester?: { enterpriseId: string; personId: string | null } | undefined
}

interface Someone {
  id: string
  name: string
}

/** A ticket in a list, of whatever kind. */
export interface TicketSummary {
  /** "TK-4107" */
  number: string
  kind: TicketKind
  /** What a ticket in words is about; empty for a seat request, which its seats name. */
  subject: string
  /** Null as long as nobody said whose it is: it came by mail from somebody who is nobody here. */
  enterprise: Someone | null
  state: TicketState
  priority: Priority
  /** Who sent it, or for whom it was sent; the id is empty where they are nobody here, then `caller` says who they are. */
  sentBy: Someone
  caller: Caller | null
  /** Who took it on the phone; null where it was sent. */
  takenBy: Someone | null
  assignee: Someone | null
  /** ISO instants, UTC. */
  sentAt: string
  changedAt: string
  /** By when support owes something next; null where it owes nothing. */
  dueAt: string | null
  /** What was seen: goes along as If-Match. Opaque. */
  version: string
  /** The reader has not seen it as it stands. */
  unread: boolean
  /** Of a seat request: how many seats, the first people by name, and how far its items are. */
  seats: { count: number; names: string[]; counts: ItemCounts } | null
}

/** reply: to the other side. note: among the provider's own people. question: what support needs to know of one item. */
export const REPLY_KINDS = ['reply', 'note', 'question'] as const
export type ReplyKind = (typeof REPLY_KINDS)[number]

/** Whom a mail says it is from. */
export interface MailSender {
  name: string
  address: string
}

/** One thing said in a ticket. */
export interface Reply {
  id: string
  kind: ReplyKind
  text: string
  /** Somebody who is nobody here has an empty id and no role. */
  by: Someone & { role: Role | null }
  /** Who wrote it, where `by` put it here from a mail: as the mail says, which anybody can type. */
  from: MailSender | null
  at: string
  /** Of a question: which item it is about. */
  item: { seat: string | null; question: QuestionId } | null
  /** Of an answer: the question's id. */
  answers: string | null
  /** Whether it went out by mail too. */
  mailed: boolean
}

/** What was said last in a ticket: its beginning, in one line. */
export interface LastWord {
  text: string
  by: Reply['by']
  at: string
}

/** A ticket as who asked for it sees it in a list; notes are never its last word. */
export interface ListedTicket extends TicketSummary {
  lastWord: LastWord | null
}

/** One ticket with its conversation. */
export interface Ticket extends TicketSummary {
  /** The oldest first; notes only for who may read them. */
  replies: Reply[]
  /** Related tickets. */
  related: string[]
  /** The ticket that this one was a duplicate of. */
  mergedInto: string | null
  /** Those that were found to be duplicates of this one. */
  merged: string[]
  /** Its files, the oldest first: downloads only. */
  attachments: Attachment[]
  /** When the requester said that it is solved. */
  confirmedAt: string | null
  /** Who else has it open, for who works on it. */
  viewers: Someone[]
}

/** How many tickets a view holds, up to this many: beyond it nobody reads the number. */
export const COUNTED = 100

/** What can be done with several tickets at once. */
export type BulkDeed = { deed: 'assign'; assigneeId: string | null } | { deed: 'finish'; reason?: string | undefined }

/** What became of one of them. */
export interface BulkOutcome {
  number: string
  /** Null where it was done, else the code of the refusal. */
  fault: string | null
}
