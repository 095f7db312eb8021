import type { PlacedAccount } from '../../shared/directory.ts'
import { toFlag, toInstant } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** Where these numbers (normal form) stand now: number to enterprise ID. */
export async function placesOf(db: Reader, numbers: readonly string[]): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .selectFrom('assignment')
    .select(['account', 'enterprise_id'])
    .where('account', 'in', numbers)
    .where('released_at', 'is', null)
    .execute()
  return new Map(rows.map(row => [row.account, row.enterprise_id]))
}

/** One page of the accounts that stand in an enterprise, by number; `after` is the last of the page before. */
export async function accountsIn(
  db: Reader,
  enterpriseId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<PlacedAccount[]> {
  let query = db
    .selectFrom('assignment')
    .select(['account', 'assigned_at as since'])
    .where('enterprise_id', '=', enterpriseId)
    .where('released_at', 'is', null)
    .orderBy('account')
    .limit(limit)
  if (after !== null) query = query.where('account', '>', after)
  return query.execute()
}

export interface NewAssignment {
  id: string
  account: string
  typed: string
  enterpriseId: string
  confirmed: boolean
}

/**
 * Puts accounts into their enterprise, and says which of them went in; the others were taken by somebody else
 * meanwhile. In one order for everybody, so that two batches with the same accounts cannot wait for each other.
 */
export async function insertAssignments(
  trx: Writer,
  assignments: readonly NewAssignment[],
  now: number,
): Promise<Set<string>> {
  if (assignments.length === 0) return new Set()
  const ordered = [...assignments].sort((one, other) => (one.account < other.account ? -1 : 1))
  const rows = await trx
    .insertInto('assignment')
    .values(
      ordered.map(assignment => ({
        id: assignment.id,
        account: assignment.account,
        typed: assignment.typed,
        enterprise_id: assignment.enterpriseId,
        confirmed: toFlag(assignment.confirmed),
        assigned_at: toInstant(now),
        released_at: null,
      })),
    )
    .onConflict(clash => clash.column('account').where('released_at', 'is', null).doNothing())
    .returning('account')
    .execute()
  return new Set(rows.map(row => row.account))
}
