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
 * in and was not undone, each the newest first. The outcomes and the state stand as literals, since only so do both
 * databases see that the small partial indexes serve.
 */
export async function openClaims(db: Reader, search: ClaimSearch): Promise<Claim[]> {
  if (search.accounts.length === 0) return []
  const since = toInstant(search.since)
  const moves = await db
    .selectFrom('move_row')
    .innerJoin('move', 'move.number', 'move_row.move_number')
    .innerJoin('person', 'person.id', 'move.person_id')
    .select(['move_row.account', 'move.number', 'move.person_id', 'person.name', 'move.asked_at as at'])
    .where('move_row.account', 'in', search.accounts)
    .where('move_row.enterprise_id', '=', search.enterpriseId)
    .where('move_row.state', '=', sql.lit('waiting'))
    .where('move.person_id', '!=', search.notBy)
    .where('move.asked_at', '>', since)
    .orderBy('move.number', 'desc')
    .execute()
  const batches = await db
    .selectFrom('batch_row')
    .innerJoin('batch', 'batch.number', 'batch_row.batch_number')
    .innerJoin('person', 'person.id', 'batch.person_id')
    .select(['batch_row.account', 'batch.number', 'batch.person_id', 'person.name', 'batch.sent_at as at'])
    .where('batch_row.account', 'in', search.accounts)
    .where(sql<boolean>`outcome in ('elsewhere', 'held', 'inactive', 'unknown')`)
    .where('batch.enterprise_id', '=', search.enterpriseId)
    .where('batch.person_id', '!=', search.notBy)
    .where('batch.sent_at', '>', since)
    .where('batch.undone_at', 'is', null)
    .orderBy('batch.number', 'desc')
    .execute()
  return [...moves.map(row => toClaim(row, moveNumber)), ...batches.map(row => toClaim(row, batchNumber))]
}

type Row = { account: string | null; number: number; person_id: string; name: string; at: string }

function toClaim({ account, number, person_id, name, at }: Row, say: (number: number) => string): Claim {
  return { account: account ?? '', number: say(number), sentBy: { id: person_id, name }, sentAt: at }
}
