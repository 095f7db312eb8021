import { signal } from '@preact/signals'

/**
 * Where in the panel the person is. `request` is the one that is open, by its number or, as long as
 * it has none, by its key; null for the list.
 */
export type Place =
  | { name: 'accounts' }
  | { name: 'requests'; request: string | null }
  | { name: 'settings' }
  /** Accounts that a representative moves at once. */
  | { name: 'relocation' }
  /** The rep's view of many files: the panel opened in a tab. */
  | { name: 'files' }
  /** After an upload: of one of the rep's files, or of the list in Accounts. */
  | { name: 'proof'; of: string | null }

/** What the address of the rep's view ends in. */
export const FILES_HASH = '#files'

/** The same for the list of accounts in a tab, where its grid has the width. */
export const ACCOUNTS_HASH = '#accounts'

export type PlaceModel = ReturnType<typeof createPlace>

export function createPlace() {
  const inFiles = location.hash === FILES_HASH
  const inTab = inFiles || location.hash === ACCOUNTS_HASH
  const place = signal<Place>(inFiles ? { name: 'files' } : { name: 'accounts' })
  /** Something was dropped or pasted where nothing takes it. */
  const stray = signal(false)
  let views = 0

  function go(next: Place): void {
    place.value = next
    stray.value = false
    scrollTo(0, 0)
  }

  return {
    place,
    /** The panel was opened in a tab of its own, for its width. */
    inTab,
    stray,
    go,
    /** Counts the views that were drawn, so that the first one can leave the focus where it is. */
    arrive: () => ++views,
  }
}
