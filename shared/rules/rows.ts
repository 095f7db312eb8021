import { normalForm } from '../account.ts'
import type { CheckedRow } from '../check.ts'
import { cellFinding, type Finding, fileFinding, type Level } from '../finding.ts'
import { compilePattern, type PatternTest } from '../pattern.ts'
import type { RulePack } from '../rule-pack.ts'
import type { AccountCell } from '../sheet.ts'
import { judgeAccount, judgeLong } from './account.ts'
import { judgeState } from './cell.ts'
import { addFinding, type DraftRows } from './draft.ts'
import { judgeDuplicates } from './duplicate.ts'
import { judgeNeighbours } from './neighbours.ts'
import { judgeDate, judgeExponent, judgeNumber } from './number.ts'
import { isBlank, judgeText } from './text.ts'
import { Traits } from './trait.ts'

/** Rows and what was found at them, in the order of the rows. */
export interface JudgedRows {
  rows: CheckedRow[]
  findings: Finding[]
}

/** Judges every account cell by itself, then against the others: the same code for a file and for a typed list. */
export function judgeRows(cells: readonly AccountCell[], pack: RulePack): JudgedRows {
  const test = compilePattern(pack.account)
  const dashes = plainDashes(pack.account)
  const traits = new Traits(cells.length)
  const found = new Array<Finding[] | null>(cells.length).fill(null)
  const rows = cells.map((cell, index) => {
    if (isUsual(cell, pack) && traits.note(index, cell.typed) <= dashes) return rowOf(cell, cell.typed)
    const judged = judgeCell(cell, test, pack)
    if (judged.findings.length > 0) found[index] = judged.findings
    if (judged.account !== null) traits.note(index, judged.account)
    return rowOf(cell, judged.account)
  })
  const draft: DraftRows = { rows, found, traits }
  const limit = pack.limits.accounts
  judgeDuplicates(draft, index => index >= limit || cells[index]?.covered === true)
  judgeNeighbours(draft)
  const findings: Finding[] = judgeCount(draft, pack)
  for (const found of draft.found) if (found) for (const each of bySeverity(found)) findings.push(each)
  settle(draft, cells, limit)
  return { rows: draft.rows, findings }
}

function rowOf({ cell, typed, kind }: AccountCell, account: string | null): CheckedRow {
  return { cell, typed, kind, account, ready: true, level: null }
}

/** Digits with so many dashes inside, one at most, are most of a long list, and no rule minds them. -1: not even digits. */
function plainDashes({ classes, inner, needs }: RulePack['account']): number {
  if (!classes.includes('digit') || needs === 'capital') return -1
  return inner.includes('-') ? 1 : 0
}

/** As long as an account, and nothing special about the cell. */
function isUsual(cell: AccountCell, { account: { shortest, longest } }: RulePack): boolean {
  const { length } = cell.typed
  return cell.kind === 'text' && length >= shortest && length <= longest && !isSpecial(cell)
}

function isSpecial({ formula, link, cutFrom, repeated, merged }: AccountCell): boolean {
  return Boolean(formula || link || cutFrom || repeated || merged)
}

/** No account comes near this length: the fine rules on characters would only cost time. */
const LONGEST_JUDGED = 64

interface JudgedCell {
  account: string | null
  findings: Finding[]
}

function judgeCell(cell: AccountCell, test: PatternTest, pack: RulePack): JudgedCell {
  const findings = judgeState(cell)
  if (cell.kind === 'date') return { account: null, findings: [...findings, ...judgeDate(cell)] }
  if (cell.kind === 'number') return judgeNumberCell(cell, findings, test, pack)
  if (cell.kind !== 'text') return { account: null, findings }
  if (isBlank(cell.typed)) {
    // In a file a blank cell is left out before; a row that is sent must be an account.
    return { account: null, findings: [{ ...cellFinding('text.blank', cell, {}, ''), level: 'stop' }] }
  }
  if (cell.typed.length > LONGEST_JUDGED && cell.typed.trim().length > LONGEST_JUDGED) {
    return { account: normalForm(cell.typed), findings: [...findings, ...judgeLong(cell, test, pack)] }
  }
  findings.push(...judgeText(cell))
  // A lost number, or a formula says all there is to say; its shape would only be a second voice.
  const lost = judgeExponent(cell)
  if (lost.length > 0) return { account: null, findings: [...findings, ...lost] }
  if (findings.some(({ code }) => code === 'text.formula_like' || code === 'text.too_long')) {
    return { account: null, findings }
  }
  return judgeTextCell(cell, findings, test, pack)
}

function judgeTextCell(cell: AccountCell, findings: Finding[], test: PatternTest, pack: RulePack): JudgedCell {
  const account = normalForm(cell.typed)
  const damaged = findings.some(({ level, code }) => level === 'stop' && code.startsWith('text.'))
  const judged = damaged ? [] : judgeAccount(cell, shapeOf(cell, account), test, pack)
  // Two accounts on two lines are not mended by making a space of the line break, nor is one that was wrapped.
  const wrapped = /[\n\r\t]/.test(cell.typed.trim())
  const several = judged.some(({ code }) => code === 'account.several' || (wrapped && code === 'account.maybe_several'))
  const kept = several ? findings.filter(({ code }) => code !== 'text.spaces') : findings
  return { account, findings: [...kept, ...judged] }
}

function judgeNumberCell(cell: AccountCell, findings: Finding[], test: PatternTest, pack: RulePack): JudgedCell {
  const found = judgeNumber(cell)
  findings.push(...found)
  if (found.some(({ level }) => level === 'stop')) return { account: null, findings }
  const account = normalForm(cell.typed)
  findings.push(...judgeAccount(cell, account, test, pack))
  return { account, findings }
}

/** Quotes around a number are found as such already: its shape is judged without them. */
function shapeOf(cell: AccountCell, account: string): string {
  return /^[A-Z0-9]/.test(account) && /[A-Z0-9]$/.test(account) ? account : normalForm(unquoted(cell.typed))
}

function unquoted(text: string): string {
  return text.trim().replace(/^['"‘’“”«»`´]+|['"‘’“”«»`´]+$/g, '')
}

/** A3: past the portal's limit nothing goes in; at it, the file is full. */
function judgeCount(draft: DraftRows, pack: RulePack): Finding[] {
  const limit = pack.limits.accounts
  const count = draft.rows.length
  const over = draft.rows[limit]
  if (over) {
    addFinding(draft, limit, cellFinding('rows.too_many', over, { count, limit, firstOver: over.cell }))
    return []
  }
  return count === limit ? [fileFinding('rows.full', { limit })] : []
}

/** Says of each row how it came out; past the limit, and under a merged range, none is ready. */
function settle({ rows, found }: DraftRows, cells: readonly AccountCell[], limit: number): void {
  let index = -1
  for (const row of rows) {
    const findings = found[++index]
    const covered = cells[index]?.covered === true
    // Most rows of a long list are as they were made.
    if (!findings && !covered && index < limit) continue
    if (covered) row.covered = true
    if (index >= limit || covered) row.level = 'stop'
    else if (findings) row.level = worst(findings)
    row.ready = row.level !== 'stop'
  }
}

const ORDER: Readonly<Record<Level, number>> = { stop: 0, look: 1, note: 2 }

function worst(findings: readonly Finding[]): Level | null {
  let level: Level | null = null
  for (const found of findings) if (level === null || ORDER[found.level] < ORDER[level]) level = found.level
  return level
}

function bySeverity(findings: Finding[]): Finding[] {
  return findings.length > 1 ? findings.toSorted((a, b) => ORDER[a.level] - ORDER[b.level]) : findings
}
