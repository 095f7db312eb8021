import type { Attachment } from './attachment.ts'
import type { BillAcknowledgement } from './bill.ts'
import type { ChecklistPack } from './checklist-pack.ts'
import type { RequestCompleteness } from './completeness.ts'
import type { Caller, PhoneCall } from './desk-ticket.ts'
import type { QuestionId } from './question.ts'
import { requestQuestions, type SeatContent, seatQuestions } from './seat.ts'
import type { SeatFinding } from './seat-finding.ts'
import type { SeatOverlap } from './seat-overlap.ts'
import type { FiledRoute } from './seat-route.ts'
import { ITEM_STATES, type ItemCounts, type ItemState, type TicketState } from './ticket.ts'

/** What a person sends to have seats added (N11). */
export interface SeatFiling extends SeatContent {
  enterpriseId: string
  /** "spectrumvoip-enswitch@1" */
  pack: string
  route: FiledRoute
  /** Null only where nothing is sent yet (`dryRun`). */
  bill: BillAcknowledgement | null
  /** The request that this one adds seats to ("TK-4107"). */
  linkedTo?: string | undefined
  /** That the sender had the mail about it, where it began with a mail by somebody who was nobody here. */
  linkProof?: string | undefined
  /** File it although this person sent the very same before (`ticket.sent-before`). */
  confirm?: boolean | undefined
  /** Taken on the phone, for a customer (B40). */
  phone?: PhoneCall | undefined
  /** Only say what is found. */
  dryRun?: boolean | undefined
}

/** One item of one seat as support ticked it (N16); what nobody ticked is to do. */
export interface TickedItem {
  /** The seat's id; null for an item of the request. */
  seat: string | null
  question: QuestionId
  state: ItemState
  note: string | null
  by: { id: string; name: string }
  /** ISO instant, UTC. */
  at: string
}

/** The enterprise's own yes or no; null decision while it waits. */
export interface Approval {
  approver: { id: string; name: string }
  decision: 'approve' | 'decline' | null
  at: string | null
  reason: string | null
}

/** A filed request as the service committed it: a ticket, structured and not prose. */
export interface SeatRequest extends SeatContent {
  /** Short readable number to quote (B4, B5), "TK-4107". */
  number: string
  enterprise: { id: string; name: string }
  state: TicketState
  route: FiledRoute
  pack: string
  /** Who sent it, or for whom it was taken on the phone; who took it where that is nobody who signs in. */
  sentBy: { id: string; name: string }
  /** Who called, where they are nobody who signs in (B40). */
  caller: Caller | null
  /** Who took it on the phone; null where it was sent. */
  takenBy: { id: string; name: string } | null
  /** ISO instants, UTC. */
  sentAt: string
  changedAt: string
  /** The acknowledgement, with who was signed in when it was sent. */
  bill: BillAcknowledgement & { by: { id: string; name: string } }
  approval: Approval | null
  linkedTo: string | null
  /** Later requests that add seats to this one. */
  linked: string[]
  completeness: RequestCompleteness
  findings: SeatFinding[]
  /** Colleagues' open requests that asked for some of the same people when this was sent (N17). */
  overlaps: SeatOverlap[]
  counts: ItemCounts
  /** What support has ticked; all other items are to do. */
  items: TickedItem[]
  attachments: Attachment[]
  /** What was seen: goes along as If-Match. Opaque. */
  version: string
}

/** A request in a list. */
export interface SeatRequestSummary
  extends Pick<
    SeatRequest,
    | 'number'
    | 'enterprise'
    | 'state'
    | 'route'
    | 'sentBy'
    | 'caller'
    | 'takenBy'
    | 'sentAt'
    | 'changedAt'
    | 'linkedTo'
    | 'counts'
  > {
  seats: number
  /** The first people of it, by name. */
  names: string[]
  /** Open items when it was sent. */
  ask: number
  missing: number
}

/** What would be sent, told before it is. Nothing was written but an audit entry. */
export interface SeatRequestPreview extends Pick<SeatRequest, 'enterprise' | 'completeness' | 'findings' | 'overlaps'> {
  /** Whose yes it will wait for; null where it goes straight to support. */
  approver: { id: string; name: string } | null
}

/** The name of whoever wants the seats: a caller who never signs in is known by what they said. */
export function askerOf({ caller, sentBy }: Pick<SeatRequest, 'caller' | 'sentBy'>): { name: string } {
  return caller ?? sentBy
}

/** An item that support works on. */
export interface RequestItem {
  seat: string | null
  question: QuestionId
}

/** Every item of a request: what is asked of it and of each seat, answered or not. */
export function itemsOf(pack: ChecklistPack, content: SeatContent): RequestItem[] {
  return [
    ...requestQuestions(pack, content).map(({ id }) => ({ seat: null, question: id })),
    ...content.seats.flatMap(seat =>
      seatQuestions(pack, content, seat).map(({ id }) => ({ seat: seat.id, question: id })),
    ),
  ]
}

/** How many items stand where, adding up to all of them. */
export function countItems(
  items: readonly RequestItem[],
  ticked: readonly Pick<TickedItem, 'seat' | 'question' | 'state'>[],
): ItemCounts {
  // One key a state; Object.fromEntries forgets which.
  const counts = Object.fromEntries(ITEM_STATES.map(state => [state, 0])) as ItemCounts
  const states = new Map(ticked.map(({ seat, question, state }) => [`${seat}\n${question}`, state]))
  for (const { seat, question } of items) counts[states.get(`${seat}\n${question}`) ?? 'to-do']++
  return counts
}
