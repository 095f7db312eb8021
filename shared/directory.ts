import type { Finding } from './finding.ts'

/** The two lists that the provider's side can import: its enterprises, and its accounts. */
export type DirectoryKind = 'enterprises' | 'accounts'

export const DIRECTORY_KINDS: readonly DirectoryKind[] = ['enterprises', 'accounts']

/**
 * What is wrong with one cell of an imported list. Rows that stop are left out and said; the others go in.
 * needed: the cell is empty. too-long: longer than any such text. shape: not an account number or ID.
 * flag: neither yes nor no. date: no date, or one that could be read two ways. repeated: the same ID or number stands
 * in an earlier row. enterprise: no such enterprise. elsewhere (look): the account stands in another enterprise here;
 * it is left where it is, a move changes that.
 */
export type DirectoryFindingCode =
  | 'needed'
  | 'too-long'
  | 'shape'
  | 'flag'
  | 'date'
  | 'repeated'
  | 'enterprise'
  | 'elsewhere'

export interface DirectoryFinding {
  code: DirectoryFindingCode
  level: 'stop' | 'look'
  /** A17 */
  cell: string
  /** As stored, cut where it is long. */
  value: string
}

/** What an import did, or would do. The five counts add up to the rows read. */
export interface DirectoryReport {
  kind: DirectoryKind
  dryRun: boolean
  file: { name: string; sha256: string }
  counts: { rows: number; added: number; changed: number; unchanged: number; stopped: number }
  /** By row, the first of them; `more` counts those that are not listed. */
  findings: DirectoryFinding[]
  more: number
}

/** Why no list could be made of a file: it cannot be read, or lacks the heading that is needed. */
export type DirectoryRefusal = { is: 'file'; finding: Finding } | { is: 'heading'; missing: string }

/** An account that stands in an enterprise, for the panel's own directory (N4): here already, known without a network. */
export interface PlacedAccount {
  /** Normal form. */
  account: string
  /** ISO instant, UTC: since when. */
  since: string
}

/** One page of an enterprise's accounts by number, true at `asOf`. */
export interface AccountPage {
  accounts: PlacedAccount[]
  asOf: string
  next: string | null
}
