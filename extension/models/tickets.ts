import { signal } from '@preact/signals'
import type { SeatFiling, SeatRequest, SeatRequestPreview } from '../../shared/seat-request.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { Problem, Reply } from '../api.ts'
import type { SeatApi, SeenRequest } from '../seat-api.ts'
import type { ConnectionModel } from './connection.ts'
import { isGone, type ReadTicketsModel } from './read-tickets.ts'

export type TicketsModel = ReturnType<typeof createTickets>

/** Requests for seats as the service holds them: the one that is open, and what can be done with it. */
export function createTickets(
  connection: Pick<ConnectionModel, 'service' | 'connection' | 'heed'>,
  locale: () => Locale,
  seen: ReadTicketsModel,
) {
  const opened = signal<SeatRequest | null>(null)
  const preview = signal<SeatRequestPreview | null>(null)
  const problem = signal<Problem | null>(null)
  const busy = signal(false)
  /** A deed found nobody who answers: unlike what is queued, it waits for another press. */
  const unanswered = signal(false)
  /** A deed keeps its key until it is answered, so that pressing again after a lost answer does it no second time. */
  const keys = new Map<string, string>()

  async function ask<Value>(question: (api: SeatApi) => Promise<Reply<Value>>): Promise<Value | null> {
    const known = connection.connection.value
    if (!known) return null
    const { createSeatApi } = await import('../seat-api.ts')
    const reply = await question(createSeatApi(connection.service.value, known.token, locale()))
    // Somebody else signed in meanwhile.
    if (connection.connection.value?.person.id !== known.person.id) return null
    problem.value = reply.ok ? null : reply.problem
    connection.heed(problem.value)
    return reply.ok ? reply.value : null
  }

  /** A deed on the open request, one at a time. */
  async function once(
    deed: string,
    send: (api: SeatApi, key: string, seen: SeenRequest) => Promise<Reply<SeatRequest>>,
  ): Promise<boolean> {
    const seen = opened.value
    if (!seen || busy.value) return false
    busy.value = true
    const name = `${deed}\n${seen.number}\n${seen.version}`
    const key = keys.get(name) ?? crypto.randomUUID()
    keys.set(name, key)
    const done = await ask(api => send(api, key, seen))
    busy.value = false
    unanswered.value = problem.value?.kind === 'unreachable'
    if (done) opened.value = done
    else if (problem.value?.kind === 'fault' && (problem.value.status === 412 || problem.value.status === 409))
      await read(seen.number)
    return done !== null
  }

  async function read(number: string): Promise<void> {
    if (opened.value?.number !== number) {
      opened.value = null
      // As it was last read here, until the service says more.
      opened.value = (await seen.load(number))?.request ?? null
    }
    const before = problem.value
    const found = await ask(api => api.read(number))
    if (found) {
      opened.value = found
      await seen.keep(number, { request: found })
    }
    // It is not this person's to see any more: neither is what was kept of it.
    if (isGone(problem.value)) {
      await seen.drop(number)
      if (opened.value?.number === number) opened.value = null
    }
    // Why a deed did not go stays in sight while the request is read anew.
    if (found && before) problem.value = before
  }

  seen.whenOther(() => {
    opened.value = null
    preview.value = null
    problem.value = null
    unanswered.value = false
  })

  return {
    opened,
    preview,
    problem,
    busy,
    unanswered,
    async open(number: string): Promise<void> {
      problem.value = null
      unanswered.value = false
      await read(number)
    },
    reread: read,
    withdraw: () => once('withdraw', (api, key, seen) => api.withdraw(key, seen)),
    decide: (decision: 'approve' | 'decline', reason: string) =>
      once(`${decision}\n${reason}`, (api, key, seen) =>
        api.answer(key, seen, { decision, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }),
      ),
    /** What the service would say of a request; nothing is filed. */
    async look(filing: SeatFiling): Promise<void> {
      preview.value = await ask(api => api.preview(filing))
    },
  }
}
