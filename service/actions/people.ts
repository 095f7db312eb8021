import { Fault } from '../../shared/fault.ts'
import type { KnownPerson, Person, PersonChange, PersonState } from '../../shared/person.ts'
import type { Role } from '../../shared/role.ts'
import { insertAudit } from '../store/audit.ts'
import { insertEvents } from '../store/event.ts'
import { endInvitations } from '../store/invitation.ts'
import { knownPerson, peoplePage } from '../store/people.ts'
import { type PersonValues, replaceMemberships, updatePerson } from '../store/person.ts'
import { endSessions } from '../store/session.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { openCursor, pageOf } from './cursor.ts'
import { requireStanding, rolesManagedBy } from './standing.ts'

export interface PeoplePageRequest {
  state: PersonState | null
  /** A part of a name or address. */
  text: string | null
  cursor: string | null
  limit: number
}

/** One page of the people that this person looks after, the newest first. */
export async function listPeople(
  { store }: Context,
  person: Person,
  { cursor, limit, ...rest }: PeoplePageRequest,
): Promise<{ people: KnownPerson[]; next: string | null }> {
  const query = { ...rest, roles: rolesManagedBy(person), before: openCursor('p1', cursor), limit: limit + 1 }
  const { items, next } = pageOf('p1', await peoplePage(store.db, query), limit, ({ id }) => id)
  return { people: items, next }
}

/** One person. Somebody whom another role looks after is as unknown as somebody who never was. */
export async function readPerson({ store }: Context, person: Person, id: string): Promise<KnownPerson> {
  const found = await knownPerson(store.db, id, rolesManagedBy(person))
  if (!found) throw new Fault('person.unknown')
  return found
}

/** Who changes a person: somebody signed in, or null for the command line, which may do all. */
export interface Hand {
  person: Person | null
  roles: readonly Role[]
}

/** The hand of a signed-in person. */
export function handOf(person: Person): Hand {
  return { person, roles: rolesManagedBy(person) }
}

/**
 * Changes a person as they were at `version`. Disabling ends all their sessions in the same transaction. Raises
 * version.stale where somebody else changed them since, person.self for oneself.
 */
export async function changePerson(
  { store, clock, newId }: Pick<Context, 'store' | 'clock' | 'newId'>,
  hand: Hand,
  { id, version, change }: { id: string; version: number; change: PersonChange },
): Promise<KnownPerson> {
  return store.write(async trx => {
    const now = clock()
    const before = await knownPerson(trx, id, hand.roles)
    if (!before) throw new Fault('person.unknown')
    if (hand.person?.id === id) throw new Fault('person.self')
    await apply(trx, hand, before, { version, change })
    const entry = { id: newId(), personId: hand.person?.id ?? null, deed: 'person.change', subject: id }
    await insertAudit(trx, { ...entry, detail: detailOf(change) }, now)
    await insertEvents(trx, [{ kind: 'person', enterpriseId: null, personId: id, subject: id }], now)
    const after = await knownPerson(trx, id, hand.roles)
    if (!after) throw new Fault('person.unknown')
    return after
  })
}

async function apply(
  trx: Writer,
  { roles }: Hand,
  before: KnownPerson,
  { version, change }: { version: number; change: PersonChange },
): Promise<void> {
  const { enterpriseIds, active, ...values } = change
  const role = values.role ?? before.role
  if (!roles.includes(role)) throw new Fault('auth.forbidden')
  const own = role === 'admin' ? before.enterprises.map(enterprise => enterprise.id) : []
  const enterprises = enterpriseIds ?? own
  await requireStanding(trx, role, enterprises)
  const state = stateAfter(before.state, active)
  if (!(await updatePerson(trx, before.id, version, { ...withoutGaps(values), state })))
    throw new Fault('version.stale')
  await replaceMemberships(trx, before.id, enterprises)
  if (state !== 'disabled') return
  await endInvitations(trx, before.id, 'revoked')
  await endSessions(trx, before.id)
}

/** Letting in again makes active: whoever was only invited before has been disabled by hand since. */
function stateAfter(before: PersonState, active: boolean | undefined): PersonState {
  if (active === undefined) return before
  if (!active) return 'disabled'
  return before === 'disabled' ? 'active' : before
}

/** Without what was left out, which must not be written as nothing. */
function withoutGaps(values: Pick<PersonChange, 'name' | 'role' | 'locale'>): PersonValues {
  const { name, role, locale } = values
  return { ...(name === undefined ? {} : { name }), ...(role && { role }), ...(locale && { locale }) }
}

/** For the record: names are not kept twice, the fact that one changed is. */
function detailOf({ name, ...rest }: PersonChange): object {
  return name === undefined ? rest : { ...rest, name: 'changed' }
}
