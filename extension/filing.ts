import type { FaultCode } from '../shared/fault.ts'
import type { SeatFiling, SeatRequest } from '../shared/seat-request.ts'
import type { Hold, Waitable } from './submission.ts'

/**
 * Where a request for seats stands. waiting: not sent, or sent without an answer; it goes again with the same key.
 * accepted: the service committed it, with its number. refused: the service would not take it.
 */
export type FilingState =
  | { name: 'waiting'; hold: Hold | null }
  | { name: 'accepted'; request: SeatRequest; at: string }
  /** `request`: the number of the one that asked for the very same before. */
  | { name: 'refused'; code: FaultCode; detail: string; request?: string | undefined }

/** A request for seats as it was made, kept until its answer is known. Its key is made once and never changes. */
export interface Filing extends Waitable {
  /** Idempotency-Key. */
  key: string
  person: { id: string; name: string }
  enterprise: { id: string; name: string }
  request: SeatFiling
  /** A filed request that it changes, as it was seen. */
  amends: { number: string; version: string } | null
  state: FilingState
}
