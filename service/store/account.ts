import type { DirectoryKind } from '../../shared/directory.ts'
import { toFlag, toInstant } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** Whether a directory was imported whole: before that, no number can be called unknown. */
export async function directoryExists(db: Reader): Promise<boolean> {
  const row = await db.selectFrom('directory').select('kind').where('kind', '=', 'accounts').executeTakeFirst()
  return row !== undefined
}

/** From now on there is a directory of this kind: written with the last part of an import, so that none is half known. */
export async function markDirectory(trx: Writer, kind: DirectoryKind, now: number): Promise<void> {
  await trx
    .insertInto('directory')
    .values({ kind, imported_at: toInstant(now) })
    .onConflict(clash => clash.column('kind').doUpdateSet({ imported_at: toInstant(now) }))
    .execute()
}

/** Which of these numbers (normal form) the directory knows, and whether each is active. */
export async function knownAccounts(db: Reader, numbers: readonly string[]): Promise<Map<string, boolean>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.selectFrom('account').select(['number', 'active']).where('number', 'in', numbers).execute()
  return new Map(rows.map(row => [row.number, row.active === 1]))
}

export interface KnownAccount {
  /** Normal form. */
  number: string
  typed: string
  active: boolean
}

/** Adds accounts to the directory; one that is there gets the state that is given. */
export async function putAccounts(trx: Writer, accounts: readonly KnownAccount[]): Promise<void> {
  if (accounts.length === 0) return
  await trx
    .insertInto('account')
    .values(accounts.map(account => ({ ...account, active: toFlag(account.active) })))
    .onConflict(clash => clash.column('number').doUpdateSet(eb => ({ active: eb.ref('excluded.active') })))
    .execute()
}
