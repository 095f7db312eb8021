import { signal } from '@preact/signals'
import { ticketInHash } from '../ticket-address.ts'

/**
 * Where in the panel the person is. `request` is the one that is open, by its number or, as long as
 * it has none, by its key; null for the list.
 */
export type Place =
  | { name: 'accounts' }
  | { name: 'requests'; request: string | null }
  /** A question to support in words. */
  | { name: 'asking' }
  /** Seats to ask for, and their wide grid: the panel opened in a tab. */
  | { name: 'seats' }
  | { name: 'seat-grid' }
  | { name: 'settings' }
  /** Accounts that a representative moves at once. */
  | { name: 'relocation' }
  /** The rep's view of many files: the panel opened in a tab. */
  | { name: 'files' }
  /** What is read from the page beside the panel. */
  | { name: 'page' }
  /** After an upload: of one of the rep's files, or of the list in Accounts. */
  | { name: 'proof'; of: string | null }

/** What the address of the rep's view ends in. */
export const FILES_HASH = '#files'
/** What the address of the seats' grid ends in. */
export const SEATS_HASH = '#seats'

/** The same for the list of accounts in a tab, where its grid has the width. */
export const ACCOUNTS_HASH = '#accounts'

export type PlaceModel = ReturnType<typeof createPlace>

function placeOf(hash: string): Place {
  const request = ticketInHash(hash)
  if (request !== null) return { name: 'requests', request }
  return { name: hash === FILES_HASH ? 'files' : hash === SEATS_HASH ? 'seat-grid' : 'accounts' }
}

export function createPlace() {
  const hash = location.hash
  const inTab = hash === FILES_HASH || hash === ACCOUNTS_HASH || hash === SEATS_HASH
  const place = signal<Place>(placeOf(hash))
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
