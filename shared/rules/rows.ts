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

/** Rows and what was found at them, in the order of the rows. */
export interface JudgedRows {
  rows: CheckedRow[]
  findings: Finding[]
}

/** Judges every account cell by itself, then against the others: the same code for a file and for a typed list. */
export function judgeRows(cells: readonly AccountCell[], pack: RulePack): JudgedRows {
  const test = compilePattern(pack.account)
  const plain = plainTest(pack.account)
  const found = new Array<Finding[] | null>(cells.length).fill(null)
  const rows = cells.map((cell, index) => {
    const judged = plain(cell) ? null : judgeCell(cell, test, pack)
    if (judged && judged.findings.length > 0) found[index] = judged.findings
    return rowOf(cell, judged ? judged.account : cell.typed)
  })
  const draft: DraftRows = { rows, found }
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

/** Digits with at most one dash inside, and nothing special about the cell: most of a long list, and no rule minds it. */
function plainTest({ shortest, longest, classes, inner, needs }: RulePack['account']): (cell: AccountCell) => boolean {
  const most = !classes.includes('digit') || needs === 'capital' ? -1 : inner.includes('-') ? 1 : 0
  return cell => {
    const { kind, typed } = cell
    const { length } = typed
    if (kind !== 'text' || length < shortest || length > longest || isSpecial(cell)) return false
    let dashes = 0
    for (let at = 0; at < length; at++) {
      const code = typed.charCodeAt(at)
      if (code === 45 && at > 0 && at < length - 1) dashes++
      else if (code < 48 || code > 57) return false
    }
    return dashes <= most
  }
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
  let index = 0
  for (const row of rows) {
    const findings = found[index]
    if (cells[index]?.covered) row.covered = true
    if (index >= limit || row.covered) row.level = 'stop'
    else if (findings) row.level = worst(findings)
    row.ready = row.level !== 'stop'
    index++
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
