import type { MadeParts } from './worker/book-protocol.ts'

/** The workbooks made of the draft's rows, kept so that a closed panel still knows which were uploaded. */
export interface MadeSet extends MadeParts {
  /** Of which rows, as they stood: a later change makes the set old. */
  stamp: string
  /** When a part was ticked as uploaded, by its key: an ISO instant. */
  uploaded: Record<string, string>
  /** Which parts were put into the portal's own page from here, by their keys. */
  put?: Record<string, MadePut>
}

/** Into the page of which host a part was put, and when: an ISO instant. Nothing is known of what the portal made of it. */
export interface MadePut {
  host: string
  at: string
}

/** The portal's own blank template, as the person gave it. */
export interface GivenTemplate {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}
