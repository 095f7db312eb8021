import type { Problem } from './api.ts'
import { holdBeside, holdOf, type Send } from './delivery.ts'
import type { TalkApi } from './talk-api.ts'
import type { WrittenTicket, WrittenTicketState } from './written-ticket.ts'

type Sent = { state: WrittenTicketState; problem: Problem | null }

/** Files a ticket in words, then its file, which needs the number. What was filed already is not filed again. */
export const sendWrittenTicket: Send<WrittenTicket> = async (
  { key, filing, file, state },
  { service, token, locale, at },
) => {
  const { createTalkApi } = await import('./talk-api.ts')
  const api = createTalkApi(service, token, locale)
  const before = state.name === 'waiting' ? state.number : undefined
  if (before !== undefined) return withFile(api, { key, number: before, file, at })
  const filed = await api.file(key, filing)
  if (filed.ok) return withFile(api, { key, number: filed.value.number, file, at })
  const { problem } = filed
  if (problem.kind === 'unreachable') return { state: { name: 'waiting', hold: 'unreachable' }, problem }
  const hold = holdOf(problem)
  return { state: hold ? { name: 'waiting', hold } : { name: 'refused', code: problem.code }, problem }
}

async function withFile(
  api: TalkApi,
  { key, number, file, at }: { key: string; number: string; file: WrittenTicket['file']; at: string },
): Promise<Sent> {
  const accepted = { name: 'accepted', number, fileFault: null, at } as const
  if (!file) return { state: accepted, problem: null }
  const added = await api.attach(`${key}-file`, number, new File([file.body], file.name))
  if (added.ok) return { state: accepted, problem: null }
  const { problem } = added
  const after = holdBeside(problem)
  // Whatever becomes of the file, the ticket itself stands.
  return 'hold' in after
    ? { state: { name: 'waiting', ...after, number }, problem }
    : { state: { ...accepted, fileFault: after.code }, problem: null }
}
