import type { ListedAccount } from '../../shared/account-list.ts'
import type { ListFinding } from '../../shared/directory.ts'
import { type KnownAccount, knownAccounts, putAccounts } from '../store/account.ts'
import { confirmAssignments, insertAssignments, type NewAssignment, placesOf } from '../store/assignment.ts'
import { enterprisesById } from '../store/enterprise.ts'
import type { Reader } from '../store/transaction.ts'
import type { Part } from './directory-part.ts'

/** What is known of the accounts of one part. */
interface Ground {
  known: ReadonlyMap<string, boolean>
  places: ReadonlyMap<string, string>
  enterprises: ReadonlyMap<string, unknown>
}

/** What one row comes to. */
interface Decided {
  outcome: 'added' | 'changed' | 'unchanged' | 'stopped'
  finding: ListFinding | null
  put: KnownAccount | null
  placed: NewAssignment | null
}

/**
 * Decides what some rows of an account list add and change. An account that stands nowhere is put where the list says;
 * one that stands elsewhere stays there, since taking it away is a move, which somebody decides.
 */
export async function decideAccounts(db: Reader, listed: readonly ListedAccount[], newId: () => string): Promise<Part> {
  const ground = await readGround(db, listed)
  const decided = listed.map(account => decide(account, ground, newId))
  const counts = { added: 0, changed: 0, unchanged: 0, stopped: 0 }
  for (const { outcome } of decided) counts[outcome]++
  const put = decided.flatMap(row => row.put ?? [])
  const placed = decided.flatMap(row => row.placed ?? [])
  const touched = new Set(placed.map(({ enterpriseId }) => enterpriseId))
  return {
    counts,
    findings: decided.flatMap(row => row.finding ?? []),
    events: [...touched].map(id => ({ kind: 'accounts', enterpriseId: id, subject: id })),
    writes: [put, placed.map(({ account, enterpriseId }) => [account, enterpriseId])],
    async write(trx, now) {
      await putAccounts(trx, put)
      const went = await insertAssignments(trx, placed, now)
      const numbers = listed.filter((_, at) => decided[at]?.outcome !== 'stopped').map(({ number }) => number)
      await confirmAssignments(trx, numbers)
      return went.size === placed.length
    },
  }
}

async function readGround(db: Reader, listed: readonly ListedAccount[]): Promise<Ground> {
  const numbers = listed.map(({ number }) => number)
  const ids = new Set(listed.flatMap(({ enterprise }) => (enterprise ? [enterprise.id] : [])))
  return {
    known: await knownAccounts(db, numbers),
    places: await placesOf(db, numbers),
    enterprises: await enterprisesById(db, [...ids]),
  }
}

function decide(account: ListedAccount, { known, places, enterprises }: Ground, newId: () => string): Decided {
  const { number, typed, enterprise } = account
  const said = (code: ListFinding['code'], level: ListFinding['level']): ListFinding | null =>
    enterprise && { code, level, cell: enterprise.cell, value: enterprise.id }
  if (enterprise && !enterprises.has(enterprise.id)) {
    return { outcome: 'stopped', finding: said('list.enterprise', 'stop'), put: null, placed: null }
  }
  const place = places.get(number)
  const isElsewhere = enterprise !== null && place !== undefined && place !== enterprise.id
  const placed: NewAssignment | null =
    enterprise && place === undefined
      ? { id: newId(), account: number, typed, enterpriseId: enterprise.id, confirmed: true }
      : null
  const before = known.get(number)
  const active = account.active ?? before ?? true
  const put: KnownAccount | null = before === active ? null : { number, typed, active }
  const outcome = before === undefined ? 'added' : put || placed ? 'changed' : 'unchanged'
  return { outcome, finding: isElsewhere ? said('list.elsewhere', 'look') : null, put, placed }
}
