import type { Check } from '../shared/check.ts'
import type { Finding, FindingCode } from '../shared/finding.ts'
import type { PageSource } from '../shared/page-reading.ts'
import type { SheetPlace } from '../shared/place.ts'
import type { Locale } from '../shared/words/locale.ts'
import type { KeptText } from './kept-text.ts'

/** How the file compares with the last version checked of the same customer; null where there was none. */
export interface RepChanges {
  fixed: number
  still: number
  fresh: number
  moved: number
  /** When the earlier version was checked: ISO instant. */
  since: string
}

/** What the table says of a check; the check itself is kept apart and read when it is opened. */
export interface RepCheck extends Pick<Check, 'verdict' | 'counts' | 'pack' | 'sheet' | 'range'> {
  sha256: string | null
  /** Where its accounts were read, as it was said for this customer. */
  place: SheetPlace
  /** ISO instant. */
  at: string
  /** Why the file as a whole stops, or null where single rows do. */
  stop: FindingCode | null
  said: Finding | null
  changes: RepChanges | null
}

/** One file of the rep's view. */
export interface RepFile {
  id: string
  /** When it came among the others: later ones have higher numbers. */
  order: number
  /** The files that came in together: they are no versions of each other. */
  intake: string
  name: string
  /** The folders it lay in, '' for none. */
  folder: string
  bytes: number
  asText: boolean
  /** As a person wrote it, or as the file's name tells. */
  customer: string
  enterprise: string
  /** Null while it waits. */
  check: RepCheck | null
  /** The code of its seal, once a rep made one of this check. */
  seal: string | null
}

/** What of a check it takes to compare another one with it. */
export type VersionRows = Pick<Check, 'rows' | 'findings'>

/** One version of a customer's file, as the next one is compared with it. */
export interface CheckedVersion {
  fileName: string
  sha256: string | null
  /** ISO instant. */
  at: string
  intake: string
  check: KeptText<VersionRows>
}

/** A customer, known by what the names of their files have in common, and what a person said about them. */
export interface RepCustomer {
  key: string
  name: string
  enterprise: string
  /** Another customer's key: files of this name are versions of that one's. */
  sameAs: string | null
  /** Where the accounts stand in their spreadsheets. */
  place: SheetPlace
  /** The last version checked, and the one before it, for when the last is dropped once more. */
  last: CheckedVersion | null
  earlier: CheckedVersion | null
}

/** What outlives closing the tab beside the files. */
export interface RepSession {
  stopped: boolean
  /** The language of the fix lists. */
  fixLocale: Locale
}

/** A portal's list to be compared, by what it is compared with. */
export interface PastedList {
  pasted: string
  enterprise: string
  /** The page that it was read from, where nobody pasted or changed it. */
  source?: PageSource | null
}

/** More files than this belong into another session. */
export const MOST_FILES = 500
