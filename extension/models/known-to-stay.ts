import { normalForm } from '../../shared/account.ts'
import type { KnownAnswer, KnownList } from '../known-db.ts'
import { STAYS, stillAsked } from './inquiry.ts'

/** What is known of rows that would not go in. */
export interface KnownToStay {
  count: number
  /** ISO instant of the oldest of what it is known by. */
  asOf: string
}

/**
 * Which rows of a list too long for one request would not go into an enterprise, as far as this computer knows: those that
 * stood in another of the person's own when its list was fetched, and those that the service said so of when it was
 * asked, whose word counts where both speak. Null where nothing is known to stay out; there may always be more.
 */
export function knownToStay(
  rows: readonly { cell: string; typed: string }[],
  enterpriseId: string,
  { lists, answer }: { lists: readonly KnownList[]; answer: KnownAnswer | null },
): KnownToStay | null {
  const told = new Map(
    answer?.enterprise.id === enterpriseId
      ? stillAsked(answer, rows).rows.map(({ cell, outcome }) => [cell, outcome] as const)
      : [],
  )
  const here = accountsOf(lists.filter(list => list.enterpriseId === enterpriseId))
  const others = lists.filter(list => list.enterpriseId !== enterpriseId)
  const elsewhere = accountsOf(others)
  const byAnswer = rows.filter(({ cell }) => STAYS.has(told.get(cell) ?? 'here'))
  const byLists = rows.filter(({ cell, typed }) => {
    const account = normalForm(typed)
    return !told.has(cell) && elsewhere.has(account) && !here.has(account)
  })
  const times = [
    ...(byAnswer.length > 0 && answer ? [answer.askedAt] : []),
    ...(byLists.length > 0 ? others.map(({ asOf }) => asOf) : []),
  ].sort()
  return times[0] === undefined ? null : { count: byAnswer.length + byLists.length, asOf: times[0] }
}

function accountsOf(lists: readonly KnownList[]): ReadonlySet<string> {
  return new Set(lists.flatMap(({ pages }) => pages.flatMap(page => page.accounts)))
}
