import type { Batch, Outcome } from '../../shared/batch.ts'
import type { KeptRow } from '../submission.ts'

export type GroupName = Outcome | 'notSent'

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
  'stopped',
  'held',
  'notSent',
  'duplicate',
  'unconfirmed',
  'here',
  'assigned',
]
const FOLDED: ReadonlySet<GroupName> = new Set(['duplicate', 'unconfirmed', 'here', 'assigned'])

/** All rows that were read, grouped by what to do next; rows that were not sent are a group of their own. */
export function resultGroups(batch: Batch, kept: readonly KeptRow[]): ResultGroup[] {
  const sent = Map.groupBy(batch.rows, ({ outcome }) => outcome)
  return ORDER.flatMap((name): ResultGroup[] => {
    const rows =
      name === 'notSent'
        ? kept.map(({ cell, typed, why }) => ({ cell, typed, why }))
        : (sent.get(name) ?? []).map(({ cell, typed }) => ({ cell, typed, why: null }))
    return rows.length > 0 ? [{ name, rows, folded: FOLDED.has(name) }] : []
  })
}
