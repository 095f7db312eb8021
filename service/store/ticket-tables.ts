import type { Caller, MailSender, ReplyKind, TicketKind } from '../../shared/desk-ticket.ts'
import type { QuestionId } from '../../shared/question.ts'
import type { InboxQuestion } from '../../shared/saved-view.ts'
import type { SeatContent } from '../../shared/seat.ts'
import type { ClaimKind } from '../../shared/seat-claim.ts'
import type { Approval, SeatRequest, SeatRequestSummary } from '../../shared/seat-request.ts'
import type { FiledRoute } from '../../shared/seat-route.ts'
import type { Priority } from '../../shared/service-level.ts'
import type { ItemState, TicketState } from '../../shared/ticket.ts'
import type { Flag, Instant, Json } from './cast.ts'

/** What was found in a seat request when it was sent. */
export type StoredCheck = Pick<SeatRequest, 'completeness' | 'findings' | 'overlaps'>

/** What a list shows of a ticket beside its columns. */
export type TicketOutline = Pick<SeatRequestSummary, 'seats' | 'names' | 'ask' | 'missing' | 'counts'>

/** The tables of tickets, and of what stands beside them. */
export interface TicketTables {
  /** What every ticket has, of whatever kind. */
  ticket: {
    number: number
    kind: TicketKind
    /** Null as long as it is nobody's: a mail by somebody who is nobody here. */
    enterprise_id: string | null
    /** Null where whoever asked is nobody here; `caller` says who they say they are. */
    person_id: string | null
    /** Empty for a seat request, which its seats name. */
    subject: string
    state: TicketState
    /** Whether its state is an open one: beside it, so that one index serves a list of all that is open. */
    open: Flag
    priority: Priority
    assignee_id: string | null
    /** Who took it on the phone, and for whom where they are nobody here. */
    taken_by: string | null
    caller: Json<Caller> | null
    sent_at: Instant
    changed_at: Instant
    linked_to: number | null
    merged_into: number | null
    confirmed_at: Instant | null
    approver_id: string | null
    approval: Json<Pick<Approval, 'decision' | 'at' | 'reason'>> | null
    /** Its clock (shared/ticket-clock.ts). */
    since_at: Instant | null
    answered_at: Instant | null
    resolve_due_at: Instant | null
    left_ms: number | null
    due_at: Instant | null
    /** Counts everything that was done or said, notes too. */
    touched: number
    version: number
  }
  /** What a ticket of the kind asks for beside it. */
  seat_request: {
    number: number
    route: FiledRoute
    pack: string
    content: Json<SeatContent>
    /** One digest of it; null on what was filed before there was one. */
    content_sha256: string | null
    /** What was found when it was sent, so that a list needs no content. */
    check_result: Json<StoredCheck>
    /** What a list shows of it. */
    outline: Json<TicketOutline>
    bill: Json<SeatRequest['bill']>
  }
  /** What was said in a ticket. */
  reply: {
    id: string
    ticket_number: number
    kind: ReplyKind
    text: string
    /** Null for somebody who is nobody here: then the name stands beside it, as they wrote it. */
    person_id: string | null
    by_name: string | null
    said_at: Instant
    /** Of a question: its item, the seat empty for one of the request itself. */
    seat: string | null
    question: QuestionId | null
    /** Of an answer: the question. */
    answers: string | null
    mailed: Flag
    /** Who wrote it, where it was put here from a mail. */
    mail_from: Json<MailSender> | null
  }
  /** Related tickets, each pair in both directions. */
  ticket_link: { ticket_number: number; other: number }
  /** How far a person has seen a ticket, and until when they are thought to have it open. */
  ticket_view: { ticket_number: number; person_id: string; seen: number; here_until: Instant | null }
  /** Views of the inbox that a person saved for themselves. */
  saved_view: {
    id: string
    person_id: string
    name: string
    asked: Json<InboxQuestion>
    saved_at: Instant
    version: number
  }
  /** What its seats take, by which clashes with other requests are found. */
  ticket_claim: {
    ticket_number: number
    enterprise_id: string
    kind: ClaimKind
    value: string
    /** Whose seat it is. */
    name: string | null
  }
  ticket_item: {
    ticket_number: number
    seat: string
    question: QuestionId
    state: ItemState
    note: string | null
    person_id: string
    ticked_at: Instant
  }
  attachment: {
    id: string
    ticket_number: number
    name: string
    bytes: number
    body: string
    person_id: string | null
    by_name: string | null
    added_at: Instant
  }
}
