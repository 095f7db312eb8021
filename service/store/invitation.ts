import { type Invitation, invitationState } from '../../shared/invitation.ts'
import type { Role } from '../../shared/role.ts'
import { toInstant } from './cast.ts'
import { enterprisesByPerson } from './people.ts'
import type { Reader, Writer } from './transaction.ts'

export interface NewInvitation {
  id: string
  personId: string
  /** Null from the command line. */
  invitedBy: string | null
  expiresAt: number
}

/** Notes an invitation; an earlier one of the same person that still waits ends with it. */
export async function insertInvitation(trx: Writer, invitation: NewInvitation, now: number): Promise<void> {
  const { id, personId, invitedBy, expiresAt } = invitation
  await endInvitations(trx, personId, 'revoked')
  await trx
    .insertInto('invitation')
    .values({
      id,
      person_id: personId,
      invited_by: invitedBy,
      invited_at: toInstant(now),
      expires_at: toInstant(expiresAt),
      outcome: null,
    })
    .execute()
}

/** How many invitations somebody has sent since then (milliseconds since 1970). */
export async function countInvitations(db: Reader, invitedBy: string, since: number): Promise<number> {
  const row = await db
    .selectFrom('invitation')
    .select(eb => eb.fn.countAll().as('count'))
    .where('invited_by', '=', invitedBy)
    .where('invited_at', '>', toInstant(since))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Ends what waits for a person. */
export async function endInvitations(trx: Writer, personId: string, outcome: 'accepted' | 'revoked'): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ outcome })
    .where('person_id', '=', personId)
    .where('outcome', 'is', null)
    .execute()
}

/** Whether an invitation of this person waits and still counts. */
export async function isInvited(db: Reader, personId: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('invitation')
    .select('id')
    .where('person_id', '=', personId)
    .where('outcome', 'is', null)
    .where('expires_at', '>', toInstant(now))
    .executeTakeFirst()
  return row !== undefined
}

function invitations(db: Reader, roles: readonly Role[]) {
  return db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .leftJoin('person as inviter', 'inviter.id', 'invitation.invited_by')
    .select([
      'invitation.id',
      'invitation.person_id',
      'invitation.invited_by',
      'invitation.invited_at',
      'invitation.expires_at',
      'invitation.outcome',
      'person.name',
      'person.email',
      'person.role',
      'person.locale',
      'inviter.name as inviter_name',
    ])
    .where('person.role', 'in', roles)
}

type InvitationRow = Awaited<ReturnType<ReturnType<typeof invitations>['execute']>>[number]

/** One page of invitations to people of these roles, the newest first; ids are ordered by time. */
export async function invitationPage(
  db: Reader,
  page: { roles: readonly Role[]; before: string | null; limit: number },
  now: number,
): Promise<Invitation[]> {
  if (page.roles.length === 0) return []
  let query = invitations(db, page.roles).orderBy('invitation.id', 'desc').limit(page.limit)
  if (page.before !== null) query = query.where('invitation.id', '<', page.before)
  return toInvitations(db, await query.execute(), now)
}

/** One invitation, if it is to somebody of these roles. */
export async function invitationById(
  db: Reader,
  id: string,
  roles: readonly Role[],
  now: number,
): Promise<Invitation | undefined> {
  if (roles.length === 0) return undefined
  const rows = await invitations(db, roles).where('invitation.id', '=', id).execute()
  return (await toInvitations(db, rows, now))[0]
}

async function toInvitations(db: Reader, rows: readonly InvitationRow[], now: number): Promise<Invitation[]> {
  const enterprises = await enterprisesByPerson(
    db,
    rows.map(row => row.person_id),
  )
  return rows.map(row => ({
    id: row.id,
    person: { id: row.person_id, name: row.name, email: row.email, role: row.role, locale: row.locale },
    enterprises: enterprises.get(row.person_id) ?? [],
    invitedBy: row.invited_by === null ? null : { id: row.invited_by, name: row.inviter_name ?? '' },
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    state: invitationState({ end: row.outcome, expiresAt: row.expires_at }, now),
  }))
}
