import { signal } from '@preact/signals'

/**
 * Where in the panel the person is. `request` is the one that is open, by its number or, as long as
 * it has none, by its key; null for the list.
 */
export type Place = { name: 'accounts' } | { name: 'requests'; request: string | null } | { name: 'settings' }

export type PlaceModel = ReturnType<typeof createPlace>

export function createPlace() {
  const place = signal<Place>({ name: 'accounts' })
  let views = 0

  function go(next: Place): void {
    place.value = next
    scrollTo(0, 0)
  }

  return {
    place,
    go,
    /** Counts the views that were drawn, so that the first one can leave the focus where it is. */
    arrive: () => ++views,
  }
}
