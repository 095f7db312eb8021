import { signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { createReadTickets } from '../../extension/models/read-tickets.ts'
import { beyond, type SeenStore, type SeenTicket, type SeenTicketList, withParts } from '../../extension/seen-ticket.ts'
import type { Connection } from '../../extension/settings.ts'
import type { Ticket } from '../../shared/desk-ticket.ts'
import { aPerson } from '../builders.ts'

const SERVICE = 'https://support.example'
const marie = aPerson({ name: 'Marie Delcourt' })
const theo = aPerson({ name: 'Theo Marsh' })
// Of a ticket only the number is looked at here.
const aTicket = (number: string) => ({ number }) as unknown as Ticket

function makeStore(): SeenStore {
  const kept = new Map<string, SeenTicket>()
  let list: SeenTicketList | undefined
  return {
    load: async number => structuredClone(kept.get(number)),
    keep: async (number, parts, by) => void kept.set(number, withParts(kept.get(number), number, parts, by)),
    drop: async number => kept.delete(number),
    list: async () => list,
    keepList: async next => {
      list = next
    },
  }
}

const as = (person: typeof marie): Connection => ({ token: 't', person, enterprises: [], listedAt: '' })

describe('what was read of tickets is kept for when the service is away', () => {
  function aPanel() {
    const connection = signal<Connection | null>(as(marie))
    const service = signal(SERVICE)
    return { connection, service, seen: createReadTickets(makeStore(), { connection, service }) }
  }

  test('each part that was read stands beside the others, with the time that the conversation was read', async () => {
    const { seen } = aPanel()
    await seen.keep('TK-1', { ticket: aTicket('TK-1') }, '2026-05-12T10:42:00.000Z')
    await seen.keep('TK-1', { mails: [] }, '2026-05-12T10:43:00.000Z')
    expect(await seen.load('TK-1')).toMatchObject({
      ticket: { number: 'TK-1' },
      request: null,
      mails: [],
      at: '2026-05-12T10:42:00.000Z',
    })
    await seen.keep('TK-1', { ticket: aTicket('TK-1') }, '2026-05-12T10:44:00.000Z')
    expect(await seen.load('TK-1')).toMatchObject({ at: '2026-05-12T10:44:00.000Z' })
    expect(await seen.load('TK-2')).toBeNull()
  })

  test('somebody else at the same browser, nobody at all, and another service are shown nothing of it', async () => {
    const { seen, connection, service } = aPanel()
    await seen.keep('TK-1', { ticket: aTicket('TK-1') })
    await seen.keepList([], '2026-05-12T10:42:00.000Z')
    connection.value = as(theo)
    expect([await seen.load('TK-1'), await seen.list()]).toEqual([null, null])
    connection.value = null
    expect([await seen.load('TK-1'), await seen.list()]).toEqual([null, null])
    connection.value = as(marie)
    service.value = 'https://elsewhere.example'
    expect([await seen.load('TK-1'), await seen.list()]).toEqual([null, null])
    service.value = SERVICE
    expect(await seen.list()).toMatchObject({ personId: marie.id })
  })

  test('what one person read is never mixed with what another reads of the same number', async () => {
    const { seen, connection } = aPanel()
    await seen.keep('TK-1', { ticket: aTicket('TK-1') })
    connection.value = as(theo)
    await seen.keep('TK-1', { mails: [] }, '2026-05-12T10:45:00.000Z')
    expect(await seen.load('TK-1')).toMatchObject({
      personId: theo.id,
      ticket: null,
      at: '2026-05-12T10:45:00.000Z',
    })
  })

  test('of more than are kept, those that were read longest ago go', () => {
    const kept = [3, 1, 2].map(day => ({ number: `TK-${day}`, at: `2026-05-0${day}` }) as SeenTicket)
    expect(beyond(kept, 2)).toEqual(['TK-1'])
    expect(beyond(kept, 3)).toEqual([])
  })
})
