import type { Locale } from '../shared/words/locale.ts'
import type { Problem } from './api.ts'
import type { Connection } from './settings.ts'
import { type Hold, type Submission, type SubmissionState, waitingFor } from './submission.ts'

/** Where submissions are kept; the panel's and the background's are the same. */
export interface SubmissionStore {
  get: (key: string) => Promise<Submission | undefined>
  put: (submission: Submission) => Promise<unknown>
}

/** Who sends, as it stands at that moment. */
export interface Deliverer {
  service: string
  connection: Connection | null
  locale: Locale
}

/** A submission as it stands after a try, and what went wrong on the way. */
export interface Delivered {
  submission: Submission
  problem: Problem | null
}

/**
 * Sends a submission that waits, under a claim that windows and the background share, so that only one of them asks
 * at a time. It goes only for the person who made it, to the service it was made for, and after 48 hours only when
 * `asked` for. Whatever the service answers is stored before the claim is given up. Null where nothing was sent.
 */
export function deliver(
  key: string,
  {
    store,
    deliverer,
    now,
    asked = false,
  }: { store: SubmissionStore; deliverer: () => Promise<Deliverer>; now: number; asked?: boolean },
): Promise<Delivered | null> {
  return navigator.locks.request(`sidecheck-send-${key}`, async () => {
    // Another window may have sent it, or somebody else signed in, while this one waited for the claim.
    const submission = await store.get(key)
    const { service, connection, locale } = await deliverer()
    if (!submission || !connection || !maySend(waitingFor(submission, { service, connection }, now), asked)) return null
    const { createApi } = await import('./api.ts')
    const reply = await createApi(service, connection.token, locale).submit(key, submission.request)
    const state: SubmissionState = reply.ok
      ? { name: 'accepted', batch: reply.value, at: new Date(now).toISOString() }
      : stateAfter(reply.problem)
    const delivered = { ...submission, state }
    await store.put(delivered)
    return { submission: delivered, problem: reply.ok ? null : reply.problem }
  })
}

export function maySend(waiting: ReturnType<typeof waitingFor>, asked: boolean): boolean {
  return waiting === 'unreachable' || waiting === 'busy' || (waiting === 'stale' && asked)
}

/** Still waiting, or refused where the service has said its last word. */
function stateAfter(problem: Problem): SubmissionState {
  const hold = holdOf(problem)
  if (hold || problem.kind !== 'fault') return { name: 'waiting', hold: hold ?? 'unreachable' }
  const { kind: _kind, status: _status, request: _request, ...told } = problem
  return { name: 'refused', ...told }
}

export function holdOf(problem: Problem): Hold | null {
  if (problem.kind === 'unreachable') return 'unreachable'
  if (problem.status === 401) return 'signed-out'
  // Waiting an hour for a seal is the person's to decide: they may send without it.
  if (problem.code === 'seal.too-many' || problem.code === 'batch.sent-before') return null
  // 409: the same key is being worked on right now. 429 and 5xx: not now.
  return problem.status === 409 || problem.status === 429 || problem.status >= 500 ? 'busy' : null
}
