import type { Enterprise } from './enterprise.ts'
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

/** A name holds nothing that could start a line of its own in a mail, nor hide in a list; and it is not empty. */
export const PERSON_NAME = /^(?=.*\S)[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,120}$/u

/** An e-mail address: one @, something on both sides, no spaces, quotes, brackets or control characters. */
export const ADDRESS = /^[^\s@<>"'(),:;\\[\]\p{Cc}\p{Cf}]+@[^\s@<>"'(),:;\\[\]\p{Cc}\p{Cf}]+$/u

/** invited: was mailed a link and has not come yet. disabled: may not sign in, and is signed out everywhere. */
export type PersonState = 'invited' | 'active' | 'disabled'

export const PERSON_STATES: readonly PersonState[] = ['invited', 'active', 'disabled']

/** A person as those see them who manage people. */
export interface KnownPerson extends Person {
  state: PersonState
  /** An admin's memberships, by name; everybody else has none. */
  enterprises: Pick<Enterprise, 'id' | 'name'>[]
  /** ISO instants, UTC. `seenAt` is right to the hour, and null for who was never here or has been signed out. */
  addedAt: string
  seenAt: string | null
  /** Counts the changes; sent back as If-Match, so that nobody overwrites what they have not seen. */
  version: number
}

/** What is to be different about a person; what is left out stays. */
export interface PersonChange {
  name?: string | undefined
  role?: Role | undefined
  locale?: Locale | undefined
  /** All of an admin's memberships from now on. */
  enterpriseIds?: string[] | undefined
  /** false disables, true lets them in again. */
  active?: boolean | undefined
}
