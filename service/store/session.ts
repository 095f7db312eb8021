import { nameBrowser, type SignedIn } from '../../shared/session.ts'
import { toInstant } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** Where a person is signed in, what was seen last first. `current` is the session that asks. */
export async function sessionsOf(db: Reader, personId: string, current: string): Promise<SignedIn[]> {
  const rows = await db
    .selectFrom('auth_session')
    .leftJoin('panel', 'panel.session_id', 'auth_session.id')
    .select(['auth_session.id', 'userAgent', 'createdAt', 'updatedAt', 'expiresAt', 'panel.name', 'panel.session_id'])
    .where('userId', '=', personId)
    .orderBy('updatedAt', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.session_id === null ? 'browser' : 'panel',
    name: row.name || nameBrowser(row.userAgent ?? ''),
    since: toText(row.createdAt),
    seenAt: toText(row.updatedAt),
    expiresAt: toText(row.expiresAt),
    current: row.id === current,
  }))
}

/** better-auth's instants are text on SQLite and Dates on PostgreSQL. */
function toText(instant: string | Date): string {
  return toInstant(new Date(instant).getTime())
}

/** Ends one session of a person; answers whether there was one. */
export async function endSession(trx: Writer, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('auth_session')
    .where('id', '=', id)
    .where('userId', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends all sessions of a person but one; answers how many there were. */
export async function endOtherSessions(trx: Writer, personId: string, kept: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('auth_session')
    .where('userId', '=', personId)
    .where('id', '!=', kept)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Ends all sessions of a person; answers how many there were. */
export async function endSessions(trx: Writer, personId: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('auth_session').where('userId', '=', personId).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Notes that a session is a panel's, by its token. */
export async function markPanel(trx: Writer, token: string): Promise<void> {
  const session = await trx
    .selectFrom('auth_session')
    .select(['id', 'userId'])
    .where('token', '=', token)
    .executeTakeFirst()
  if (!session) return
  await trx
    .insertInto('panel')
    .values({ session_id: session.id, person_id: session.userId, install_id: null, name: '' })
    .onConflict(clash => clash.column('session_id').doNothing())
    .execute()
}

/**
 * Names the panel of a session. The same installed panel is one row: its connection before ends here.
 * Answers false where the session is no panel's.
 */
export async function namePanel(
  trx: Writer,
  panel: { sessionId: string; personId: string; installId: string; name: string },
): Promise<boolean> {
  const { sessionId, personId, installId, name } = panel
  const before = trx
    .selectFrom('panel')
    .select('session_id')
    .where('person_id', '=', personId)
    .where('install_id', '=', installId)
    .where('session_id', '!=', sessionId)
  await trx.deleteFrom('auth_session').where('id', 'in', before).execute()
  const { numUpdatedRows } = await trx
    .updateTable('panel')
    .set({ install_id: installId, name })
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
