import type { FaultCode } from '../shared/fault.ts'
import type { Hold, Waitable } from './submission.ts'

/**
 * Where a reply stands. waiting: not sent, or sent without an answer; it goes again with the same key. accepted: it stands in
 * the conversation. refused: the service would not take it, or its file.
 */
export type WrittenState =
  | { name: 'waiting'; hold: Hold | null }
  | { name: 'accepted'; at: string }
  | { name: 'refused'; code: FaultCode }

/** What the requester wrote in a ticket, kept until the service has it. Its key never changes. */
export interface WrittenReply extends Waitable {
  /** Idempotency-Key; a file beside it goes under one made of it. */
  key: string
  person: { id: string; name: string }
  /** The ticket's. */
  number: string
  text: string
  /** The question that it answers. */
  answers: string | null
  file: { name: string; body: Blob } | null
  state: WrittenState
}

/** A reply that is being written: its key is made with its first letter, so that two windows send it once. */
export interface ReplyDraft {
  key: string
  text: string
}
