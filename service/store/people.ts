import { sql } from 'kysely'
import type { KnownPerson, PersonState } from '../../shared/person.ts'
import type { Role } from '../../shared/role.ts'
import { toInstant } from './cast.ts'
import type { Reader } from './transaction.ts'

/** Which people are asked for: those of some roles, and of them perhaps those in a state or with a text in name or address. */
export interface PeopleQuery {
  roles: readonly Role[]
  state: PersonState | null
  text: string | null
  /** Ids below this one; ids are ordered by time. */
  before: string | null
  limit: number
}

function knownPeople(db: Reader, roles: readonly Role[]) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role', 'locale', 'state', 'version', 'added_at'])
    .select(eb =>
      eb
        .selectFrom('auth_session')
        .select(inner => inner.fn.max('auth_session.updatedAt').as('seen'))
        .whereRef('auth_session.userId', '=', 'person.id')
        .as('seen_at'),
    )
    .where('role', 'in', roles)
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof knownPeople>['execute']>>[number]

/** One page of people, the newest first. */
export async function peoplePage(db: Reader, query: PeopleQuery): Promise<KnownPerson[]> {
  if (query.roles.length === 0) return []
  let asked = knownPeople(db, query.roles).orderBy('id', 'desc').limit(query.limit)
  if (query.state !== null) asked = asked.where('state', '=', query.state)
  if (query.before !== null) asked = asked.where('id', '<', query.before)
  if (query.text !== null) {
    const like = `%${query.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    asked = asked.where(sql<boolean>`(lower(name) like ${like} escape '\\' or email like ${like} escape '\\')`)
  }
  return withEnterprises(db, await asked.execute())
}

/** One person, if they have one of these roles. */
export async function knownPerson(db: Reader, id: string, roles: readonly Role[]): Promise<KnownPerson | undefined> {
  if (roles.length === 0) return undefined
  const [person] = await withEnterprises(db, await knownPeople(db, roles).where('id', '=', id).execute())
  return person
}

/** The enterprises of some people, each by name. */
export async function enterprisesByPerson(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('membership')
    .innerJoin('enterprise', 'enterprise.id', 'membership.enterprise_id')
    .select(['membership.person_id', 'enterprise.id', 'enterprise.name'])
    .where('membership.person_id', 'in', ids)
    .orderBy('enterprise.name')
    .orderBy('enterprise.id')
    .execute()
  const found = new Map<string, { id: string; name: string }[]>()
  for (const { person_id, id, name } of rows) {
    const list = found.get(person_id) ?? []
    found.set(person_id, [...list, { id, name }])
  }
  return found
}

async function withEnterprises(db: Reader, rows: readonly PersonRow[]): Promise<KnownPerson[]> {
  const enterprises = await enterprisesByPerson(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ added_at, seen_at, ...person }) => ({
    ...person,
    enterprises: enterprises.get(person.id) ?? [],
    addedAt: added_at,
    seenAt: seen_at === null ? null : toInstant(new Date(seen_at).getTime()),
  }))
}
