import type { Person } from '../../shared/person.ts'
import { insertAudit } from '../store/audit.ts'
import { enterpriseFor } from '../store/enterprise.ts'
import { insertPerson, personByEmail } from '../store/person.ts'
import type { Context } from './context.ts'

export interface PersonRequest extends Omit<Person, 'id'> {
  enterprises: readonly string[]
}

/** Why somebody was not added. */
export type PersonRefusal =
  | { is: 'taken'; email: string }
  | { is: 'enterprise-unknown'; id: string }
  | { is: 'enterprise-needed' }

/** Adds somebody who may sign in. An admin without an enterprise could do nothing, so that is refused. */
export async function addPerson(
  { store, clock, newId }: Pick<Context, 'store' | 'clock' | 'newId'>,
  request: PersonRequest,
): Promise<Person | PersonRefusal> {
  const email = request.email.toLowerCase()
  return store.write(async trx => {
    if (request.role === 'admin' && request.enterprises.length === 0) return { is: 'enterprise-needed' }
    if (await personByEmail(trx, email)) return { is: 'taken', email }
    for (const id of request.enterprises) {
      if (!(await enterpriseFor(trx, id, null))) return { is: 'enterprise-unknown', id }
    }
    const { enterprises, ...rest } = request
    const person: Person = { ...rest, email, id: newId() }
    const now = clock()
    await insertPerson(trx, store.engine, { ...person, enterprises, sample: false }, now)
    const detail = { role: person.role, enterprises }
    await insertAudit(trx, { id: newId(), personId: null, deed: 'person.add', subject: person.id, detail }, now)
    return person
  })
}
