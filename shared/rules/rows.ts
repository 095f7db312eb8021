import { normalForm } from '../account.ts'
import type { CheckedRow } from '../check.ts'
import { cellFinding, type Finding, fileFinding, type Level } from '../finding.ts'
import { compilePattern, type PatternTest } from '../pattern.ts'
import type { RulePack } from '../rule-pack.ts'
import type { AccountCell } from '../sheet.ts'
import { judgeAccount } from './account.ts'
import { judgeState } from './cell.ts'
import { judgeNeighbours } from './neighbours.ts'
import { judgeDate, judgeExponent, judgeNumber } from './number.ts'
import { isBlank, judgeText } from './text.ts'

/** Rows and what was found at them, in the order of the rows. */
export interface JudgedRows {
  rows: CheckedRow[]
  findings: Finding[]
}

/** A row while it is being judged. */
export interface DraftRow {
  cell: AccountCell
  account: string | null
  findings: Finding[]
}

/** Judges every account cell by itself, then against the others: the same code for a file and for a typed list. */
export function judgeRows(cells: readonly AccountCell[], pack: RulePack): JudgedRows {
  const test = compilePattern(pack.account)
  const drafts = cells.map(cell => judgeRow(cell, test, pack))
  judgeDuplicates(drafts)
  judgeNeighbours(drafts)
  const general = judgeCount(drafts, pack)
  const findings: Finding[] = [...general]
  for (const draft of drafts) for (const found of bySeverity(draft.findings)) findings.push(found)
  return {
    rows: drafts.map((draft, at) => finish(draft, at >= pack.limits.accounts || draft.cell.covered === true)),
    findings,
  }
}

function judgeRow(cell: AccountCell, test: PatternTest, pack: RulePack): DraftRow {
  const findings = judgeState(cell)
  if (cell.kind === 'date') return { cell, account: null, findings: [...findings, ...judgeDate(cell)] }
  if (cell.kind === 'number') return judgeNumberRow(cell, findings, test, pack)
  if (cell.kind !== 'text') return { cell, account: null, findings }
  const account = normalForm(cell.typed)
  for (const found of judgeText(cell)) findings.push(found)
  if (isBlank(cell.typed)) {
    // In a file a blank cell is left out before; a row that is sent must be an account.
    return { cell, account: null, findings: [{ ...cellFinding('text.blank', cell, {}, ''), level: 'stop' }] }
  }
  // A lost number, or a formula says all there is to say; its shape would only be a second voice.
  const lost = judgeExponent(cell)
  if (lost.length > 0) return { cell, account: null, findings: [...findings, ...lost] }
  if (findings.some(found => found.code === 'text.formula_like' || found.code === 'text.too_long')) {
    return { cell, account: null, findings }
  }
  const damaged = findings.some(found => found.level === 'stop' && found.code.startsWith('text.'))
  const judged = damaged ? [] : judgeAccount(cell, shapeOf(cell, account), test, pack)
  // Two accounts on two lines are not mended by taking out the line break.
  const several = judged.some(found => found.code === 'account.several')
  const kept = several ? findings.filter(found => found.code !== 'text.spaces') : findings
  for (const found of judged) kept.push(found)
  return { cell, account, findings: kept }
}

function judgeNumberRow(cell: AccountCell, findings: Finding[], test: PatternTest, pack: RulePack): DraftRow {
  const found = judgeNumber(cell)
  findings.push(...found)
  if (found.some(({ level }) => level === 'stop')) return { cell, account: null, findings }
  const account = normalForm(cell.typed)
  findings.push(...judgeAccount(cell, account, test, pack))
  return { cell, account, findings }
}

/** Quotes around a number are found as such already: its shape is judged without them. */
function shapeOf(cell: AccountCell, account: string): string {
  return /^[A-Z0-9]/.test(account) && /[A-Z0-9]$/.test(account) ? account : normalForm(unquoted(cell.typed))
}

function unquoted(text: string): string {
  return text.trim().replace(/^['"‘’“”«»`´]+|['"‘’“”«»`´]+$/g, '')
}

/** Normal forms decide (hazards 58). The first stays ready; a cell without a normal form equals nothing. */
function judgeDuplicates(drafts: readonly DraftRow[]): void {
  const first = new Map<string, string>()
  for (const { cell, account, findings } of drafts) {
    if (account === null) continue
    const earlier = first.get(account)
    if (earlier === undefined) first.set(account, cell.cell)
    else findings.push(cellFinding('account.duplicate', cell, { first: earlier, account }, ''))
  }
}

/** A3: past the portal's limit nothing goes in; at it, the file is full. */
function judgeCount(drafts: readonly DraftRow[], pack: RulePack): Finding[] {
  const limit = pack.limits.accounts
  const over = drafts[limit]
  if (over) {
    const args = { count: drafts.length, limit, firstOver: over.cell.cell }
    over.findings.unshift(cellFinding('rows.too_many', over.cell, args))
    return []
  }
  return drafts.length === limit ? [fileFinding('rows.full', { limit })] : []
}

function finish({ cell, account, findings }: DraftRow, stopped: boolean): CheckedRow {
  const level = stopped ? 'stop' : worst(findings)
  return { cell: cell.cell, typed: cell.typed, kind: cell.kind, account, ready: level !== 'stop', level }
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
