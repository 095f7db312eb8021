import { Fault } from '../../shared/fault.ts'
import { INVITATION_DAYS, type Invitation, type InvitationRequest } from '../../shared/invitation.ts'
import type { Person } from '../../shared/person.ts'
import { composeInvitation } from '../outbox/compose.ts'
import { insertAudit } from '../store/audit.ts'
import { enterpriseFor } from '../store/enterprise.ts'
import { insertEvents } from '../store/event.ts'
import type { Attempt } from '../store/idempotency.ts'
import {
  countInvitations,
  endInvitations,
  insertInvitation,
  invitationById,
  invitationPage,
  isInvited,
  type NewInvitation,
} from '../store/invitation.ts'
import { insertPerson, personByEmail, personById, replaceMemberships, updatePerson } from '../store/person.ts'
import type { Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { openCursor, pageOf } from './cursor.ts'
import { requireStanding, rolesManagedBy } from './standing.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** Each is a mail to a stranger in our name: whoever has a rep's session must not be able to send thousands. */
const MOST_AN_HOUR = 100

/** Invitations to people of the roles that this person looks after, the newest first. */
export async function listInvitations(
  { store, clock }: Context,
  person: Person,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<{ invitations: Invitation[]; next: string | null }> {
  const page = { roles: rolesManagedBy(person), before: openCursor('i1', cursor), limit: limit + 1 }
  const found = await invitationPage(store.db, page, clock())
  const { items, next } = pageOf('i1', found, limit, ({ id }) => id)
  return { invitations: items, next }
}

/** Whether this person may invite somebody to this role; asked before a link is made. Raises auth.forbidden. */
export function requireInviter(person: Person, { role }: Pick<InvitationRequest, 'role'>): void {
  if (!rolesManagedBy(person).includes(role)) throw new Fault('auth.forbidden')
}

/**
 * Invites somebody by mail, once for its key. Until they follow the link they are known and cannot do anything.
 * Inviting again who did not come replaces the invitation; raises person.taken for who is in already or was disabled.
 * `link` signs in whoever holds it, and lies nowhere but in the sealed mail.
 */
export async function invite(
  context: Context,
  person: Person,
  { request, link, call }: { request: InvitationRequest; link: string; call: Attempt },
): Promise<Answered> {
  requireInviter(person, request)
  return answerOnce(context, call, 201, async (trx, now) => {
    if ((await countInvitations(trx, person.id, now - HOUR_MS)) >= MOST_AN_HOUR) throw new Fault('request.too-many')
    await requireStanding(trx, request.role, request.enterpriseIds)
    const id = context.newId()
    const personId = await placeInvited(trx, context, request, now)
    const expiresAt = now + INVITATION_DAYS * DAY_MS
    const invitation: NewInvitation = { id, personId, invitedBy: person.id, expiresAt }
    await insertInvitation(trx, invitation, now)
    const enterprises = await namesOf(trx, request.enterpriseIds)
    const mail = composeInvitation(request, { link, inviter: person.name, enterprises, days: INVITATION_DAYS })
    await context.outbox.put(trx, { id: context.newId(), kind: 'invitation', mail }, now)
    await record(trx, context, { by: person.id, deed: 'invitation.send', personId, detail: { role: request.role } })
    const made = await invitationById(trx, id, [request.role], now)
    if (!made) throw new Error('An invitation is not there that was just written.')
    return made
  })
}

async function placeInvited(
  trx: Writer,
  { store, newId }: Context,
  { enterpriseIds, ...rest }: InvitationRequest,
  now: number,
): Promise<string> {
  const email = rest.email.toLowerCase()
  const before = await personByEmail(trx, email)
  if (!before) {
    const id = newId()
    const person = { ...rest, email, id, state: 'invited' as const, sample: false, enterprises: enterpriseIds }
    await insertPerson(trx, store.engine, person, now)
    return id
  }
  if (before.state !== 'invited') throw new Fault('person.taken')
  const { name, role, locale } = rest
  await updatePerson(trx, before.id, before.version, { name, role, locale })
  await replaceMemberships(trx, before.id, enterpriseIds)
  return before.id
}

async function namesOf(trx: Writer, ids: readonly string[]): Promise<string[]> {
  const found = await Promise.all(ids.map(id => enterpriseFor(trx, id, null)))
  return found.flatMap(enterprise => (enterprise ? [`${enterprise.name} (${enterprise.id})`] : []))
}

/** One invitation, if this person looks after people of its role. Raises invitation.unknown. */
export async function readInvitation({ store, clock }: Context, person: Person, id: string): Promise<Invitation> {
  const invitation = await invitationById(store.db, id, rolesManagedBy(person), clock())
  if (!invitation) throw new Fault('invitation.unknown')
  return invitation
}

/** Takes an invitation back: its link is worth nothing from now on. */
export async function revokeInvitation(context: Context, person: Person, id: string): Promise<Invitation> {
  const roles = rolesManagedBy(person)
  return context.store.write(async trx => {
    const now = context.clock()
    const invitation = await invitationById(trx, id, roles, now)
    if (invitation?.state !== 'waiting') throw new Fault('invitation.unknown')
    await endInvitations(trx, invitation.person.id, 'revoked')
    const { id: personId } = invitation.person
    await record(trx, context, { by: person.id, deed: 'invitation.revoke', personId, detail: {} })
    return { ...invitation, state: 'revoked' }
  })
}

/**
 * Whether somebody may have a session now: who is active, or was invited and comes in time, who is active from then
 * on. Asked by whatever signs people in, outside any transaction.
 */
export async function admit(context: Omit<Context, 'outbox'>, personId: string): Promise<boolean> {
  const { store, clock } = context
  const person = await personById(store.db, personId)
  if (person?.state !== 'invited') return person?.state === 'active'
  return store.write(async trx => {
    const now = clock()
    const again = await personById(trx, personId)
    if (again?.state !== 'invited') return again?.state === 'active'
    if (!(await isInvited(trx, personId, now))) return false
    await updatePerson(trx, personId, again.version, { state: 'active' })
    await endInvitations(trx, personId, 'accepted')
    await record(trx, context, { by: personId, deed: 'invitation.accept', personId, detail: {} })
    return true
  })
}

/** Whether mail may be sent to somebody to sign in by. */
export async function mayComeIn({ store, clock }: Pick<Context, 'store' | 'clock'>, id: string): Promise<boolean> {
  const person = await personById(store.db, id)
  return person?.state === 'active' || (person?.state === 'invited' && (await isInvited(store.db, id, clock())))
}

async function record(
  trx: Writer,
  { newId, clock }: Pick<Context, 'newId' | 'clock'>,
  { by, deed, personId, detail }: { by: string; deed: string; personId: string; detail: object },
): Promise<void> {
  const now = clock()
  await insertAudit(trx, { id: newId(), personId: by, deed, subject: personId, detail }, now)
  await insertEvents(trx, [{ kind: 'person', enterpriseId: null, personId, subject: personId }], now)
}
