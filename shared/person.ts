import type { Role } from './role.ts'
import type { Locale } from './words/locale.ts'

/** Someone who signs in. One person has one role; which enterprises an admin acts for is in their memberships. */
export interface Person {
  id: string
  name: string
  email: string
  role: Role
  locale: Locale
}
