import type { Problem } from './api.ts'
import { holdBeside, type Send } from './delivery.ts'
import type { WrittenReply, WrittenState } from './written-reply.ts'

/** Sends what was written in a ticket, its file first: a reply that speaks of a file never stands there without it. */
export const sendReply: Send<WrittenReply> = async (
  { key, number, text, answers, file },
  { service, token, locale, at },
) => {
  const { createTalkApi } = await import('./talk-api.ts')
  const api = createTalkApi(service, token, locale)
  if (file) {
    const added = await api.attach(`${key}-file`, number, new File([file.body], file.name))
    if (!added.ok) return { state: stateAfter(added.problem), problem: added.problem }
  }
  const reply = await api.say(key, number, { text, answers })
  return reply.ok
    ? { state: { name: 'accepted', at }, problem: null }
    : { state: stateAfter(reply.problem), problem: reply.problem }
}

/** Still waiting, or refused where the service has said its last word. */
function stateAfter(problem: Problem): WrittenState {
  const after = holdBeside(problem)
  return 'hold' in after ? { name: 'waiting', ...after } : { name: 'refused', ...after }
}
