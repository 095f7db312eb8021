import type { TextPattern } from './pattern.ts'

/**
 * A portal's rules as data. Checks name the pack they were made under ("lumen-connect@1"),
 * so that panel, service and command line can be held to the same words.
 */
export interface RulePack {
  /** Stable name of the portal, lower case with dashes. */
  id: string
  version: number
  /** N20: who answers for these rules, since when, and where they are written. */
  owner: string
  date: string
  source: string
  portal: string
  limits: {
    /** A3: accounts that go in at one time. */
    accounts: number
    /** A24: the size above which the portal refuses, in bytes. */
    bytes: number
    /** The other reading of "1 MB": above this we warn. */
    bytesWarn: number
  }
  sheet: {
    /** The template's own sheet, preferred when a workbook has several. */
    name: string
    /** Column letter of the account number. */
    column: string
    /** A21: the first row that holds a number. */
    firstRow: number
    /** A person said that it is this column: headings do not overrule them. Never part of a published pack. */
    chosen?: boolean
  }
  /** What an account number looks like in its normal form. */
  account: TextPattern
  /** What the portal does not say and we assume; shown to people as assumed. */
  assumptions: readonly Assumption[]
}

export type Assumption = 'column' | 'account-shape' | 'gaps' | 'megabyte' | 'single-list-limit' | 'already-assigned'

/** How a pack is named on checks, batches and receipts. */
export function packName(pack: Pick<RulePack, 'id' | 'version'>): string {
  return `${pack.id}@${pack.version}`
}
