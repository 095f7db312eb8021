import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { UnconfirmedAssignment } from '../../shared/unconfirmed.ts'
import { unconfirmedPage } from '../store/unconfirmed.ts'
import type { Context } from './context.ts'
import { openCursor, pageOf } from './cursor.ts'

/** One page of assignments that no directory has confirmed, newest first. For representatives. */
export async function listUnconfirmed(
  { store }: Context,
  person: Person,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<{ assignments: UnconfirmedAssignment[]; next: string | null }> {
  if (!mayDo(person.role, 'assignment.read-unconfirmed')) throw new Fault('auth.forbidden')
  const before = openCursor('u1', cursor)
  const found = await unconfirmedPage(store.db, { before, limit: limit + 1 })
  const { items, next } = pageOf('u1', found, limit, ({ id }) => id)
  return { assignments: items.map(({ id: _id, ...rest }) => rest), next }
}
