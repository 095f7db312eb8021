import { mayDo } from '../../shared/role.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { useModels } from './models.ts'

/** Whether this person writes on the customer's side of a request: what they sent, or a colleague of theirs. */
export function useMayReply({ sentBy }: SeatRequest): boolean {
  const person = useModels().connection.connection.value?.person
  if (!person || !mayDo(person.role, 'ticket.say')) return false
  // A representative's reply to what somebody else sent would be the provider's: that is said on the desk.
  return !mayDo(person.role, 'ticket.note') || person.id === sentBy.id
}
