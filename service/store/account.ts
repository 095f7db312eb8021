import { toFlag } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** Whether a directory was imported: before that, no number can be called unknown. */
export async function directoryExists(db: Reader): Promise<boolean> {
  return (await db.selectFrom('account').select('number').limit(1).executeTakeFirst()) !== undefined
}

/** Which of these numbers (normal form) the directory knows, and whether each is active. */
export async function knownAccounts(db: Reader, numbers: readonly string[]): Promise<Map<string, boolean>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.selectFrom('account').select(['number', 'active']).where('number', 'in', numbers).execute()
  return new Map(rows.map(row => [row.number, row.active === 1]))
}

export async function insertAccounts(
  trx: Writer,
  accounts: readonly { number: string; typed: string; active: boolean }[],
): Promise<void> {
  await trx
    .insertInto('account')
    .values(accounts.map(account => ({ ...account, active: toFlag(account.active) })))
    .execute()
}
