import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { possibleApprovers } from '../store/approver.ts'
import { activePeopleOf } from '../store/person.ts'
import type { Context } from './context.ts'
import { enterpriseOf } from './ground.ts'

type Someone = Pick<Person, 'id' | 'name'>

/** Who could work on a ticket, by name, for those who do. */
export async function assigneesOf({ store }: Context, person: Person): Promise<Someone[]> {
  if (!mayDo(person.role, 'ticket.work')) throw new Fault('auth.forbidden')
  const people = await activePeopleOf(store.db, 'support')
  return people.map(({ id, name }) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name))
}

/** For whom of an enterprise a ticket can be taken on the phone, by name. */
export async function requestersOf({ store }: Context, person: Person, enterpriseId: string): Promise<Someone[]> {
  if (!mayDo(person.role, 'ticket.take')) throw new Fault('auth.forbidden')
  const enterprise = await enterpriseOf(store.db, person, enterpriseId)
  return possibleApprovers(store.db, enterprise.id)
}
