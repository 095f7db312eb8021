import type { CheckedRow } from '../../shared/check.ts'
import { rowStates } from '../../shared/edit.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { AccountDraft, DraftCheck } from '../draft.ts'

/** With these, rows would be missed, or others taken for accounts: nothing is made of the list before that is settled. */
const MISPLACED: ReadonlySet<string> = new Set(['columns.unknown', 'rows.above_6'])

/** Whether the accounts stand elsewhere than they were read. */
export function isMisplaced({ found }: Pick<DraftCheck, 'found'>): boolean {
  return found.findings.some(({ code }) => MISPLACED.has(code))
}

/** How many rows can go into workbooks, those past the portal's limit included: a long list is split (N2). */
export function readyCount(check: Pick<DraftCheck, 'now' | 'cells' | 'history'>): number {
  return readyRows(check).length
}

/** How many accounts the way on would send: a list longer than what goes in at one time goes whole, unless a person chose otherwise. */
export function sendableCount({ check, whole }: Pick<AccountDraft, 'check' | 'whole'>, going: number): number {
  const all = whole && check ? readyCount(check) : 0
  return all > lumenConnect.limits.accounts ? all : going
}

/** Several parts of a view ask of the same check. */
const known = new WeakMap<object, readonly CheckedRow[]>()

/** The rows that can go in once the list is split, those past the portal's limit included. */
export function readyRows(check: Pick<DraftCheck, 'now' | 'cells' | 'history'>): readonly CheckedRow[] {
  const rows = known.get(check) ?? findReady(check)
  known.set(check, rows)
  return rows
}

function findReady({ now, cells, history }: Pick<DraftCheck, 'now' | 'cells' | 'history'>): CheckedRow[] {
  const states = rowStates(history)
  const stopped = new Set<string>()
  for (const { cell, level, code } of now.findings) {
    if (cell !== null && level === 'stop' && code !== 'rows.too_many') stopped.add(cell)
  }
  for (const { cell, covered } of cells) if (covered && !states.has(cell)) stopped.add(cell)
  return now.rows.filter(({ cell }) => !stopped.has(cell))
}
