import type { Person } from '../../shared/person.ts'
import { toFlag, toInstant } from './cast.ts'
import type { Engine } from './dialect.ts'
import type { Reader, Writer } from './transaction.ts'

const COLUMNS = ['id', 'name', 'email', 'role', 'locale'] as const

export async function personById(db: Reader, id: string): Promise<Person | undefined> {
  return db.selectFrom('person').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

/** By address in lower case, as addresses are stored. */
export async function personByEmail(db: Reader, email: string): Promise<Person | undefined> {
  return db.selectFrom('person').select(COLUMNS).where('email', '=', email).executeTakeFirst()
}

export interface NewPerson extends Person {
  sample: boolean
  enterprises: readonly string[]
}

/** Adds a person, their memberships, and the row that lets better-auth sign them in (the same id). */
export async function insertPerson(trx: Writer, engine: Engine, person: NewPerson, now: number): Promise<void> {
  const { enterprises, sample, ...rest } = person
  await trx
    .insertInto('person')
    .values({ ...rest, sample: toFlag(sample), added_at: toInstant(now) })
    .execute()
  const at = toInstant(now)
  // Known to us means that the address was checked by whoever added it; the link proves it again at every sign-in.
  const emailVerified = engine.types.flag === 'boolean' ? true : 1
  await trx
    .insertInto('auth_user')
    .values({ id: rest.id, name: rest.name, email: rest.email, emailVerified, createdAt: at, updatedAt: at })
    .execute()
  if (enterprises.length === 0) return
  await trx
    .insertInto('membership')
    .values(enterprises.map(enterprise_id => ({ person_id: rest.id, enterprise_id })))
    .execute()
}

/** The people of the sample data, by name. */
export async function samplePeople(db: Reader): Promise<Person[]> {
  return db.selectFrom('person').select(COLUMNS).where('sample', '=', 1).orderBy('name').execute()
}
