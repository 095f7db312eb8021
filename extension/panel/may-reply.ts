import { mayDo } from '../../shared/role.ts'
import { useModels } from './models.ts'

/**
 * Whether this person writes on the customer's side of a ticket: what they sent, or a colleague of theirs. A caller's is
 * nobody's here who took the call.
 */
export function useMayReply({
  sentBy,
  caller = null,
  takenBy = null,
}: {
  sentBy: { id: string }
  caller?: object | null
  takenBy?: { id: string } | null
}): boolean {
  const person = useModels().connection.connection.value?.person
  if (!person || !mayDo(person.role, 'ticket.say')) return false
  // A representative's reply to what somebody else sent, or said on the phone, would be the provider's: that is said on the desk.
  return !mayDo(person.role, 'ticket.note') || (!caller && takenBy === null && person.id === sentBy.id)
}
