import { signal } from '@preact/signals'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createReadTickets } from '../../extension/models/read-tickets.ts'
import { createTicketList } from '../../extension/models/ticket-list.ts'
import { createTickets } from '../../extension/models/tickets.ts'
import { type SeenStore, type SeenTicket, withParts } from '../../extension/seen-ticket.ts'
import type { Connection } from '../../extension/settings.ts'
import type { ListedTicket } from '../../shared/desk-ticket.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { connectPanel, type Reachable, reach } from '../panel-connection.ts'

const NOWHERE = 'http://127.0.0.1:9'
const NUMBER = 'TK-999999'

describe('what stands in the panel of tickets was read by who is signed in, and is theirs to see', () => {
  const marie = aPerson({ name: 'Marie Delcourt' })
  let app: TestApp
  let service: Reachable
  let hers: Connection
  beforeAll(async () => {
    app = await makeApp('sqlite')
    const enterprises = [anEnterprise()]
    await fillStore(app.store, { enterprises, people: [{ ...marie, enterprises: [anEnterprise().id] }] })
    service = await reach(app)
    hers = await connectPanel(app, marie)
  })
  afterAll(async () => {
    await service.goAway()
    await app.stop()
  })

  /** A panel in which Marie read a request for seats and the list, at a service. */
  async function aPanel(origin: string) {
    const kept = new Map<string, SeenTicket>()
    // Of what was read only the numbers are looked at here.
    const list = { service: origin, personId: marie.id, at: '', tickets: [{ number: NUMBER } as ListedTicket] }
    const store: SeenStore = {
      load: async number => kept.get(number),
      keep: async (number, parts, by) => void kept.set(number, withParts(kept.get(number), number, parts, by)),
      drop: async number => kept.delete(number),
      list: async () => list,
      keepList: async () => {},
    }
    const connection = signal<Connection | null>(hers)
    const known = { service: signal(origin), connection, heed: () => {} }
    const seen = createReadTickets(store, known)
    await seen.keep(NUMBER, { request: { number: NUMBER } as SeatRequest })
    const locale = () => 'en-US' as const
    return {
      connection,
      kept,
      list: createTicketList(known, seen, locale),
      tickets: createTickets(known, locale, seen),
    }
  }

  test('it leaves the screen as soon as somebody else signs in, or nobody is; it stays while the same person is read anew', async () => {
    for (const next of [{ ...hers, person: aPerson({ name: 'Theo Marsh' }) }, null]) {
      const { connection, list, tickets } = await aPanel(NOWHERE)
      await Promise.all([list.refresh(), tickets.open(NUMBER)])
      connection.value = { ...hers, person: { ...marie } }
      expect([list.byNumber(NUMBER)?.number, tickets.opened.value?.number]).toEqual([NUMBER, NUMBER])
      connection.value = next
      expect([list.tickets.value, list.readAt.value, list.problem.value]).toEqual([null, null, null])
      expect([tickets.opened.value, tickets.problem.value]).toEqual([null, null])
      await Promise.all([list.refresh(), tickets.open(NUMBER)])
      expect([list.tickets.value, tickets.opened.value], 'nor is it recalled').toEqual([null, null])
    }
  })

  test('an answer that comes after somebody else signed in is shown to nobody', async () => {
    const { connection, tickets } = await aPanel(NOWHERE)
    // What was kept is shown, and then the service is asked.
    tickets.opened.subscribe(recalled => {
      if (!recalled) return
      queueMicrotask(() => {
        connection.value = { ...hers, person: aPerson({ name: 'Theo Marsh' }) }
      })
    })
    await tickets.open(NUMBER)
    expect(connection.value?.person.name).toBe('Theo Marsh')
    expect([tickets.opened.value, tickets.problem.value]).toEqual([null, null])
  })

  test('a request that is not theirs to see any more leaves the screen, and what was kept of it goes', async () => {
    const { kept, tickets } = await aPanel(service.origin)
    expect(kept.has(NUMBER)).toBe(true)
    await tickets.open(NUMBER)
    expect(tickets.problem.value).toMatchObject({ kind: 'fault', status: 404 })
    expect(tickets.opened.value).toBeNull()
    expect(kept.has(NUMBER)).toBe(false)
  })
})
