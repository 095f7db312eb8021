import { signal } from '@preact/signals'
import type { Batch, BatchSummary } from '../../shared/batch.ts'
import type { Problem } from '../api.ts'
import type { ConnectionModel } from './connection.ts'

export type RequestsModel = ReturnType<typeof createRequests>

/** What was sent by this person and their colleagues, as the service tells it. */
export function createRequests(connection: ConnectionModel) {
  const batches = signal<BatchSummary[] | null>(null)
  const next = signal<string | null>(null)
  const listedAt = signal<Date | null>(null)
  const opened = signal<Batch | null>(null)
  const problem = signal<Problem | null>(null)
  const loading = signal(false)

  /** Runs a question to the service, and notes what came of it. */
  async function ask(question: () => Promise<Problem | null>): Promise<void> {
    loading.value = true
    problem.value = await question()
    connection.heed(problem.value)
    loading.value = false
  }

  async function page(cursor: string | null): Promise<Problem | null> {
    const reply = await (await connection.api())?.batches(cursor)
    if (!reply) return null
    if (!reply.ok) return reply.problem
    const before = batches.value ?? []
    // The first page asked for again keeps the older ones that were fetched after it.
    const [first, second] = cursor === null ? [reply.value.batches, before] : [before, reply.value.batches]
    const numbers = new Set(first.map(({ number }) => number))
    const rest = second.filter(({ number }) => !numbers.has(number))
    const gap = cursor === null && rest.length === before.length
    if (cursor !== null || gap || rest.length === 0) next.value = reply.value.next
    batches.value = gap ? first : [...first, ...rest]
    listedAt.value = new Date()
    return null
  }

  async function read(number: string): Promise<Problem | null> {
    if (opened.value?.number !== number) opened.value = null
    const reply = await (await connection.api())?.batch(number)
    if (!reply) return null
    if (!reply.ok) return reply.problem
    opened.value = reply.value
    return null
  }

  function forget(): void {
    batches.value = null
    opened.value = null
    next.value = null
  }

  return {
    batches,
    next,
    listedAt,
    opened,
    problem,
    loading,
    refresh: () => ask(() => page(null)),
    more: () => ask(() => page(next.value)),
    open: (number: string) => ask(() => read(number)),
    forget,
  }
}
