import { signal } from '@preact/signals'
import type { ListedTicket } from '../../shared/desk-ticket.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { Problem } from '../api.ts'
import type { ConnectionModel } from './connection.ts'
import type { ReadTicketsModel } from './read-tickets.ts'

export type TicketListModel = ReturnType<typeof createTicketList>

/** Tickets of every kind that this person may see, newest first: as the service says, or as it was last said here. */
export function createTicketList(
  connection: Pick<ConnectionModel, 'service' | 'connection' | 'heed'>,
  seen: Pick<ReadTicketsModel, 'list' | 'keepList' | 'whenOther'>,
  locale: () => Locale,
) {
  const tickets = signal<ListedTicket[] | null>(null)
  const next = signal<string | null>(null)
  /** When the list was read; an ISO instant. */
  const readAt = signal<string | null>(null)
  const problem = signal<Problem | null>(null)

  async function page(cursor: string | null): Promise<void> {
    const known = connection.connection.value
    if (!known) return
    const { createTalkApi } = await import('../talk-api.ts')
    const reply = await createTalkApi(connection.service.value, known.token, locale()).list(cursor)
    // Somebody else signed in meanwhile.
    if (connection.connection.value?.person.id !== known.person.id) return
    problem.value = reply.ok ? null : reply.problem
    connection.heed(problem.value)
    if (!reply.ok) return
    const before = cursor === null ? [] : (tickets.value ?? [])
    tickets.value = [...before, ...reply.value.tickets]
    next.value = reply.value.next
    if (cursor !== null) return
    readAt.value = new Date().toISOString()
    await seen.keepList(reply.value.tickets, readAt.value)
  }

  seen.whenOther(() => {
    tickets.value = null
    next.value = null
    readAt.value = null
    problem.value = null
  })

  return {
    tickets,
    next,
    readAt,
    problem,
    byNumber: (number: string) => tickets.value?.find(each => each.number === number) ?? null,
    async refresh(): Promise<void> {
      if (tickets.value === null) {
        const kept = await seen.list()
        if (kept && tickets.value === null) {
          tickets.value = kept.tickets
          readAt.value = kept.at
        }
      }
      await page(null)
    },
    more: () => page(next.value),
  }
}
