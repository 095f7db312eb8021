import { sql } from 'kysely'
import type { UnconfirmedAssignment } from '../../shared/unconfirmed.ts'
import { toInstant } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

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

/** Accounts that wait to be confirmed in one enterprise. */
export interface Waiting {
  enterpriseId: string
  accounts: readonly string[]
}

/** Confirms those of these accounts that still wait there; answers which. */
export async function confirmWaiting(trx: Writer, waiting: Waiting): Promise<Set<string>> {
  const rows = await stillWaiting(trx, waiting).set({ confirmed: 1 }).returning('account').execute()
  return new Set(rows.map(({ account }) => account))
}

/** Takes out those of these accounts that still wait there; answers which, each with the deed that put it there. */
export async function releaseWaiting(
  trx: Writer,
  waiting: Waiting,
  now: number,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await stillWaiting(trx, waiting)
    .set({ released_at: toInstant(now) })
    .returning(['account', 'deed_id'])
    .execute()
  return new Map(rows.map(({ account, deed_id }) => [account, deed_id]))
}

function stillWaiting(trx: Writer, { enterpriseId, accounts }: Waiting) {
  return trx
    .updateTable('assignment')
    .where('account', 'in', accounts)
    .where('enterprise_id', '=', enterpriseId)
    .where('confirmed', '=', 0)
    .where('released_at', 'is', null)
}
