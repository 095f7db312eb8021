import { signal } from '@preact/signals'
import type { Locale } from '../../shared/words/locale.ts'
import type { Problem, Reply } from '../api.ts'
import type { TalkApi } from '../talk-api.ts'
import type { ConnectionModel } from './connection.ts'

export type TicketFilesModel = ReturnType<typeof createTicketFiles>

/** Files beside a ticket of any kind: added while one looks at it, and fetched to be saved. */
export function createTicketFiles(
  connection: Pick<ConnectionModel, 'service' | 'connection' | 'heed'>,
  locale: () => Locale,
  onAdded: (number: string) => Promise<void>,
) {
  const busy = signal(false)
  /** Why the last try did not go, and of which ticket. */
  const problem = signal<{ number: string; what: Problem } | null>(null)
  /** A file keeps its key until it is answered, so that adding it again after a lost answer adds it no second time. */
  const keys = new Map<string, string>()

  async function ask<Value>(
    number: string,
    question: (api: TalkApi) => Promise<Reply<Value>>,
  ): Promise<Reply<Value> | null> {
    const known = connection.connection.value
    if (!known || busy.value) return null
    busy.value = true
    const { createTalkApi } = await import('../talk-api.ts')
    const api = createTalkApi(connection.service.value, known.token, locale())
    const reply = await question(api).finally(() => {
      busy.value = false
    })
    problem.value = reply.ok ? null : { number, what: reply.problem }
    connection.heed(reply.ok ? null : reply.problem)
    return reply
  }

  return {
    busy,
    problem,
    async add(number: string, file: File): Promise<void> {
      const name = `${number}\n${file.name}\n${file.size}\n${file.lastModified}`
      const key = keys.get(name) ?? crypto.randomUUID()
      keys.set(name, key)
      const reply = await ask(number, api => api.attach(key, number, file))
      if (reply?.ok) await onAdded(number)
    },
    /** The bytes of one, as they were kept; null where they cannot be had. */
    async fetch(number: string, id: string): Promise<Blob | null> {
      const reply = await ask(number, api => api.attachment(number, id))
      return reply?.ok ? reply.value : null
    },
  }
}
