import type { Person } from './person.ts'

/** Where an invitation stands. expired: nobody came within the time; inviting again makes a new one. */
export type InvitationState = 'waiting' | 'accepted' | 'revoked' | 'expired'

export const INVITATION_STATES: readonly InvitationState[] = ['waiting', 'accepted', 'revoked', 'expired']

/** How long the mailed link of an invitation counts, in days. */
export const INVITATION_DAYS = 7

/** Somebody asked by mail to sign in, with all they will be once they do. */
export interface Invitation {
  id: string
  person: Person
  enterprises: { id: string; name: string }[]
  /** Null where it came from the command line. */
  invitedBy: { id: string; name: string } | null
  /** ISO instants, UTC. */
  invitedAt: string
  expiresAt: string
  state: InvitationState
}

/** Whom to invite. An admin needs at least one enterprise, everybody else has none. */
export interface InvitationRequest extends Omit<Person, 'id'> {
  enterpriseIds: string[]
}

/** The state at a moment (milliseconds since 1970): time alone makes a waiting invitation an expired one. */
export function invitationState(
  { end, expiresAt }: { end: 'accepted' | 'revoked' | null; expiresAt: string },
  now: number,
): InvitationState {
  return end ?? (Date.parse(expiresAt) > now ? 'waiting' : 'expired')
}
