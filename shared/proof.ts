import { normalForm } from './account.ts'
import type { CheckedRow } from './check.ts'
import type { PortalAccount } from './portal-list.ts'

/**
 * What became of a row, going by the portal's own list. landed: it is there. conflict: it is there, but under another
 * enterprise. missing: it is not there.
 */
export type Landing = 'landed' | 'missing' | 'conflict'

export const LANDINGS: readonly Landing[] = ['landed', 'missing', 'conflict']

export interface ProvenRow {
  cell: string
  typed: string
  landing: Landing
  /** How the portal writes it, where that differs. */
  shownAs: string | null
  /** The other enterprise of a conflict. */
  enterprise: string | null
}

/** The comparison of a file with the portal's list (N6). The counts add up to the rows of the file. */
export interface Proof {
  rows: ProvenRow[]
  counts: Record<Landing, number>
  /** Accounts of the list that are not in the file: there before, or added by someone else. */
  others: number
}

/**
 * Compares the rows of a file with the portal's own list. Equality is that of normal forms; an account that the portal
 * writes without its dashes or spaces is found too, where nothing else could be meant. `enterprise` is where the accounts
 * were added, null where the list is that enterprise's own.
 */
export function proveUpload(
  rows: readonly Pick<CheckedRow, 'cell' | 'typed' | 'account'>[],
  listed: readonly PortalAccount[],
  enterprise: string | null,
): Proof {
  const index = new ListIndex(listed)
  const used = new Set<string>()
  const proven = rows.map(({ cell, typed, account }): ProvenRow => {
    const key = account === null ? null : index.find(account)
    const found = key === null ? [] : index.entries(key)
    if (key !== null) used.add(key)
    const here = found.find(entry => isHere(entry, enterprise))
    const entry = here ?? found[0]
    return {
      cell,
      typed,
      landing: here ? 'landed' : entry ? 'conflict' : 'missing',
      shownAs: entry && entry.typed !== typed ? entry.typed : null,
      enterprise: here ? null : (entry?.enterprise ?? null),
    }
  })
  const counts: Proof['counts'] = { landed: 0, missing: 0, conflict: 0 }
  for (const { landing } of proven) counts[landing]++
  return { rows: proven, counts, others: index.size - used.size }
}

function isHere({ enterprise }: PortalAccount, wanted: string | null): boolean {
  return wanted === null || enterprise === null || normalForm(enterprise) === normalForm(wanted)
}

/** The list by normal form, and by its letters and digits alone where only one account has those. */
class ListIndex {
  private readonly exact: Map<string, PortalAccount[]>
  private readonly loose = new Map<string, string | null>()

  constructor(listed: readonly PortalAccount[]) {
    this.exact = Map.groupBy(listed, ({ typed }) => normalForm(typed))
    for (const key of this.exact.keys()) {
      const bare = bareForm(key)
      this.loose.set(bare, this.loose.has(bare) ? null : key)
    }
  }

  get size(): number {
    return this.exact.size
  }

  entries(key: string): PortalAccount[] {
    return this.exact.get(key) ?? []
  }

  /** The key of the list's account that is meant, or null. */
  find(account: string): string | null {
    if (this.exact.has(account)) return account
    return this.loose.get(bareForm(account)) ?? null
  }
}

function bareForm(normal: string): string {
  return normal.replace(/[^A-Z0-9]/g, '')
}
