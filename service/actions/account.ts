import { normalForm } from '../../shared/account.ts'
import type { AccountPage } from '../../shared/directory.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { accountsIn } from '../store/assignment.ts'
import { toInstant } from '../store/cast.ts'
import { enterpriseFor } from '../store/enterprise.ts'
import type { Context } from './context.ts'
import { openCursor, pageOf } from './cursor.ts'

export interface AccountPageRequest {
  enterpriseId: string
  /** A part of the number, as anybody writes it. */
  text: string | null
  cursor: string | null
  limit: number
}

/**
 * One page of the accounts that stand in one of the person's enterprises, by number: what a panel keeps so as to know
 * without a network what is here already (N4). Raises enterprise.unknown for somebody else's.
 */
export async function listAccounts(
  { store, clock }: Context,
  person: Person,
  { enterpriseId, text, cursor, limit }: AccountPageRequest,
): Promise<AccountPage> {
  if (!mayDo(person.role, 'account.read')) throw new Fault('auth.forbidden')
  const sight = mayDo(person.role, 'account.read-all') ? null : person.id
  if (!(await enterpriseFor(store.db, enterpriseId, sight))) throw new Fault('enterprise.unknown')
  const after = openCursor('a1', cursor)
  const found = await accountsIn(store.db, enterpriseId, { after, part: text && normalForm(text), limit: limit + 1 })
  const { items, next } = pageOf('a1', found, limit, ({ account }) => account)
  return { accounts: items, next, asOf: toInstant(clock()) }
}
