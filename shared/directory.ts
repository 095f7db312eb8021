import type { FindingCode, Level } from './finding.ts'

/** The two lists that the provider's side can import: its enterprises, and its accounts. */
export type DirectoryKind = 'enterprises' | 'accounts'

export const DIRECTORY_KINDS: readonly DirectoryKind[] = ['enterprises', 'accounts']

/**
 * What is wrong with one cell of an imported list, beside what is found at account numbers anywhere.
 * needed: the cell is empty. too-long: longer than any such text. shape: no enterprise ID. flag: neither yes nor no.
 * date: no date, or one that could be read two ways. repeated: the same ID stands in an earlier row.
 * enterprise: no such enterprise. elsewhere: the account stands in another enterprise here; it stays there.
 */
export type ListFindingCode =
  | 'list.needed'
  | 'list.too-long'
  | 'list.shape'
  | 'list.flag'
  | 'list.date'
  | 'list.repeated'
  | 'list.enterprise'
  | 'list.elsewhere'

export interface ListFinding {
  code: ListFindingCode
  level: 'stop' | 'look'
  /** A17 */
  cell: string
  /** As stored. */
  value: string
}

/** A finding of an import with its sentence, in the language of who asked. */
export interface DirectoryFinding {
  code: ListFindingCode | FindingCode
  level: Level
  cell: string
  value: string
  message: string
}

/** What an import did, or would do. The last four counts add up to the rows read. */
export interface DirectoryReport {
  kind: DirectoryKind
  dryRun: boolean
  file: { name: string; sha256: string }
  counts: { rows: number; added: number; changed: number; unchanged: number; stopped: number }
  /** Of all that it changes. An import that says which one was seen does nothing else. */
  digest: string
  /** By row, the first of them; `more` counts those that are not listed. */
  findings: DirectoryFinding[]
  more: number
}

/** An import of a long list that has not come to its end: it runs, or it was cut off and can be gone on with. */
export interface UnfinishedImport {
  id: string
  kind: DirectoryKind
  file: DirectoryReport['file']
  /** That can go in, and that are in. */
  rows: number
  done: number
  /** Null for the command line. */
  by: string | null
  /** ISO instants, UTC. */
  begunAt: string
  touchedAt: string
  /** Something was written lately. */
  running: boolean
}

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
