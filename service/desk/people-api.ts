import type { Invitation, InvitationRequest } from '../../shared/invitation.ts'
import type { KnownPerson, PersonChange } from '../../shared/person.ts'
import type { SignedIn } from '../../shared/session.ts'
import type { Client } from './client.ts'
import { type Answer, mapAnswer, readAnswer, readDone } from './models/answer.ts'
import type { Page } from './models/list.ts'

/** People, their invitations, and where they are signed in. `null` for a person means oneself. */
export interface PeopleApi {
  people(cursor: string | null, text: string): Promise<Answer<Page<KnownPerson>>>
  person(id: string): Promise<Answer<KnownPerson>>
  changePerson(seen: Pick<KnownPerson, 'id' | 'version'>, change: PersonChange): Promise<Answer<KnownPerson>>
  invitations(cursor: string | null): Promise<Answer<Page<Invitation>>>
  invitation(id: string): Promise<Answer<Invitation>>
  invite(request: InvitationRequest, key: string): Promise<Answer<Invitation>>
  revokeInvitation(id: string): Promise<Answer<Invitation>>
  sessions(personId: string | null): Promise<Answer<SignedIn[]>>
  endSession(personId: string | null, sessionId: string): Promise<Answer<null>>
  /** Everywhere but here for oneself; everywhere for somebody else. */
  endSessions(personId: string | null): Promise<Answer<null>>
}

export function createPeopleApi(client: Client): PeopleApi {
  const { people, invitations, me } = client.api
  return {
    people: async (cursor, text) => {
      const query = { ...(cursor && { cursor }), ...(text && { q: text }) }
      const answer = await readAnswer<{ people: KnownPerson[]; next: string | null }>(people.$get({ query }))
      return mapAnswer(answer, page => ({ items: page.people, next: page.next }))
    },
    person: id => readAnswer(people[':id'].$get({ param: { id } })),
    changePerson: ({ id, version }, json) =>
      readAnswer(people[':id'].$patch({ param: { id }, header: { 'if-match': `"${version}"` }, json })),
    invitations: async cursor => {
      const asked = invitations.$get({ query: cursor ? { cursor } : {} })
      const answer = await readAnswer<{ invitations: Invitation[]; next: string | null }>(asked)
      return mapAnswer(answer, page => ({ items: page.invitations, next: page.next }))
    },
    invitation: id => readAnswer(invitations[':id'].$get({ param: { id } })),
    invite: (json, key) => readAnswer(invitations.$post({ header: { 'idempotency-key': key }, json })),
    revokeInvitation: id => readAnswer(invitations[':id'].$delete({ param: { id } })),
    sessions: async personId => {
      const asked = personId === null ? me.sessions.$get() : people[':id'].sessions.$get({ param: { id: personId } })
      return mapAnswer(await readAnswer<{ sessions: SignedIn[] }>(asked), ({ sessions }) => sessions)
    },
    endSession: (id, sessionId) =>
      readDone(
        id === null
          ? me.sessions[':sessionId'].$delete({ param: { sessionId } })
          : people[':id'].sessions[':sessionId'].$delete({ param: { id, sessionId } }),
      ),
    endSessions: personId =>
      readDone(personId === null ? me.sessions.$delete() : people[':id'].sessions.$delete({ param: { id: personId } })),
  }
}
