import type { Enterprise } from '../../shared/enterprise.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { enterprisesOf } from '../store/enterprise.ts'
import type { Context } from './context.ts'

/** The enterprises a person may act for or see (A7): an admin their own, everybody else all. */
export async function listEnterprises({ store }: Context, person: Person): Promise<Enterprise[]> {
  if (!mayDo(person.role, 'enterprise.read')) throw new Fault('auth.forbidden')
  return enterprisesOf(store.db, mayDo(person.role, 'enterprise.read-all') ? null : person.id)
}
