import { computed, effect } from '@preact/signals'
import type { Problem } from '../api.ts'
import type { SeenBy, SeenParts, SeenStore, SeenTicket, SeenTicketList } from '../seen-ticket.ts'
import type { ConnectionModel } from './connection.ts'

export type ReadTicketsModel = ReturnType<typeof createReadTickets>

/** It is not, or not any more, this person's to see. */
export function isGone(problem: Problem | null): boolean {
  return problem?.kind === 'fault' && (problem.status === 404 || problem.status === 403)
}

/** What was read of tickets, kept for when the service is away: shown to who read it there, and to nobody else. */
export function createReadTickets(store: SeenStore, connection: Pick<ConnectionModel, 'service' | 'connection'>) {
  function reader(): SeenBy | null {
    const person = connection.connection.value?.person
    return person ? { service: connection.service.value, personId: person.id } : null
  }

  // A text, since who is signed in is read anew now and then, and is the same person still.
  const name = computed(() => {
    const who = reader()
    return who && `${who.service}\n${who.personId}`
  })

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
    /** Runs whenever somebody else reads, or nobody: what is shown goes, since it was read by another. */
    whenOther(forget: () => void): void {
      let last = name.peek()
      effect(() => {
        if (name.value === last) return
        last = name.value
        forget()
      })
    },
    drop: (number: string) => store.drop(number),
    list: async (): Promise<SeenTicketList | null> => own(await store.list()),
    async keepList(tickets: SeenTicketList['tickets'], at: string): Promise<void> {
      const who = reader()
      if (who) await store.keepList({ ...who, tickets, at })
    },
  }
}
