import type { Finding, Level } from './finding.ts'
import { packName, type RulePack } from './rule-pack.ts'

/** refused: no cells could be made of the file. stops: at least one finding stops. clean: nothing stops. */
export type Verdict = 'clean' | 'stops' | 'refused'

/** What a cell holds in the file. A typed or pasted number is always text. */
export const CELL_KINDS = ['text', 'number', 'date', 'boolean', 'error', 'no-value'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** One non-empty cell of the account column, from the pack's first row down. */
export interface CheckedRow {
  /** A17 */
  cell: string
  /** As stored. */
  typed: string
  /** What the file holds there: TRUE as a word may be a name, TRUE as a boolean is damage. Send it along with the text. */
  kind: CellKind
  /** The normal form that decides equality, or null where the cell has none. A ready row always has one. */
  account: string | null
  /** Nothing stops it. */
  ready: boolean
  /** Its place in the sheet stops it, whatever its text is: under a merged range, or in the wrong column. */
  covered?: boolean
  /** The worst finding at this row, or null when there is none. */
  level: Level | null
}

/** How the rows came out: `clear + look + stop` is `rows`, and `clear + look` is `ready`. */
export interface CheckCounts {
  /** Non-empty cells of the account column, labels and totals included. */
  rows: number
  /** Rows that nothing stops. */
  ready: number
  /** Ready rows with nothing to look at (a note does not count). */
  clear: number
  /** Ready rows with something to look at. */
  look: number
  /** Rows that something stops. */
  stop: number
}

/** What a check found out about one file or list. */
export interface Check {
  /** "lumen-connect@1" */
  pack: string
  verdict: Verdict
  /** The file as it was: null for a typed list. `sha256` in lower-case hex, over exactly the bytes that were checked. */
  file: { name: string; bytes: number; sha256: string } | null
  /** The sheet that was read; null for text, a typed list or a refused file. */
  sheet: string | null
  /** First and last non-empty cell of the account column (A6, A105); null when there is none. */
  range: { first: string; last: string } | null
  rows: CheckedRow[]
  findings: Finding[]
  counts: CheckCounts
}

/** Counts the rows by how they came out. */
export function countRows(rows: readonly CheckedRow[]): CheckCounts {
  const counts: CheckCounts = { rows: rows.length, ready: 0, clear: 0, look: 0, stop: 0 }
  for (const row of rows) {
    if (!row.ready) counts.stop++
    else if (row.level === 'look') counts.look++
    else counts.clear++
  }
  counts.ready = counts.clear + counts.look
  return counts
}

/** The check of a file that could not be read at all, or whose cells could not be made out. */
export function refusedCheck(finding: Finding, pack: RulePack, file: Check['file']): Check {
  return {
    pack: packName(pack),
    verdict: 'refused',
    file,
    sheet: null,
    range: null,
    rows: [],
    findings: [finding],
    counts: countRows([]),
  }
}
