import { type BatchRow, type BatchState, OUTCOMES, type Outcome, type OutcomeCounts, type Policy } from './batch.ts'
import type { Check, CheckedRow } from './check.ts'
import type { Finding, FindingCode } from './finding.ts'

/** What the service knows about the accounts of one batch at the moment it decides. Accounts in their normal form. */
export interface Ground {
  enterprise: { id: string; active: boolean }
  /** The accounts that the directory knows, with whether each is active; null as long as none was imported. */
  directory: ReadonlyMap<string, boolean> | null
  /** Which enterprise each account stands in now, for those that stand in one. */
  places: ReadonlyMap<string, string>
}

/** A batch as decided: an outcome for every row, counts that add up to them, and the state that follows. */
export interface Decision {
  rows: BatchRow[]
  counts: OutcomeCounts
  state: BatchState
}

/** Outcomes that put an account into the enterprise. */
export function isAdded(outcome: Outcome): boolean {
  return outcome === 'assigned' || outcome === 'unconfirmed'
}

/** After these the account stands in the enterprise, so that nobody has anything left to do. */
function isThere(outcome: Outcome): boolean {
  return isAdded(outcome) || outcome === 'here'
}

/**
 * Decides what becomes of every row. Pure: whoever calls it holds the ground still (one transaction) until the
 * decision is written. All or nothing: a row that stands here already is no reason to hold the others back, since
 * there is nothing that anybody could do about it.
 */
export function decideBatch(check: Pick<Check, 'rows' | 'findings'>, policy: Policy, ground: Ground): Decision {
  const stops = stopsByCell(check.findings)
  const rows = check.rows.map(row => decideRow(row, stops, ground))
  refuseRepeated(rows)
  const held = policy === 'all-or-nothing' && rows.some(row => !isThere(row.outcome))
  if (held) for (const row of rows) if (isAdded(row.outcome)) row.outcome = 'held'
  const counts = countOutcomes(rows)
  return { rows, counts, state: stateOf(counts, rows.length) }
}

function decideRow(row: CheckedRow, stops: StopsByCell, ground: Ground): BatchRow {
  const finding = row.ready ? null : (stops.get(row.cell) ?? stops.get(null) ?? null)
  const base = { cell: row.cell, typed: row.typed, account: row.account, finding, move: null, undone: null }
  if (!row.ready || row.account === null) {
    return { ...base, outcome: finding === 'account.duplicate' ? 'duplicate' : 'stopped' }
  }
  return { ...base, outcome: decideAccount(row.account, ground) }
}

/** Labels that repeat stop nothing in a check, but one account is added once. */
function refuseRepeated(rows: readonly BatchRow[]): void {
  const added = new Set<string>()
  for (const row of rows) {
    if (!isAdded(row.outcome) || row.account === null) continue
    if (added.has(row.account)) {
      row.outcome = 'duplicate'
      row.finding = 'account.duplicate'
    }
    added.add(row.account)
  }
}

function decideAccount(account: string, { enterprise, directory, places }: Ground): Outcome {
  if (!enterprise.active) return 'inactive'
  const place = places.get(account)
  if (place !== undefined) return place === enterprise.id ? 'here' : 'elsewhere'
  if (directory === null) return 'unconfirmed'
  const active = directory.get(account)
  if (active === undefined) return 'unknown'
  return active ? 'assigned' : 'inactive'
}

/** The first finding that stops each cell; under null the first that stops the whole file. */
export type StopsByCell = ReadonlyMap<string | null, FindingCode>

/** Why each cell is stopped; under null why the whole list is. */
export function stopsByCell(findings: readonly Finding[]): StopsByCell {
  const stops = new Map<string | null, FindingCode>()
  for (const { level, cell, code } of findings) if (level === 'stop' && !stops.has(cell)) stops.set(cell, code)
  return stops
}

/** How many rows ended how. Every outcome has its count, 0 included. */
export function countOutcomes(rows: readonly Pick<BatchRow, 'outcome'>[]): OutcomeCounts {
  // One key an outcome; Object.fromEntries forgets which.
  const counts = Object.fromEntries(OUTCOMES.map(outcome => [outcome, 0])) as OutcomeCounts
  for (const row of rows) counts[row.outcome]++
  return counts
}

/**
 * Whether over half of the rows would not go in: then most of the list is likely meant for another enterprise, and
 * whoever sends it says so again. All or nothing needs no such question: it changes nothing by itself.
 */
export function needsConfirm({ rows, counts }: Pick<Decision, 'rows' | 'counts'>, policy: Policy): boolean {
  return policy === 'ready-rows' && 2 * countMissing(counts, rows.length) > rows.length
}

/** How many rows do not stand in the enterprise after the batch. */
export function countMissing(counts: OutcomeCounts, rows: number): number {
  return rows - counts.assigned - counts.unconfirmed - counts.here
}

function stateOf(counts: OutcomeCounts, rows: number): BatchState {
  const added = counts.assigned + counts.unconfirmed
  if (added + counts.here === rows) return 'applied'
  return added === 0 ? 'refused' : 'partly-applied'
}
