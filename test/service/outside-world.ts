import { expect } from 'vitest'
import type { Ticket } from '../../shared/desk-ticket.ts'
import type { DatabaseName } from '../databases.ts'
import { makeIncoming } from './incoming-world.ts'

/** A desk that strangers write to, and short ways to be one. */
export async function makeOutside(name: DatabaseName) {
  const incoming = await makeIncoming(name)
  const { desk, raw, receive, answering } = incoming
  let count = 0
  return {
    ...incoming,
    /** A new address each time: what one writes counts against it. */
    somebody: () => `jo${++count}@else.example`,
    mailsTo: (address: string) => desk.app.mails.flatMap(({ mail }) => (mail.to.address === address ? [mail] : [])),
    /** Writes from an address, and reads the ticket that comes of it. */
    async opens(from: string, given: Parameters<typeof raw>[1] = {}): Promise<Ticket> {
      const filed = await receive(raw(from, given))
      expect(filed).toMatchObject({ state: 'filed', reason: 'opened-outside' })
      await desk.app.service.idle()
      return desk.read('sam', `TK-${filed.ticket_number}`)
    },
    answers: (ticket: Pick<Ticket, 'number'>, from: string, body: string) =>
      receive(raw(from, { headers: answering(ticket), body, subject: 'Re' })),
    /** Says whose a ticket is. */
    place: (
      ticket: Ticket,
      requester: { enterpriseId: string; personId: string | null },
      who: 'sam' | 'rep' | 'marie' = 'sam',
    ) => desk.on(who, 'PATCH', ticket, '', { requester }),
  }
}

export type Outside = Awaited<ReturnType<typeof makeOutside>>
