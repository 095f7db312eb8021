import type { AccountDraft, TypedNumber } from '../draft.ts'

/** Where one is, and what stands in a field: the later one stands, and nothing is lost by it. */
const LATER_STANDS: readonly (keyof AccountDraft)[] = ['step', 'typing', 'pasting']

/**
 * A change that one window made to the draft as it `was`, for the draft as another window has left it `now`. Numbers
 * of a list come together; null where both changed the same otherwise, and one of them must be given up.
 */
export function rebase(
  changes: Partial<AccountDraft>,
  was: AccountDraft,
  now: AccountDraft,
): Partial<AccountDraft> | null {
  // Object.keys of our own object, which has no others.
  const keys = Object.keys(changes) as (keyof AccountDraft)[]
  const clashing = keys.filter(
    key =>
      !LATER_STANDS.includes(key) &&
      print(key, was) !== print(key, now) &&
      print(key, { ...was, ...changes }) !== print(key, now),
  )
  if (clashing.some(key => key !== 'list')) return null
  const { list } = changes
  return list && clashing.length > 0 ? { ...changes, list: merge(list, was.list, now.list) } : changes
}

/** What was taken off in either goes, what was put on in either stays. */
function merge(list: readonly TypedNumber[], was: readonly TypedNumber[], now: readonly TypedNumber[]): TypedNumber[] {
  const idsOf = (numbers: readonly TypedNumber[]) => new Set(numbers.map(({ id }) => id))
  const [mine, before, theirs] = [idsOf(list), idsOf(was), idsOf(now)]
  return [
    ...now.filter(({ id }) => mine.has(id) || !before.has(id)),
    ...list.filter(({ id }) => !before.has(id) && !theirs.has(id)),
  ]
}

/** A part of a draft, to be compared. Of a check, its instant and what was done to it say all: the rest follows. */
function print(key: keyof AccountDraft, draft: AccountDraft): string {
  const { check } = draft
  return JSON.stringify(key === 'check' ? [check?.at, check?.history] : draft[key])
}
