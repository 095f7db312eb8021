import type { Problem } from './api.ts'
import { holdOf, type Send } from './delivery.ts'
import type { Filing, FilingState } from './filing.ts'

/** Sends a request for seats, or a change of one. */
export const sendFiling: Send<Filing> = async ({ key, amends, request }, { service, token, locale, at }) => {
  const { createSeatApi } = await import('./seat-api.ts')
  const api = createSeatApi(service, token, locale)
  const reply = amends ? await api.amend(key, amends, request) : await api.file(key, request)
  return reply.ok
    ? { state: { name: 'accepted', request: reply.value, at }, problem: null }
    : { state: stateAfter(reply.problem), problem: reply.problem }
}

/** Still waiting, or refused where the service has said its last word. */
function stateAfter(problem: Problem): FilingState {
  if (problem.kind === 'unreachable') return { name: 'waiting', hold: 'unreachable' }
  const { code, detail, request } = problem
  // Support has started on it, somebody else changed it, or it was sent before: waiting would not help.
  const settled = code === 'ticket.state' || code === 'ticket.sent-before' || problem.status === 412
  const hold = settled ? null : holdOf(problem)
  return hold ? { name: 'waiting', hold } : { name: 'refused', code, detail, request }
}
