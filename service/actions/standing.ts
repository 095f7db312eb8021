import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { managedRoles, mayDo, type Role } from '../../shared/role.ts'
import { enterpriseFor } from '../store/enterprise.ts'
import type { Reader } from '../store/transaction.ts'

/** The roles that a person looks after. Raises auth.forbidden where there are none. */
export function rolesManagedBy(person: Person): readonly Role[] {
  if (!mayDo(person.role, 'person.manage')) throw new Fault('auth.forbidden')
  return managedRoles(person.role)
}

/** Why a role and its enterprises do not go together. */
export type StandingRefusal = { is: 'enterprise-needed' } | { is: 'enterprise-unknown'; id: string }

/** An admin acts for at least one enterprise that there is; the other roles have none of their own. Null when that is so. */
export async function judgeStanding(
  db: Reader,
  role: Role,
  enterpriseIds: readonly string[],
): Promise<StandingRefusal | null> {
  if ((role === 'admin') !== enterpriseIds.length > 0) return { is: 'enterprise-needed' }
  for (const id of enterpriseIds) if (!(await enterpriseFor(db, id, null))) return { is: 'enterprise-unknown', id }
  return null
}

/** Raises what judgeStanding finds. */
export async function requireStanding(db: Reader, role: Role, enterpriseIds: readonly string[]): Promise<void> {
  const refusal = await judgeStanding(db, role, enterpriseIds)
  if (refusal) throw new Fault(refusal.is === 'enterprise-needed' ? 'person.enterprise-needed' : 'enterprise.unknown')
}
