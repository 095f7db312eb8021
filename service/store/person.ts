import type { Person, PersonState } from '../../shared/person.ts'
import type { Role } from '../../shared/role.ts'
import { toFlag, toInstant } from './cast.ts'
import type { Engine } from './dialect.ts'
import type { Reader, Writer } from './transaction.ts'

const COLUMNS = ['id', 'name', 'email', 'role', 'locale'] as const

/** A person with whether they may sign in. */
export type StandingPerson = Person & { state: PersonState; version: number }

/** Someone who may sign in and has: who is disabled, or was only invited, is nobody here. */
export async function activePerson(db: Reader, id: string): Promise<Person | undefined> {
  return db.selectFrom('person').select(COLUMNS).where('id', '=', id).where('state', '=', 'active').executeTakeFirst()
}

export async function personById(db: Reader, id: string): Promise<StandingPerson | undefined> {
  return db
    .selectFrom('person')
    .select([...COLUMNS, 'state', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Everybody of a role who may sign in and has, by id. */
export async function activePeopleOf(db: Reader, role: Role): Promise<Person[]> {
  return db
    .selectFrom('person')
    .select(COLUMNS)
    .where('role', '=', role)
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
}

/** By address in lower case, as addresses are stored. */
export async function personByEmail(db: Reader, email: string): Promise<StandingPerson | undefined> {
  return db
    .selectFrom('person')
    .select([...COLUMNS, 'state', 'version'])
    .where('email', '=', email)
    .executeTakeFirst()
}

/** Lets nobody else change or lock this person until the deed is done; changes nothing. */
export async function lockPerson(trx: Writer, id: string): Promise<void> {
  await trx
    .updateTable('person')
    .set(eb => ({ name: eb.ref('name') }))
    .where('id', '=', id)
    .execute()
}

export interface NewPerson extends Person {
  sample: boolean
  enterprises: readonly string[]
  state?: PersonState
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
  await insertMemberships(trx, rest.id, enterprises)
}

/** What can be different about a person after a change. */
export type PersonValues = Partial<Pick<Person, 'name' | 'role' | 'locale'> & { state: PersonState }>

/** Changes a person if they still are at this version; answers whether they were. */
export async function updatePerson(trx: Writer, id: string, version: number, values: PersonValues): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('person')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (values.name !== undefined) {
    await trx.updateTable('auth_user').set({ name: values.name }).where('id', '=', id).execute()
  }
  return true
}

/** The people of the sample data, by name. */
export async function samplePeople(db: Reader): Promise<Person[]> {
  return db.selectFrom('person').select(COLUMNS).where('sample', '=', 1).orderBy('name').execute()
}

/** The enterprises that a person acts for. */
export async function membershipsOf(db: Reader, personId: string): Promise<string[]> {
  const rows = await db.selectFrom('membership').select('enterprise_id').where('person_id', '=', personId).execute()
  return rows.map(row => row.enterprise_id)
}

/** These are all the enterprises of a person from now on. */
export async function replaceMemberships(trx: Writer, personId: string, enterprises: readonly string[]): Promise<void> {
  await trx.deleteFrom('membership').where('person_id', '=', personId).execute()
  await insertMemberships(trx, personId, enterprises)
}

async function insertMemberships(trx: Writer, personId: string, enterprises: readonly string[]): Promise<void> {
  if (enterprises.length === 0) return
  await trx
    .insertInto('membership')
    .values([...new Set(enterprises)].map(enterprise_id => ({ person_id: personId, enterprise_id })))
    .execute()
}
