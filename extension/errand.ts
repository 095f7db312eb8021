import type { FaultCode } from '../shared/fault.ts'
import type { Move, MoveRequest } from '../shared/move.ts'
import type { RelocationDraft } from './known-db.ts'
import type { Hold, Waitable } from './submission.ts'

/** What a person asks for about moves: those of a batch's rows that stand elsewhere (N5), or a representative's own (A4). */
export type ErrandTask =
  | { name: 'ask'; batch: string; count: number }
  | { name: 'move'; request: MoveRequest; written: RelocationDraft }

/**
 * Where an errand stands. waiting: not sent, or sent without an answer; it goes again with the same key.
 * accepted: the service committed it, with the move's number. refused: the service would not do it; nothing was moved.
 */
export type ErrandState =
  | { name: 'waiting'; hold: Hold | null }
  | { name: 'accepted'; move: Move; at: string }
  | { name: 'refused'; code: FaultCode; detail: string }

/** Something about moves that is done at the service once, kept until its answer is known. Its key never changes. */
export interface Errand extends Waitable {
  /** Idempotency-Key. */
  key: string
  person: { id: string; name: string }
  /** Where the accounts go. */
  enterprise: { id: string; name: string }
  task: ErrandTask
  state: ErrandState
}

/** How many accounts it is about. */
export function errandCount({ task }: Errand): number {
  return task.name === 'ask' ? task.count : task.request.rows.length
}
