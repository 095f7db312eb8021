import type { Ground } from '../../shared/assignment.ts'
import type { BatchRow } from '../../shared/batch.ts'
import type { Check } from '../../shared/check.ts'
import type { Enterprise } from '../../shared/enterprise.ts'
import { Fault } from '../../shared/fault.ts'
import { type Claim, OVERLAP_MS } from '../../shared/overlap.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { directoryExists, knownAccounts } from '../store/account.ts'
import { placesOf } from '../store/assignment.ts'
import { openClaims } from '../store/claim.ts'
import { enterpriseFor } from '../store/enterprise.ts'
import type { Reader } from '../store/transaction.ts'

/** The enterprise that a person acts for; one that is not theirs is as unknown as one that never was. */
export async function enterpriseOf(db: Reader, person: Person, id: string): Promise<Enterprise> {
  const enterprise = await enterpriseFor(db, id, mayDo(person.role, 'enterprise.read-all') ? null : person.id)
  if (!enterprise) throw new Fault('enterprise.unknown')
  return enterprise
}

/** The accounts of a list that nothing stops, each once. */
export function readyAccounts({ rows }: Pick<Check, 'rows'>): string[] {
  return [...new Set(rows.flatMap(row => (row.ready && row.account ? [row.account] : [])))]
}

/** The directory's word on these accounts; null as long as none was imported. */
export async function directoryOn(db: Reader, accounts: readonly string[]): Promise<Map<string, boolean> | null> {
  return (await directoryExists(db)) ? knownAccounts(db, accounts) : null
}

/** What a batch is decided on. */
export async function readGround(db: Reader, check: Pick<Check, 'rows'>, enterprise: Enterprise): Promise<Ground> {
  const accounts = readyAccounts(check)
  return { enterprise, directory: await directoryOn(db, accounts), places: await placesOf(db, accounts) }
}

/** Colleagues' open requests of the last 30 days for the rows that are not in the enterprise yet (N17). */
export async function claimsOn(
  db: Reader,
  asked: { person: Person; enterprise: Enterprise; rows: readonly BatchRow[]; now: number },
): Promise<Claim[]> {
  const { person, enterprise, rows, now } = asked
  const open = rows.filter(({ outcome }) => outcome !== 'here' && outcome !== 'stopped' && outcome !== 'duplicate')
  const accounts = open.flatMap(({ account }) => (account === null ? [] : [account]))
  return openClaims(db, { accounts, enterpriseId: enterprise.id, notBy: person.id, since: now - OVERLAP_MS })
}
