import type { Problem } from './api.ts'
import { holdOf, type Send } from './delivery.ts'
import type { Submission, SubmissionState } from './submission.ts'

/** Sends a list of accounts. */
export const sendSubmission: Send<Submission> = async ({ key, request }, { service, token, locale, at }) => {
  const { createApi } = await import('./api.ts')
  const reply = await createApi(service, token, locale).submit(key, request)
  return reply.ok
    ? { state: { name: 'accepted', batch: reply.value, at }, problem: null }
    : { state: stateAfter(reply.problem), problem: reply.problem }
}

/** Still waiting, or refused where the service has said its last word. */
function stateAfter(problem: Problem): SubmissionState {
  if (problem.kind === 'unreachable') return { name: 'waiting', hold: 'unreachable' }
  // Waiting an hour for a seal is the person's to decide: they may send without it.
  const settled = problem.code === 'seal.too-many' || problem.code === 'batch.sent-before'
  const hold = settled ? null : holdOf(problem)
  if (hold) return { name: 'waiting', hold }
  const { kind: _kind, status: _status, ...told } = problem
  return { name: 'refused', ...told }
}
