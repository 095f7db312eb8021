import type { Person } from '../../shared/person.ts'
import { insertAudit } from '../store/audit.ts'
import { insertEvents } from '../store/event.ts'
import { insertPerson, personByEmail } from '../store/person.ts'
import type { Context } from './context.ts'
import { judgeStanding, type StandingRefusal } from './standing.ts'

export interface PersonRequest extends Omit<Person, 'id'> {
  enterprises: readonly string[]
}

/** Why somebody was not added. */
export type PersonRefusal = { is: 'taken'; email: string } | StandingRefusal

/** Adds somebody who may sign in at once, from the command line. */
export async function addPerson(
  { store, clock, newId }: Pick<Context, 'store' | 'clock' | 'newId'>,
  request: PersonRequest,
): Promise<Person | PersonRefusal> {
  const email = request.email.toLowerCase()
  return store.write(async trx => {
    const { enterprises, ...rest } = request
    const refusal = await judgeStanding(trx, rest.role, enterprises)
    if (refusal) return refusal
    if (await personByEmail(trx, email)) return { is: 'taken', email }
    const person: Person = { ...rest, email, id: newId() }
    const now = clock()
    await insertPerson(trx, store.engine, { ...person, enterprises, sample: false }, now)
    const detail = { role: person.role, enterprises }
    await insertAudit(trx, { id: newId(), personId: null, deed: 'person.add', subject: person.id, detail }, now)
    await insertEvents(trx, [{ kind: 'person', enterpriseId: null, subject: person.id }], now)
    return person
  })
}
