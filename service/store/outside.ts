import { toInstant } from './cast.ts'
import type { Reader } from './transaction.ts'

/** How many tickets people who are nobody here opened by mail since then: all of them, or those of one address. */
export async function outsideSince(db: Reader, since: number, address: string | null): Promise<number> {
  let query = db
    .selectFrom('incoming')
    .select(eb => eb.fn.countAll().as('count'))
    .where('reason', '=', 'opened-outside')
    .where('received_at', '>', toInstant(since))
  if (address !== null) query = query.where('from_address', '=', address)
  return Number((await query.executeTakeFirst())?.count ?? 0)
}
