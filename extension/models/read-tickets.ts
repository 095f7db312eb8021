import type { SeenBy, SeenParts, SeenStore, SeenTicket, SeenTicketList } from '../seen-ticket.ts'
import type { ConnectionModel } from './connection.ts'

export type ReadTicketsModel = ReturnType<typeof createReadTickets>

/** What was read of tickets, kept for when the service is away: shown to who read it there, and to nobody else. */
export function createReadTickets(store: SeenStore, connection: Pick<ConnectionModel, 'service' | 'connection'>) {
  function reader(): SeenBy | null {
    const person = connection.connection.value?.person
    return person ? { service: connection.service.value, personId: person.id } : null
  }

  function own<Kept extends SeenBy>(kept: Kept | undefined): Kept | null {
    const who = reader()
    return kept && kept.service === who?.service && kept.personId === who.personId ? kept : null
  }

  return {
    load: async (number: string): Promise<SeenTicket | null> => own(await store.load(number)),
    async keep(number: string, parts: Partial<SeenParts>, at = new Date().toISOString()): Promise<void> {
      const who = reader()
      if (who) await store.keep(number, parts, { ...who, at })
    },
    drop: (number: string) => store.drop(number),
    list: async (): Promise<SeenTicketList | null> => own(await store.list()),
    async keepList(tickets: SeenTicketList['tickets'], at: string): Promise<void> {
      const who = reader()
      if (who) await store.keepList({ ...who, tickets, at })
    },
  }
}
