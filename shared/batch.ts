import type { CellKind } from './check.ts'
import type { FindingCode } from './finding.ts'

/** What to do when a row does not go in: hold everything back, or add the rows that are ready. */
export type Policy = 'all-or-nothing' | 'ready-rows'

export const POLICIES: readonly Policy[] = ['all-or-nothing', 'ready-rows']

/**
 * What became of one row.
 * assigned: added now. unconfirmed: added, but no directory knows the number yet.
 * here: it was in this enterprise already. elsewhere: it is in another one, a rep can move it.
 * unknown: the directory does not know it. inactive: the account or enterprise is not active.
 * duplicate: the same account stands in an earlier row. stopped: a finding stops it.
 * held: nothing wrong with it, but the policy was all or nothing.
 */
export type Outcome =
  | 'assigned'
  | 'unconfirmed'
  | 'here'
  | 'elsewhere'
  | 'unknown'
  | 'inactive'
  | 'duplicate'
  | 'stopped'
  | 'held'

export const OUTCOMES: readonly Outcome[] = [
  'assigned',
  'unconfirmed',
  'here',
  'elsewhere',
  'unknown',
  'inactive',
  'duplicate',
  'stopped',
  'held',
]

/**
 * applied: every row stands in the enterprise now (assigned, unconfirmed or here already).
 * partly-applied: some were added, some did not go in. refused: nothing was changed, and not all were here already.
 */
export type BatchState = 'applied' | 'partly-applied' | 'refused'

export const BATCH_STATES: readonly BatchState[] = ['applied', 'partly-applied', 'refused']

/** One row of a batch after the service decided it. */
export interface BatchRow {
  /** The cell as the sheet shows it (A17); typed lists count from the pack's first row. */
  cell: string
  /** The text as typed, kept beside the normal form. */
  typed: string
  /** The normal form, or null where there is none. */
  account: string | null
  outcome: Outcome
  /** Why it was stopped, when it was. */
  finding: FindingCode | null
}

/** How many rows ended how; the counts add up to the rows sent. */
export type OutcomeCounts = Record<Outcome, number>

/** One submission of 1 to 100 accounts to one enterprise, as the service committed it. */
export interface Batch {
  /** Short readable number to quote, "SC-20431". */
  number: string
  enterprise: { id: string; name: string }
  policy: Policy
  state: BatchState
  sentBy: { id: string; name: string }
  /** ISO instant, UTC. */
  sentAt: string
  /** The file it came from; null fields for a typed list. */
  source: { fileName: string | null; sha256: string | null }
  /** "lumen-connect@1" */
  pack: string
  counts: OutcomeCounts
  rows: BatchRow[]
}

/** A batch in a list: everything but its rows. */
export type BatchSummary = Omit<Batch, 'rows'>

/** What a person submits. Rows are numbers with the cell they came from, never the workbook's other columns. */
export interface BatchRequest {
  enterpriseId: string
  policy: Policy
  /** `kind` is what the file held there (text where left out), so that the service judges a date or a boolean as the panel did. */
  rows: { cell: string; typed: string; kind?: CellKind | undefined }[]
  source: { fileName: string | null; sha256: string | null }
  pack: string
}
