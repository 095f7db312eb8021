import { sql } from 'kysely'
import type { PlacedAccount } from '../../shared/directory.ts'
import type { MovePlace } from '../../shared/move.ts'
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
  { after, part, limit }: { after: string | null; part: string | null; limit: number },
): Promise<PlacedAccount[]> {
  let query = db
    .selectFrom('assignment')
    .select(['account', 'assigned_at as since'])
    .where('enterprise_id', '=', enterpriseId)
    .where('released_at', 'is', null)
    .orderBy('account')
    .limit(limit)
  if (part !== null)
    query = query.where(sql<boolean>`account like ${`%${part.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`)
  if (after !== null) query = query.where('account', '>', after)
  return query.execute()
}

export interface NewAssignment {
  id: string
  account: string
  typed: string
  enterpriseId: string
  confirmed: boolean
  /** The audit entry of the deed that makes it: by this the deed can be undone. */
  deedId?: string | undefined
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
        deed_id: assignment.deedId ?? null,
      })),
    )
    .onConflict(clash => clash.column('account').where('released_at', 'is', null).doNothing())
    .returning('account')
    .execute()
  return new Set(rows.map(row => row.account))
}

/** Where these numbers stand now, with all that a representative may know of it. */
export async function detailedPlacesOf(db: Reader, numbers: readonly string[]): Promise<Map<string, MovePlace>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('enterprise', 'enterprise.id', 'assignment.enterprise_id')
    .select(['account', 'enterprise_id', 'enterprise.name', 'confirmed', 'assigned_at'])
    .where('account', 'in', numbers)
    .where('released_at', 'is', null)
    .execute()
  return new Map(
    rows.map(({ account, enterprise_id, name, confirmed, assigned_at }) => [
      account,
      { id: enterprise_id, name, confirmed: confirmed === 1, since: assigned_at },
    ]),
  )
}

/**
 * Takes accounts out of where they stand, and says which of them were taken out; the others stand nowhere by now, or
 * in `but`. With a deed, only what that deed had put there.
 */
export async function releaseAssignments(
  trx: Writer,
  accounts: readonly string[],
  only: { but: string } | { deedId: string },
  now: number,
): Promise<Set<string>> {
  if (accounts.length === 0) return new Set()
  let update = trx
    .updateTable('assignment')
    .set({ released_at: toInstant(now) })
    .where('account', 'in', accounts)
    .where('released_at', 'is', null)
  update = 'but' in only ? update.where('enterprise_id', '!=', only.but) : update.where('deed_id', '=', only.deedId)
  const rows = await update.returning('account').execute()
  return new Set(rows.map(row => row.account))
}

/** The directory knows these numbers: assignments of them that waited for it are confirmed. */
export async function confirmAssignments(trx: Writer, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return
  await trx
    .updateTable('assignment')
    .set({ confirmed: 1 })
    .where('account', 'in', numbers)
    .where('released_at', 'is', null)
    .where('confirmed', '=', 0)
    .execute()
}
