import { signal } from '@preact/signals'
import type { Problem, Reply, ServiceApi } from '../api.ts'
import type { ConnectionModel } from './connection.ts'

export type Deeds = ReturnType<typeof createDeeds>

/** Deeds at the service, one at a time, each done once however often it is sent; and what the last one met. */
export function createDeeds(connection: Pick<ConnectionModel, 'api' | 'heed'>) {
  const problem = signal<Problem | null>(null)
  const busy = signal(false)
  /** A deed keeps its key until it is answered, so that pressing again after a lost answer does it no second time. */
  const keys = new Map<string, string>()

  /** `deed` names all that is asked for: the same words are the same deed. Null where nothing was sent. */
  async function once<Value>(
    deed: string,
    send: (api: ServiceApi, key: string) => Promise<Reply<Value>>,
  ): Promise<Reply<Value> | null> {
    const api = await connection.api()
    if (!api || busy.value) return null
    busy.value = true
    const key = keys.get(deed) ?? crypto.randomUUID()
    keys.set(deed, key)
    const reply = await send(api, key)
    busy.value = false
    problem.value = reply.ok ? null : reply.problem
    connection.heed(problem.value)
    if (reply.ok || isRefusal(reply.problem)) keys.delete(deed)
    return reply
  }

  return { problem, busy, once }
}

/** The service said no to what was asked. Whatever else comes back may come from the way, after the deed was done. */
function isRefusal(problem: Problem): boolean {
  return problem.kind === 'fault' && problem.status < 500 && problem.status !== 429
}
