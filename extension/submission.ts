import type { Batch, BatchRequest } from '../shared/batch.ts'
import type { FaultCode } from '../shared/fault.ts'
import type { Overlap } from '../shared/overlap.ts'

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
  | { name: 'refused'; code: FaultCode; detail: string; overlaps?: Overlap[]; batch?: string }

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
  /** One of several that a long list was sent as, one after the other; `id` is the first one's key. */
  series?: { id: string; part: number; of: number }
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

/** What keeps a submission from going by itself, as the person is told; null where the service has answered it. */
export type Waiting = Hold | 'other-person' | 'other-service' | 'stale' | null

/** Who could send now: the service that is set, and the person who is signed in there. */
export interface Sender {
  service: string
  connection: { person: { id: string } } | null
}

/** Anything that waits for the service: a list of accounts, a request for seats, a reply, an errand about moves. */
export interface Waitable {
  service: string
  person: { id: string }
  /** ISO instant. */
  madeAt: string
  state: { name: 'waiting'; hold: Hold | null } | { name: 'accepted' } | { name: 'refused' }
  series?: { part: number }
}

/** Why something waits (R8), for who would send it; `now` in milliseconds since 1970. */
export function waitingFor(submission: Waitable, { service, connection }: Sender, now: number): Waiting {
  const { state, person, madeAt } = submission
  if (state.name !== 'waiting') return null
  if (submission.service !== service) return 'other-service'
  if (!connection) return 'signed-out'
  if (connection.person.id !== person.id) return 'other-person'
  if (now - Date.parse(madeAt) > STALE_AFTER_MS) return 'stale'
  // Signed in again since: nothing keeps it any more.
  return state.hold === 'busy' ? 'busy' : 'unreachable'
}

/** Whether it may go without being asked for, as soon as there is a way. */
export function maySendItself(submission: Waitable, sender: Sender, now: number): boolean {
  const waiting = waitingFor(submission, sender, now)
  return waiting === 'unreachable' || waiting === 'busy'
}

/** Those that the service has not answered, in the order they were made. */
export function queueOf(submissions: readonly Submission[]): Submission[] {
  return inOrder(submissions.filter(({ state }) => state.name === 'waiting'))
}

/** What waits, in the order it was made; parts of one list in theirs. */
export function inOrder<Item extends Waitable>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => one.madeAt.localeCompare(other.madeAt) || partOf(one) - partOf(other))
}

/** The requests that a long list was sent as, in order; none for a list that went in one. */
export function seriesOf(submissions: readonly Submission[], id: string | undefined): Submission[] {
  return submissions
    .filter(({ series }) => id !== undefined && series?.id === id)
    .toSorted((one, other) => partOf(one) - partOf(other))
}

function partOf({ series }: Waitable): number {
  return series?.part ?? 0
}

/** One window, or the background, works through the queue at a time, so that what was made first is answered first. */
export function inTurn(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request('sidecheck-queue', work)
}
