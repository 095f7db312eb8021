import type { Batch, BatchRequest } from '../shared/batch.ts'
import type { FaultCode } from '../shared/fault.ts'

/** A row that was read but not sent, so that the outcome adds up to all rows. */
export interface KeptRow {
  cell: string
  typed: string
  why: 'stopped' | 'left-out'
}

/** Why a submission waits: no way to the service, the service asked to wait, or nobody is signed in. */
export type Hold = 'unreachable' | 'busy' | 'signed-out'

/**
 * Where a submission stands. waiting: not sent, or sent without an answer; it goes again with the same key.
 * accepted: the service committed it. refused: the service would not take it; nothing was added.
 */
export type SubmissionState =
  | { name: 'waiting'; hold: Hold | null }
  | { name: 'accepted'; batch: Batch; at: string }
  | { name: 'refused'; code: FaultCode; detail: string }

/** One submission as it was made, kept until its answer is known. Its key is made once and never changes. */
export interface Submission {
  /** Idempotency-Key. */
  key: string
  /** Origin of the service it is meant for. */
  service: string
  /** Only this person's panel sends it. */
  person: { id: string; name: string }
  /** `active` as the panel knew it when it was sent. */
  enterprise: { id: string; name: string; active?: boolean }
  request: BatchRequest
  kept: KeptRow[]
  /** ISO instant. */
  madeAt: string
  state: SubmissionState
}

/** One that the service has answered. */
export type AcceptedSubmission = Submission & { state: { name: 'accepted' } }

export function isAccepted(submission: Submission): submission is AcceptedSubmission {
  return submission.state.name === 'accepted'
}

/** After this long a waiting submission is sent only when the person says so again. */
export const STALE_AFTER_MS = 48 * 60 * 60 * 1000
