import { mayDo } from '../../shared/role.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { useModels } from './models.ts'

/**
 * Whether this person writes on the customer's side of a request: what they sent, or a colleague of theirs. A caller's is
 * nobody's here who took the call.
 */
export function useMayReply({ sentBy, caller }: SeatRequest): boolean {
  const person = useModels().connection.connection.value?.person
  if (!person || !mayDo(person.role, 'ticket.say')) return false
  // A representative's reply to what somebody else sent would be the provider's: that is said on the desk.
  return !mayDo(person.role, 'ticket.note') || (!caller && person.id === sentBy.id)
}
