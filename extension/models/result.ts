import type { Batch, Outcome } from '../../shared/batch.ts'
import type { KeptRow } from '../submission.ts'

/** enterprise: inactive because the enterprise is, not the account. */
export type GroupName = Outcome | 'enterprise' | 'notSent'

/** Rows with one outcome, and so with one next step. */
export interface ResultGroup {
  name: GroupName
  rows: { cell: string; typed: string; why: string | null }[]
  /** Nothing to do: one line is enough until someone opens it. */
  folded: boolean
}

/** What needs someone first, then what is done. */
const ORDER: readonly GroupName[] = [
  'elsewhere',
  'unknown',
  'inactive',
  'enterprise',
  'stopped',
  'held',
  'notSent',
  'duplicate',
  'unconfirmed',
  'here',
  'assigned',
]
const FOLDED: ReadonlySet<GroupName> = new Set(['duplicate', 'unconfirmed', 'here', 'assigned'])

const STANDING: ReadonlySet<Outcome> = new Set(['assigned', 'unconfirmed', 'here'])

/** The cells of a batch whose accounts stand in the enterprise after it. */
export function standingCells({ rows }: Pick<Batch, 'rows'>): string[] {
  return rows.filter(({ outcome }) => STANDING.has(outcome)).map(({ cell }) => cell)
}

/** What is decided before the service looks at the enterprise. */
const BEFORE: ReadonlySet<Outcome> = new Set(['stopped', 'duplicate'])

/**
 * Whether the enterprise was what was inactive: then every row that came so far ended so. `active` is what is known of
 * the enterprise beside the batch.
 */
function isEnterpriseInactive({ rows }: Pick<Batch, 'rows'>, active: boolean): boolean {
  return !active && rows.every(({ outcome }) => outcome === 'inactive' || BEFORE.has(outcome))
}

/** All rows that were read, grouped by what to do next; rows that were not sent are a group of their own. */
export function resultGroups(batch: Pick<Batch, 'rows'>, kept: readonly KeptRow[], active = true): ResultGroup[] {
  const enterprise = isEnterpriseInactive(batch, active)
  const sent = Map.groupBy(
    batch.rows,
    ({ outcome }): GroupName => (enterprise && outcome === 'inactive' ? 'enterprise' : outcome),
  )
  return ORDER.flatMap((name): ResultGroup[] => {
    const rows =
      name === 'notSent'
        ? kept.map(({ cell, typed, why }) => ({ cell, typed, why }))
        : (sent.get(name) ?? []).map(({ cell, typed }) => ({ cell, typed, why: null }))
    return rows.length > 0 ? [{ name, rows, folded: FOLDED.has(name) }] : []
  })
}
