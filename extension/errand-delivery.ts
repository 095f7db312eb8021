import type { Problem } from './api.ts'
import { holdOf, type Send } from './delivery.ts'
import type { Errand, ErrandState } from './errand.ts'

/** Asks for moves, or moves accounts at once. */
export const sendErrand: Send<Errand> = async ({ key, task }, { service, token, locale, at }) => {
  const { createApi } = await import('./api.ts')
  const api = createApi(service, token, locale)
  const reply = task.name === 'ask' ? await api.askMoves(key, task.batch) : await api.makeMove(key, task.request)
  return reply.ok
    ? { state: { name: 'accepted', move: reply.value, at }, problem: null }
    : { state: stateAfter(reply.problem), problem: reply.problem }
}

/** Still waiting, or refused where the service has said its last word. */
function stateAfter(problem: Problem): ErrandState {
  const hold = holdOf(problem)
  if (hold || problem.kind === 'unreachable') return { name: 'waiting', hold: hold ?? 'unreachable' }
  return { name: 'refused', code: problem.code, detail: problem.detail }
}
