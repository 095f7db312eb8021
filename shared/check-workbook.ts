import { type Check, countRows, refusedCheck } from './check.ts'
import { sha256 } from './digest.ts'
import { type Finding, fileFinding } from './finding.ts'
import { PACK_PLACE, packAt } from './place.ts'
import { packName, type RulePack } from './rule-pack.ts'
import { placeRows } from './rules/position.ts'
import { judgeRows } from './rules/rows.ts'
import { judgeSheet, markMerges } from './rules/sheet.ts'
import type { AccountCell } from './sheet.ts'
import type { Content } from './workbook/content.ts'
import { type Reading, readContent } from './workbook/read.ts'
import { Refusal } from './workbook/refusal.ts'

export type { Reading } from './workbook/read.ts'

/**
 * Checks a file by a portal's rules. Answers for any bytes whatsoever and never throws: where no cells can be made of
 * them, the verdict is `refused` and its one finding says what the file is and what to do.
 */
export async function checkWorkbook(reading: Reading): Promise<Check> {
  return (await openWorkbook(reading)).check
}

/** A file that was checked, with the cells to go on working with. */
export interface OpenedWorkbook {
  check: Check
  /** The account cells as they were read; none where the file was refused. Plain data. */
  cells: AccountCell[]
}

/** Checks a file as `checkWorkbook` does and keeps its account cells, so that its rows can be fixed and written again. */
export async function openWorkbook(reading: Reading): Promise<OpenedWorkbook> {
  const { bytes, name, column } = reading
  const pack = column === undefined ? reading.pack : packAt(reading.pack, { ...PACK_PLACE, column })
  const hash = (reading.digest ?? sha256)(bytes)
  const content = await readOrRefuse({ ...reading, pack })
  const digest = await hash
  const file = { name, bytes: bytes.length, sha256: digest }
  const refused = (finding: Finding) => ({ check: refusedCheck(finding, pack, file), cells: [] })
  if (content instanceof Refusal) return refused(content.finding)
  try {
    const { check, cells } = judgeContent(content, bytes.length, pack)
    return { check: { ...check, file }, cells }
  } catch (thrown) {
    return refused(asRefusal(thrown).finding)
  }
}

async function readOrRefuse(reading: Reading): Promise<Content | Refusal> {
  try {
    return await readContent(reading)
  } catch (thrown) {
    return asRefusal(thrown)
  }
}

/** A slip of the reader's own must not look like a verdict on the rows: what it could not read is damaged. */
function asRefusal(thrown: unknown): Refusal {
  return thrown instanceof Refusal ? thrown : new Refusal(fileFinding('zip.broken', { part: null }))
}

function judgeContent(content: Content, size: number, pack: RulePack): OpenedWorkbook {
  const placed = placeRows(content, pack)
  markMerges(placed.cells, content.merges)
  const judged = judgeRows(placed.cells, pack)
  const findings: Finding[] = []
  const { bytes: limit, bytesWarn: sure } = pack.limits
  if (size > sure && !content.isText) findings.push(fileFinding('file.near_limit', { bytes: size, sure, limit }))
  // In the wrong column there is nothing to say about single cells, and nothing is ready.
  const lists = [judgeSheet(content, placed, pack), placed.findings, placed.elsewhere ? [] : judged.findings]
  // One by one: a sheet full of gaps has more findings than a call takes arguments.
  for (const list of lists) for (const found of list) findings.push(found)
  const rows = placed.elsewhere
    ? judged.rows.map(row => ({ ...row, covered: true, ready: false, level: 'stop' as const }))
    : judged.rows
  const [first, last] = [rows.at(0), rows.at(-1)]
  const check: Check = {
    pack: packName(pack),
    verdict: findings.some(({ level }) => level === 'stop') ? 'stops' : 'clean',
    file: null,
    sheet: content.sheet,
    range: first && last ? { first: first.cell, last: last.cell } : null,
    rows: withSheetLevels(rows, lists.slice(0, 2).flat()),
    findings,
    counts: countRows(rows),
  }
  return { check, cells: placed.cells }
}

/** What the sheet found at a row (a gap, hiding) is worth a look at that row too. */
function withSheetLevels(rows: Check['rows'], findings: readonly Finding[]): Check['rows'] {
  if (findings.length === 0) return rows
  const looks = new Set(findings.filter(({ level, cell }) => level === 'look' && cell !== null).map(({ cell }) => cell))
  for (const row of rows) if (row.level !== 'stop' && looks.has(row.cell)) row.level = 'look'
  return rows
}
