import { sql } from 'kysely'
import { batchNumber, moveNumber } from '../../shared/id.ts'
import type { Claim } from '../../shared/overlap.ts'
import { toInstant } from './cast.ts'
import type { Reader } from './transaction.ts'

/** Whose open requests are looked for: everybody's but this person's, for one enterprise, sent after `since`. */
export interface ClaimSearch {
  accounts: readonly string[]
  enterpriseId: string
  notBy: string
  /** Milliseconds since 1970. */
  since: number
}

/**
 * Colleagues' open requests with any of these accounts (N17): moves that wait first, then batches whose row did not go
 * in and was not undone, each the newest first.
 */
export async function openClaims(db: Reader, search: ClaimSearch): Promise<Claim[]> {
  if (search.accounts.length === 0) return []
  return [...(await waitingClaims(db, search)), ...(await batchClaims(db, search))]
}

async function waitingClaims(db: Reader, { accounts, enterpriseId, notBy, since }: ClaimSearch): Promise<Claim[]> {
  const rows = await db
    .selectFrom('move_row')
    .innerJoin('move', 'move.number', 'move_row.move_number')
    .innerJoin('person', 'person.id', 'move.person_id')
    .select(['move_row.account', 'move.number', 'move.person_id', 'person.name', 'move.asked_at as at'])
    .where('move_row.account', 'in', accounts)
    .where('move_row.enterprise_id', '=', enterpriseId)
    // A literal: only so do both databases see that the small partial index serves.
    .where('move_row.state', '=', sql.lit('waiting'))
    .where('move.person_id', '!=', notBy)
    .where('move.asked_at', '>', toInstant(since))
    .orderBy('move.number', 'desc')
    .execute()
  return rows.map(({ account, number, ...sent }) => toClaim(account, moveNumber(number), sent))
}

/**
 * In two steps, the rows first: a planner without statistics would rather walk all batches of the enterprise, which
 * grow without end.
 */
async function batchClaims(db: Reader, { accounts, enterpriseId, notBy, since }: ClaimSearch): Promise<Claim[]> {
  const rows = await db
    .selectFrom('batch_row')
    .select(['account', 'batch_number'])
    .where('account', 'in', accounts)
    .where(sql<boolean>`outcome in ('elsewhere', 'held', 'inactive', 'unknown')`)
    .execute()
  if (rows.length === 0) return []
  const batches = await db
    .selectFrom('batch')
    .innerJoin('person', 'person.id', 'batch.person_id')
    .select(['batch.number', 'batch.person_id', 'person.name', 'batch.sent_at as at'])
    .where('batch.number', 'in', [...new Set(rows.map(row => row.batch_number))])
    .where('batch.enterprise_id', '=', enterpriseId)
    .where('batch.person_id', '!=', notBy)
    .where('batch.sent_at', '>', toInstant(since))
    .where('batch.undone_at', 'is', null)
    .orderBy('batch.number', 'desc')
    .execute()
  const byNumber = Map.groupBy(rows, row => row.batch_number)
  return batches.flatMap(({ number, ...sent }) =>
    (byNumber.get(number) ?? []).map(({ account }) => toClaim(account, batchNumber(number), sent)),
  )
}

function toClaim(
  account: string | null,
  number: string,
  { person_id, name, at }: { person_id: string; name: string; at: string },
): Claim {
  return { account: account ?? '', number, sentBy: { id: person_id, name }, sentAt: at }
}
