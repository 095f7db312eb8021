import type { CellKind } from './check.ts'
import type { FindingCode } from './finding.ts'

/**
 * Where one account of a move stands.
 * waiting: a representative has not decided. moved: it is in the enterprise now.
 * here: it was there already, so nothing had to be done. declined: a representative said no.
 * withdrawn: who asked took it back. unknown: it stands nowhere and no directory knows it. inactive: the account or the
 * enterprise is not active. duplicate: it stands in an earlier row. stopped: a finding stops it.
 */
export const MOVE_ROW_STATES = [
  'waiting',
  'moved',
  'here',
  'declined',
  'withdrawn',
  'unknown',
  'inactive',
  'duplicate',
  'stopped',
] as const
export type MoveRowState = (typeof MOVE_ROW_STATES)[number]

/**
 * Where a whole move stands, which follows from its rows. waiting: at least one row waits. applied: all of them are in
 * the enterprise. partly-applied: some are. declined: none is, and a representative said no to at least one.
 * withdrawn: taken back by who asked. refused: nothing of it could be moved.
 */
export const MOVE_STATES = ['waiting', 'applied', 'partly-applied', 'declined', 'withdrawn', 'refused'] as const
export type MoveState = (typeof MOVE_STATES)[number]

/** What can be done to a row that waits. */
export const MOVE_DECISIONS = ['approve', 'decline'] as const
export type MoveDecision = (typeof MOVE_DECISIONS)[number]

/** Where an account stands or stood. Told to representatives alone. */
export interface MovePlace {
  id: string
  name: string
  /** Whether a directory has confirmed the number there. */
  confirmed: boolean
  /** ISO instant, UTC. */
  since: string
}

/** One account of a move. */
export interface MoveRow {
  /** The cell as the sheet shows it (A17). */
  cell: string
  /** The text as typed. */
  typed: string
  /** The normal form, or null where there is none. */
  account: string | null
  state: MoveRowState
  /** Why it was stopped, when it was. */
  finding: FindingCode | null
  /** What a representative decided, or who asked took back: when, by whom, and why. */
  decided: { by: { id: string; name: string }; at: string; reason: string | null } | null
  /** Where it stands (waiting) or stood (moved). Null for everybody but a representative, and where it stood nowhere. */
  from: MovePlace | null
}

/** How many rows stand where; the counts add up to the rows. */
export type MoveCounts = Record<MoveRowState, number>

/** Accounts asked to be moved to one enterprise in one packet (N5), or moved there by a representative (A4). */
export interface Move {
  /** Short readable number to quote, "MV-3012". */
  number: string
  /** Where the accounts are to go. */
  to: { id: string; name: string }
  state: MoveState
  askedBy: { id: string; name: string }
  /** ISO instant, UTC. */
  askedAt: string
  /** The batch whose rows these are ("SC-20431"); null for a representative's own move. */
  batch: string | null
  /** Why a representative moved them; null for a packet that was asked for. */
  reason: string | null
  /** When the last row was decided; null while none is. */
  decidedAt: string | null
  counts: MoveCounts
  /** What was seen: goes along as If-Match with what is decided about it. Opaque. */
  version: string
  rows: MoveRow[]
}

/** A move in a list: everything but its rows and version. */
export type MoveSummary = Omit<Move, 'rows' | 'version'>

/** A representative's own move is no upload, so the portal's hundred does not bound it; the body's size does nearly. */
export const MOST_MOVED = 1_000

/** What a representative sends to move accounts at once; typed, pasted or read from a workbook. */
export interface MoveRequest {
  /** The enterprise ID that the accounts go to. */
  to: string
  /** `kind` is what the file held there, text where left out. */
  rows: { cell: string; typed: string; kind?: CellKind | undefined }[]
  reason: string
  /** Only say what would become of every row. */
  dryRun?: boolean | undefined
}

/** What a move would do, told before it is done. Nothing was written but an audit entry. */
export type MovePreview = Pick<Move, 'to' | 'state' | 'counts' | 'rows'>

/** What a representative decides about waiting rows: those named, or all. Declining takes a reason. */
export interface MoveAnswer {
  decision: MoveDecision
  /** Accounts in normal form; all that wait where left out. */
  accounts?: string[] | undefined
  reason?: string | undefined
}

/** Every outcome that a decision about a waiting row can have; anything else is final and takes no decision. */
export const AFTER: Readonly<Record<MoveDecision | 'withdraw', readonly MoveRowState[]>> = {
  approve: ['moved', 'here', 'inactive'],
  decline: ['declined'],
  withdraw: ['withdrawn'],
}

/** States in which the account stands in the enterprise. */
const THERE: readonly MoveRowState[] = ['moved', 'here']

/** How many rows stand where. Every state has its count, 0 included. */
export function countMoveRows(rows: readonly Pick<MoveRow, 'state'>[]): MoveCounts {
  // One key a state; Object.fromEntries forgets which.
  const counts = Object.fromEntries(MOVE_ROW_STATES.map(state => [state, 0])) as MoveCounts
  for (const row of rows) counts[row.state]++
  return counts
}

/** The state of a move that follows from its rows. */
export function moveState(counts: MoveCounts): MoveState {
  if (counts.waiting > 0) return 'waiting'
  const all = MOVE_ROW_STATES.reduce((sum, state) => sum + counts[state], 0)
  const there = THERE.reduce((sum, state) => sum + counts[state], 0)
  if (there > 0) return there === all ? 'applied' : 'partly-applied'
  if (counts.declined > 0) return 'declined'
  return counts.withdrawn > 0 ? 'withdrawn' : 'refused'
}
