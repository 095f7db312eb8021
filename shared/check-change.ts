import type { Check, CheckedRow } from './check.ts'
import type { Finding } from './finding.ts'
import { applySplices, type Splice, spliceOf } from './splice.ts'

/** What became of a check: small where little changed, however many rows there are. */
export interface CheckChange extends Omit<Check, 'rows' | 'findings'> {
  rows: Splice<CheckedRow>[]
  findings: Splice<Finding>[]
}

/** What one check is from another of the same rows. */
export function checkChange(before: Check, after: Check): CheckChange {
  return {
    ...after,
    rows: spliceOf(before.rows, after.rows, sameRow),
    findings: spliceOf(before.findings, after.findings, sameFinding),
  }
}

/** The check after a change to the one before it. */
export function changedCheck(before: Check, change: CheckChange): Check {
  return {
    ...change,
    rows: applySplices(before.rows, change.rows),
    findings: applySplices(before.findings, change.findings),
  }
}

function sameRow(one: CheckedRow, other: CheckedRow): boolean {
  return (
    one.cell === other.cell &&
    one.typed === other.typed &&
    one.kind === other.kind &&
    one.account === other.account &&
    one.ready === other.ready &&
    one.level === other.level &&
    one.covered === other.covered
  )
}

function sameFinding(one: Finding, other: Finding): boolean {
  return (
    one.cell === other.cell &&
    one.code === other.code &&
    one.value === other.value &&
    one.fix === other.fix &&
    one.level === other.level &&
    JSON.stringify(one.args) === JSON.stringify(other.args)
  )
}
