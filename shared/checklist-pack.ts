import type { Question, RequestSection, SeatSection } from './question.ts'

/** A provider's way of asking for seats as data: what is asked, when and why, and where a request goes. */
export interface ChecklistPack {
  /** Stable name, lower case with dashes. */
  id: string
  version: number
  /** N20, B54: who answers for it, since when, and where it is written. */
  owner: string
  date: string
  source: string
  /** When the provider's own page was last changed, as it says. */
  sourceDate: string
  provider: string
  /** B57: the platform this list is made for, and those that are only asked about and routed. */
  platform: string
  otherPlatforms: readonly string[]
  sections: { request: readonly RequestSection[]; seat: readonly SeatSection[] }
  /** In the order they are asked; a condition only ever names an earlier one. */
  questions: readonly Question[]
  contact: SeatContact
  billing: {
    /** The wording that is acknowledged (N15): a changed sentence gets a new name. */
    wording: string
  }
  links: Readonly<Record<SeatLink, string>>
  limits: SeatLimits
  /** What the provider does not say and we assume; shown to people as assumed. */
  assumptions: readonly SeatAssumption[]
}

/** B5, B6, B12, B40, B51: how the provider is reached. */
export interface SeatContact {
  /** As people read it, and as a phone dials it. */
  phone: { shown: string; dial: string }
  /** From one of their own phones. */
  shortDial: { digits: string; letters: string }
  options: { billing: string; support: string }
  email: string
}

/** B25: equipment. B27: direct numbers. B55: its neighbours. */
export const SEAT_LINKS = ['guide', 'store', 'numbers', 'bill', 'ticket'] as const
export type SeatLink = (typeof SEAT_LINKS)[number]

export interface SeatLimits {
  seats: number
  /** Digits of an extension. */
  extension: { shortest: number; longest: number }
  /** Digits of a speed dial or paging code. */
  code: { shortest: number; longest: number }
  /** Characters of an answer of one line, and of a longer one. */
  text: number
  longText: number
  /** Entries of a list: groups, queues, numbers, intervals of a day. */
  list: number
  dids: number
  attachments: number
  attachmentBytes: number
}

export type SeatAssumption =
  | 'extension-length'
  | 'code-shape'
  | 'permission-names'
  | 'queue-order'
  | 'ivr-option-shared'
  | 'numbers-north-american'
  | 'link-addresses'
