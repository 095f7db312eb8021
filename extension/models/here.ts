import { normalForm } from '../../shared/account.ts'
import type { KnownList, SeenList } from '../known-db.ts'
import type { VerdictRow } from './verdict.ts'

/** Rows whose accounts stood in one of the person's enterprises when its list was fetched. */
export interface HereGroup {
  enterpriseId: string
  /** ISO instant of the list: what is said holds for then. */
  asOf: string
  rows: VerdictRow[]
}

/**
 * Which rows stand in the person's own enterprises already, by the lists on this computer (N4); the chosen enterprise
 * first. A list that lacks a number says nothing about it: it may stand elsewhere, or have been added since.
 */
export function hereAlready(
  lists: readonly KnownList[],
  rows: readonly VerdictRow[],
  chosenId: string | null,
): HereGroup[] {
  const accounts = rows.map(row => ({ row, account: normalForm(row.typed) }))
  return lists
    .flatMap(({ enterpriseId, asOf, pages }): HereGroup[] => {
      const known = new Set(pages.flatMap(page => page.accounts))
      const found = accounts.filter(({ account }) => known.has(account)).map(({ row }) => row)
      return found.length > 0 ? [{ enterpriseId, asOf, rows: found }] : []
    })
    .toSorted((one, other) => Number(other.enterpriseId === chosenId) - Number(one.enterpriseId === chosenId))
}

/** Rows whose accounts stood in an enterprise on the portal's own page when a person read it. */
export interface SeenGroup {
  list: SeenList
  rows: VerdictRow[]
}

/** The same by what was read from the portal's pages: told apart, with its own date and how much was read. */
export function seenAlready(lists: readonly SeenList[], rows: readonly VerdictRow[]): SeenGroup[] {
  return lists.flatMap(list => {
    const known = new Set(list.accounts)
    const found = rows.filter(({ typed }) => known.has(normalForm(typed)))
    return found.length > 0 ? [{ list, rows: found }] : []
  })
}
