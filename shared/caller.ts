import type { Caller } from './desk-ticket.ts'
import { ADDRESS, PERSON_NAME } from './person.ts'

/** What keeps somebody on the phone from being written down. */
export type CallerFault = 'name' | 'email'

/** As much as a mail can be sent to. */
const MOST_ADDRESS = 254

/** What the service would not take of somebody who calls and never signs in; null where it does. An address need not be given. */
export function callerFault({ name, email }: Pick<Caller, 'name' | 'email'>): CallerFault | null {
  if (!PERSON_NAME.test(name.trim())) return 'name'
  const address = email.trim()
  return address === '' || (address.length <= MOST_ADDRESS && ADDRESS.test(address)) ? null : 'email'
}
