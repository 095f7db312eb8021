import type { Check, CheckedRow } from './check.ts'
import { countRows } from './check.ts'
import { checkList } from './check-list.ts'
import type { Finding, FindingCode, Level } from './finding.ts'
import type { RulePack } from './rule-pack.ts'

/** What follows from the other rows: decided anew whenever one of them changes. */
const BY_THE_OTHERS: ReadonlySet<FindingCode> = new Set([
  'account.duplicate',
  'account.odd',
  'rows.none',
  'rows.too_many',
  'rows.full',
])

/** What the cell's place in the sheet says; another text in it changes nothing. */
const BY_THE_PLACE: ReadonlySet<FindingCode> = new Set([
  'cell.merged',
  'cell.duplicate',
  'row.hidden',
  'column.hidden',
  'rows.gap',
])

/**
 * A check after some rows were given another text and some were left out: what only the file could tell (formats,
 * merges, hidden rows) stays as found, a new text is judged as typed, and what depends on the other rows is decided
 * again, so that leaving out the first of two duplicates makes the second ready. Rows left out are not in the answer.
 */
export function checkAgain(
  found: Check,
  decisions: { leftOut: readonly string[]; fixed: Readonly<Record<string, string>> },
  pack: RulePack,
): Check {
  const left = new Set(decisions.leftOut)
  const fixed = new Map(Object.entries(decisions.fixed))
  const staying = found.rows.filter(({ cell }) => !left.has(cell))
  const spoilt = spoiltCells(found)
  const again = checkList({
    rows: staying.map(row => ({ ...withFix(row, fixed.get(row.cell)), covered: spoilt.has(row.cell) })),
    pack,
  })
  const kept = found.findings.filter(({ cell, code }) => {
    if (BY_THE_OTHERS.has(code) || (cell !== null && left.has(cell))) return false
    return cell === null || !fixed.has(cell) || BY_THE_PLACE.has(code)
  })
  const renewed = again.findings.filter(
    ({ cell, code }) => BY_THE_OTHERS.has(code) || (cell !== null && fixed.has(cell)),
  )
  const findings = [...kept, ...renewed]
  const rows = staying.map((row, at) => (fixed.has(row.cell) ? (again.rows[at] ?? row) : row))
  const judged = rejudge(rows, findings, spoilt, pack)
  const stops = findings.some(({ level }) => level === 'stop')
  return { ...found, verdict: stops ? 'stops' : 'clean', rows: judged, findings, counts: countRows(judged) }
}

/** The cells that their place in the sheet stops: merged, there twice, or in the wrong column. */
function spoiltCells({ rows, findings }: Check): Set<string> {
  const spoilt = new Set(rows.flatMap(({ cell, covered }) => (covered ? [cell] : [])))
  for (const { cell, code, level } of findings) {
    if (cell !== null && level === 'stop' && BY_THE_PLACE.has(code)) spoilt.add(cell)
  }
  return spoilt
}

function withFix(row: CheckedRow, text: string | undefined): Pick<CheckedRow, 'cell' | 'typed' | 'kind'> {
  const { cell, typed, kind } = row
  return text === undefined ? { cell, typed, kind } : { cell, typed: text, kind: 'text' }
}

/** A row is ready when no finding at it stops it, and when it is within what goes in at one time (A3). */
function rejudge(
  rows: readonly CheckedRow[],
  findings: readonly Finding[],
  spoilt: ReadonlySet<string>,
  pack: RulePack,
): CheckedRow[] {
  const byCell = Map.groupBy(findings, ({ cell }) => cell)
  return rows.map((row, at) => {
    const levels = new Set<Level>((byCell.get(row.cell) ?? []).map(({ level }) => level))
    const stopped = levels.has('stop') || spoilt.has(row.cell) || at >= pack.limits.accounts
    const level = stopped ? 'stop' : levels.has('look') ? 'look' : levels.has('note') ? 'note' : null
    return { ...row, ready: !stopped, level }
  })
}
