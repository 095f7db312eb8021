import { type CallerFault, callerFault } from '../shared/caller.ts'
import type { PhoneCall } from '../shared/desk-ticket.ts'
import { mayDo, type Role } from '../shared/role.ts'
import type { SeatRequest } from '../shared/seat-request.ts'
import type { Locale } from '../shared/words/locale.ts'

/** Who is on the phone (B40), as it is kept with a draft: each field as it is typed, and none lost by choosing otherwise. */
export interface SeatCaller {
  /** The request is taken for somebody else. */
  onPhone: boolean
  /** Who calls, where they sign in at the service; null where they are what the fields below say. */
  callerPerson: { id: string; name: string } | null
  callerName: string
  callerPhone: string
  callerEmail: string
  callerLocale: Locale
}

export const NO_CALLER: SeatCaller = {
  onPhone: false,
  callerPerson: null,
  callerName: '',
  callerPhone: '',
  callerEmail: '',
  callerLocale: 'en-US',
}

/**
 * Whether a draft is taken on the phone. Who may file nothing of their own takes everything so; a customer nothing. As long
 * as nobody is signed in (null) it is as it was left. What a filed request said of it cannot be changed any more.
 */
export function isOnPhone(
  { onPhone, amends }: Pick<SeatCaller, 'onPhone'> & { amends: object | null },
  role: Role | null,
) {
  if (amends) return false
  if (role === null) return onPhone
  return mayDo(role, 'ticket.take') && (onPhone || !mayDo(role, 'ticket.file'))
}

/** What keeps the call from being filed; null where nothing does. */
export function seatCallerFault({ callerPerson, callerName, callerEmail }: SeatCaller): CallerFault | null {
  return callerPerson ? null : callerFault({ name: callerName, email: callerEmail })
}

/** As it is filed: blanks at the ends are nobody's name. */
export function phoneCallOf(call: SeatCaller): PhoneCall {
  if (call.callerPerson) return { personId: call.callerPerson.id }
  const [name = '', phone = '', email = ''] = [call.callerName, call.callerPhone, call.callerEmail].map(text =>
    text.trim(),
  )
  return { caller: { name, phone, email, locale: call.callerLocale } }
}

/** The same caller for another draft: of what was filed, or is on its way. */
export function seatCallerOf(phone: PhoneCall | undefined): SeatCaller {
  if (!phone) return NO_CALLER
  if ('personId' in phone) return { ...NO_CALLER, onPhone: true, callerPerson: { id: phone.personId, name: '' } }
  const { name, phone: number, email, locale } = phone.caller
  return {
    ...NO_CALLER,
    onPhone: true,
    callerName: name,
    callerPhone: number,
    callerEmail: email,
    callerLocale: locale,
  }
}

/** Who called for a filed request, for one that adds to it. Nobody where it was sent. */
export function callerAgain({
  caller,
  takenBy,
  sentBy,
}: Pick<SeatRequest, 'caller' | 'takenBy' | 'sentBy'>): SeatCaller {
  if (!takenBy) return NO_CALLER
  return caller ? seatCallerOf({ caller }) : { ...NO_CALLER, onPhone: true, callerPerson: sentBy }
}
