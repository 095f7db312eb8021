import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { membershipsOf, personById } from '../store/person.ts'
import type { StoredTicket, TicketChange } from '../store/ticket.ts'
import type { Reader } from '../store/transaction.ts'
import { enterpriseOf } from './ground.ts'

/**
 * Whose a ticket is that came from outside: an enterprise's, and perhaps one of its people's, who then is written to
 * instead of the address that nobody checked. Only as long as it is nobody's: from then on they see it. Raises
 * ticket.state, enterprise.unknown, ticket.requester-unknown.
 */
export async function changeWhose(
  db: Reader,
  person: Person,
  ticket: Pick<StoredTicket, 'enterprise'>,
  { enterpriseId, personId }: { enterpriseId: string; personId: string | null },
): Promise<{ change: TicketChange; to: string }> {
  if (ticket.enterprise !== null) throw new Fault('ticket.state')
  const enterprise = await enterpriseOf(db, person, enterpriseId)
  if (personId === null) return { change: { enterpriseId: enterprise.id }, to: enterprise.name }
  const found = await personById(db, personId)
  const belongs = found?.state !== 'disabled' && found?.role === 'admin'
  if (!belongs || !(await membershipsOf(db, personId)).includes(enterprise.id)) {
    throw new Fault('ticket.requester-unknown')
  }
  return { change: { enterpriseId: enterprise.id, personId, caller: null }, to: `${found.name}, ${enterprise.name}` }
}
