import type { Finding } from './finding.ts'

/** refused: no cells could be made of the file. stops: at least one finding stops. clean: nothing stops. */
export type Verdict = 'clean' | 'stops' | 'refused'

/** One non-empty cell of the account column, from the pack's first row down. */
export interface CheckedRow {
  /** A17 */
  cell: string
  /** As stored. */
  typed: string
  /** The normal form that decides equality, or null where the cell has none. */
  account: string | null
  /** Nothing stops it. */
  ready: boolean
}

/** What a check found out about one file or list. */
export interface Check {
  /** "lumen-connect@1" */
  pack: string
  verdict: Verdict
  /** Null for a typed list. */
  sheet: string | null
  rows: CheckedRow[]
  findings: Finding[]
}
