import type { Locale } from '../shared/words/locale.ts'
import type { Problem } from './api.ts'
import { holdOf, maySend } from './delivery.ts'
import type { Filing, FilingState } from './filing.ts'
import type { FilingStore } from './seats-db.ts'
import type { Connection } from './settings.ts'
import { waitingFor } from './submission.ts'

/** Who sends, as it stands at that moment. */
export interface Filer {
  service: string
  connection: Connection | null
  locale: Locale
}

/**
 * Sends a request for seats that waits, under a claim that windows and the background share, as lists of accounts are
 * sent (delivery.ts). Whatever the service answers is stored before the claim is given up. Null where nothing was sent.
 */
export function deliverFiling(
  key: string,
  {
    store,
    filer,
    now,
    asked = false,
  }: { store: FilingStore; filer: () => Promise<Filer>; now: number; asked?: boolean },
): Promise<{ filing: Filing; problem: Problem | null } | null> {
  return navigator.locks.request(`sidecheck-send-${key}`, async () => {
    const filing = await store.get(key)
    const { service, connection, locale } = await filer()
    if (!filing || !connection || !maySend(waitingFor(filing, { service, connection }, now), asked)) return null
    const { createSeatApi } = await import('./seat-api.ts')
    const api = createSeatApi(service, connection.token, locale)
    const { amends, request } = filing
    const reply = amends ? await api.amend(key, amends, request) : await api.file(key, request)
    const state: FilingState = reply.ok
      ? { name: 'accepted', request: reply.value, at: new Date(now).toISOString() }
      : stateAfter(reply.problem)
    const delivered = { ...filing, state }
    await store.put(delivered)
    return { filing: delivered, problem: reply.ok ? null : reply.problem }
  })
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
