import { type CellKind, type Check, countRows } from './check.ts'
import type { OpenedWorkbook } from './check-workbook.ts'
import type { RulePack } from './rule-pack.ts'
import { packName } from './rule-pack.ts'
import { judgeRows } from './rules/rows.ts'
import { rowOf } from './sheet.ts'

/** A row as it was typed, or as it was sent: `kind` is what the file held there, text where it is left out. */
export interface ListedRow {
  cell: string
  typed: string
  kind?: CellKind | undefined
  /** Its place in a sheet stops it, whatever its text is. */
  covered?: boolean
}

/**
 * Checks a list that is no file: numbers typed in the panel, or a batch at the service. The same rules as for a
 * workbook, but for those that only a sheet can break (position, merges, hidden rows). There is one row in the answer for
 * each that was given, in the same order; an empty one stops.
 */
export function checkList(list: { rows: readonly ListedRow[]; pack: RulePack }): Check {
  return openList(list).check
}

/** Checks a list as `checkList` does and keeps its rows as cells to go on working with. */
export function openList({ rows: listed, pack }: { rows: readonly ListedRow[]; pack: RulePack }): OpenedWorkbook {
  const cells = listed.map(({ cell, typed, kind = 'text', covered = false }) => {
    return { cell, row: rowOf(cell), typed, kind, covered }
  })
  const { rows, findings } = judgeRows(cells, pack)
  const [first, last] = [rows.at(0), rows.at(-1)]
  const check: Check = {
    pack: packName(pack),
    verdict: findings.some(({ level }) => level === 'stop') ? 'stops' : 'clean',
    file: null,
    sheet: null,
    range: first && last ? { first: first.cell, last: last.cell } : null,
    rows,
    findings,
    counts: countRows(rows),
  }
  return { check, cells }
}
