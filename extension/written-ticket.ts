import type { TalkFiling } from '../shared/desk-ticket.ts'
import type { FaultCode } from '../shared/fault.ts'
import type { Hold, Waitable } from './submission.ts'

/**
 * Where a ticket that is written here stands. waiting: not sent, or sent without an answer; `number`: it has been filed,
 * and only its file is still to go. accepted: it has its number; `fileFault`: why its file was not taken. refused: the
 * service would not take it.
 */
export type WrittenTicketState =
  | { name: 'waiting'; hold: Hold | null; number?: string }
  | { name: 'accepted'; number: string; fileFault: FaultCode | null; at: string }
  | { name: 'refused'; code: FaultCode }

/** A question to support in words (B51), kept until the service has it. Its key never changes. */
export interface WrittenTicket extends Waitable {
  /** Idempotency-Key; a file beside it goes under one made of it. */
  key: string
  person: { id: string; name: string }
  enterprise: { id: string; name: string }
  filing: TalkFiling
  file: { name: string; body: Blob } | null
  state: WrittenTicketState
}

/** What can be asked in the panel by words alone; a move is asked for where its accounts stand. */
export const ASKED_KINDS = ['question', 'account-help'] as const
export type AskedKind = (typeof ASKED_KINDS)[number]

/** One that is being written: its key is made with its first letter, so that two windows send it once. */
export interface AskDraft {
  key: string
  kind: AskedKind
  /** Null as long as nobody chose. */
  enterpriseId: string | null
  subject: string
  text: string
}
