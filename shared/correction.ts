import type { CheckedRow } from './check.ts'
import type { Finding, Level } from './finding.ts'
import type { RowFix } from './fix.ts'
import type { RulePack } from './rule-pack.ts'
import type { AccountCell } from './sheet.ts'
import { applySafeFixes, judgeWorklist, openWorklist, type Worklist } from './worklist.ts'

/** A row that does not go into the corrected list, and what stops it. */
export interface LeftOutRow {
  row: CheckedRow
  findings: Finding[]
}

/** A ready row that a person should compare with the bill: what is worth a look, and the guesses there are. */
export interface UnsureRow {
  row: CheckedRow
  findings: Finding[]
  guesses: RowFix[]
}

/** What a list comes to once its fixes are applied: every row that was read is in exactly one of the first three. */
export interface Correction {
  /** The rows that go in, in order and none twice; their `typed` is what is written. */
  ready: CheckedRow[]
  /** The rows that still stop. */
  leftOut: LeftOutRow[]
  /** Rows that a fix or a person took out: repetitions of another one, and deleted rows. */
  removed: string[]
  /** Those of the ready rows that are worth a look. */
  unsure: UnsureRow[]
}

/** Applies every safe fix and says what became of each row. */
export function correctCells(cells: readonly AccountCell[], pack: RulePack): Correction {
  return correctionOf(applySafeFixes(openWorklist(cells), pack), pack)
}

/** What a list that was worked on comes to as it stands. */
export function correctionOf(list: Worklist, pack: RulePack): Correction {
  const { rows, findings, fixes, deleted } = judgeWorklist(list, pack)
  const ready = rows.filter(row => row.ready)
  const found = Map.groupBy(findings, ({ cell }) => cell ?? '')
  const guesses = Map.groupBy(fixes, ({ cell }) => cell)
  const at = (row: CheckedRow, level: Level) => (found.get(row.cell) ?? []).filter(each => each.level === level)
  return {
    ready,
    leftOut: rows.filter(row => !row.ready).map(row => ({ row, findings: at(row, 'stop') })),
    removed: deleted,
    unsure: ready
      .filter(({ level }) => level === 'look')
      .map(row => ({ row, findings: at(row, 'look'), guesses: guesses.get(row.cell) ?? [] })),
  }
}
