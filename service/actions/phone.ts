import type { Caller, PhoneCall } from '../../shared/desk-ticket.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { membershipsOf, personById } from '../store/person.ts'
import type { Reader } from '../store/transaction.ts'

/** For whom a ticket is filed, and who takes it on the phone (B40). */
export interface Requester {
  person: Person
  takenById: string | null
  caller: Caller | null
}

/**
 * Whoever sends it themselves; on the phone a person of the enterprise, or somebody who never signs in and so is known by
 * what they said. Raises auth.forbidden for who may not file or take one.
 */
export async function requesterOf(
  db: Reader,
  person: Person,
  { enterpriseId, phone }: { enterpriseId: string; phone?: PhoneCall | undefined },
): Promise<Requester> {
  if (!mayDo(person.role, phone ? 'ticket.take' : 'ticket.file')) throw new Fault('auth.forbidden')
  if (!phone) return { person, takenById: null, caller: null }
  if ('caller' in phone) return { person, takenById: person.id, caller: phone.caller }
  const found = await personById(db, phone.personId)
  const belongs = found?.state !== 'disabled' && found?.role === 'admin'
  if (!belongs || !(await membershipsOf(db, found.id)).includes(enterpriseId)) {
    throw new Fault('ticket.requester-unknown')
  }
  return { person: found, takenById: person.id, caller: null }
}
