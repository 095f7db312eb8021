import type { CellKind } from './check.ts'
import type { FindingCode } from './finding.ts'
import type { Overlap } from './overlap.ts'
import type { BatchSeal } from './seal.ts'

/** What to do when a row does not go in: hold everything back, or add the rows that are ready. */
export type Policy = 'all-or-nothing' | 'ready-rows'

export const POLICIES: readonly Policy[] = ['all-or-nothing', 'ready-rows']

/**
 * What became of one row.
 * assigned: added now. unconfirmed: added, but no directory knows the number yet.
 * here: it was in this enterprise already. elsewhere: it is in another one, a rep can move it.
 * unknown: the directory does not know it. inactive: the account or enterprise is not active.
 * duplicate: another row keeps the same account. stopped: a finding stops it.
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
  /** The move that asks a representative for it ("MV-3012"), where one does; only an elsewhere row has one. */
  move: string | null
  /** What became of it when the batch was undone: taken out again, or no longer there by then. Null for all others. */
  undone: UndoneRow | null
}

/** released: taken out of the enterprise again. gone: it had left meanwhile (moved, released), so nothing was done. */
export const UNDONE_ROWS = ['released', 'gone'] as const
export type UndoneRow = (typeof UNDONE_ROWS)[number]

/** Who undid a batch and when, and what became of the rows it had added. */
export interface Undo {
  by: { id: string; name: string }
  /** ISO instant, UTC. */
  at: string
  counts: Record<UndoneRow, number>
}

/** A batch can be undone for this long, in milliseconds: 24 hours. */
export const UNDO_MS = 24 * 60 * 60 * 1000

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
  /** Null unless it was undone; state and counts stay as they were decided. */
  undo: Undo | null
  rows: BatchRow[]
  /** Colleagues' open requests that some of the rows stood in when this was sent (N17). */
  overlaps: Overlap[]
  /** How it compares with a check that a rep sealed (N8), where its code came along. */
  seal?: BatchSeal | undefined
}

/** A batch in a list: everything but its rows and what they are compared with. */
export type BatchSummary = Omit<Batch, 'rows' | 'overlaps' | 'seal'>

/** Asking about numbers tells where they stand, so it is no way to try them out: this many in an hour for one person. */
export const ASK_LIMIT = 2_000

/** What a batch would do, told before it is sent. Nothing was written but an audit entry. */
export interface BatchPreview
  extends Pick<Batch, 'enterprise' | 'policy' | 'state' | 'pack' | 'counts' | 'rows' | 'overlaps'> {
  /** Sending it takes `confirm`: over half of the rows would not go in. */
  confirm: boolean
}

/** What a person submits. Rows are numbers with the cell they came from, never the workbook's other columns. */
export interface BatchRequest {
  enterpriseId: string
  policy: Policy
  /** `kind` is what the file held there (text where left out), so that the service judges a date or a boolean as the panel did. */
  rows: { cell: string; typed: string; kind?: CellKind | undefined }[]
  source: { fileName: string | null; sha256: string | null }
  pack: string
  /** Only say what would become of every row. */
  dryRun?: boolean | undefined
  /** Go on although over half of the rows will not go in. */
  confirm?: boolean | undefined
  /** Whether a representative is asked at once to move what stands elsewhere; so it is where this is left out. */
  askMove?: boolean | undefined
  /** Refuse, and say which, when rows stand in a colleague's open request already (N17). */
  unlessAsked?: boolean | undefined
  /** The code of a sealed check to compare the rows with. */
  seal?: string | undefined
}
