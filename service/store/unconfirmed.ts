import { sql } from 'kysely'
import type { UnconfirmedAssignment } from '../../shared/unconfirmed.ts'
import type { Reader } from './transaction.ts'

/** Assignments that no directory has confirmed, the newest first, each with its id as what a page goes on from. */
export async function unconfirmedPage(
  db: Reader,
  { before, limit }: { before: string | null; limit: number },
): Promise<(UnconfirmedAssignment & { id: string })[]> {
  let query = db
    .selectFrom('assignment')
    .innerJoin('enterprise', 'enterprise.id', 'assignment.enterprise_id')
    .select(['assignment.id', 'account', 'typed', 'enterprise_id', 'enterprise.name', 'assigned_at'])
    // Literals, so that both databases see that the small partial index serves.
    .where('confirmed', '=', sql.lit(0))
    .where('released_at', 'is', null)
    .orderBy('assignment.id', 'desc')
    .limit(limit)
  if (before !== null) query = query.where('assignment.id', '<', before)
  const rows = await query.execute()
  return rows.map(({ id, account, typed, enterprise_id, name, assigned_at }) => ({
    id,
    account,
    typed,
    enterprise: { id: enterprise_id, name },
    since: assigned_at,
  }))
}
