import type { CheckedRow } from './check.ts'
import type { Finding } from './finding.ts'
import type { RowFix } from './fix.ts'
import type { RulePack } from './rule-pack.ts'
import type { AccountCell } from './sheet.ts'
import { applySafeFixes, judgeWorklist, openWorklist, type Worklist } from './worklist.ts'

/** A row that does not go into the corrected list, and what stops it. */
export interface LeftOutRow {
  row: CheckedRow
  findings: Finding[]
}

/** What a list comes to once its fixes are applied: every row that was read is in exactly one of the first three. */
export interface Correction {
  /** The rows that go in, in order and none twice; their `typed` is what is written. */
  ready: CheckedRow[]
  /** The rows that still stop. */
  leftOut: LeftOutRow[]
  /** Rows that a fix or a person took out: repetitions of another one, and deleted rows. */
  removed: string[]
  /** Guesses about ready rows that a person should compare with the bill. */
  unsure: RowFix[]
}

/** Applies every safe fix and says what became of each row. */
export function correctCells(cells: readonly AccountCell[], pack: RulePack): Correction {
  return correctionOf(applySafeFixes(openWorklist(cells), pack), pack)
}

/** What a list that was worked on comes to as it stands. */
export function correctionOf(list: Worklist, pack: RulePack): Correction {
  const { rows, findings, fixes, deleted } = judgeWorklist(list, pack)
  const ready = rows.filter(row => row.ready)
  const stops = Map.groupBy(
    findings.filter(({ level }) => level === 'stop'),
    ({ cell }) => cell ?? '',
  )
  const readyCells = new Set(ready.map(({ cell }) => cell))
  return {
    ready,
    leftOut: rows.filter(row => !row.ready).map(row => ({ row, findings: stops.get(row.cell) ?? [] })),
    removed: deleted,
    unsure: fixes.filter(({ cell, safety }) => safety === 'look' && readyCells.has(cell)),
  }
}
