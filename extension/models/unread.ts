import { computed, effect, signal } from '@preact/signals'
import type { Locale } from '../../shared/words/locale.ts'
import { writeSettings } from '../settings.ts'
import { newsOf } from '../unread.ts'
import type { ConnectionModel } from './connection.ts'

export type UnreadModel = ReturnType<typeof createUnread>

/** Which of this person's requests have news since they last looked, for the list, the tab and the toolbar button. */
export function createUnread(connection: ConnectionModel, locale: () => Locale) {
  const numbers = signal<ReadonlySet<string>>(new Set())

  async function keep(found: ReadonlySet<string>): Promise<void> {
    numbers.value = found
    await writeSettings({ unread: found.size })
    const { showQueue } = await import('../queue.ts')
    const sender = { service: connection.service.value, connection: connection.connection.value }
    await showQueue({ sender, now: Date.now(), locale: locale() })
  }

  async function refresh(): Promise<void> {
    const known = connection.connection.value
    if (!known) return
    const { createTalkApi } = await import('../talk-api.ts')
    const reply = await createTalkApi(connection.service.value, known.token, locale()).newest()
    if (reply.ok) await keep(new Set(newsOf(reply.value.tickets, known.person.id).map(({ number }) => number)))
  }

  // Whose news it was has gone.
  effect(() => {
    if (connection.connection.value === null && numbers.peek().size > 0) void keep(new Set())
  })

  const personId = computed(() => connection.connection.value?.person.id)

  return {
    numbers,
    refresh,
    /** Asks now, and again whenever somebody signs in. */
    follow(): void {
      effect(() => {
        if (personId.value !== undefined) void refresh()
      })
    },
    /** It was looked at just now. */
    async seen(number: string): Promise<void> {
      if (numbers.value.has(number)) await keep(new Set([...numbers.value].filter(each => each !== number)))
    },
  }
}
