import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Place, placeOf } from './place.ts'

/** The page's address as a signal, and ways to change it without loading the page anew. */
export interface Router {
  url: ReadonlySignal<URL>
  place: ReadonlySignal<Place>
  /** Goes to a path of this desk; `replace` leaves no step to come back to. */
  go(path: string, options?: { replace?: boolean }): void
}

/**
 * `home` is what stands at the front door for who is signed in, read as a signal.
 * Listens to the History API and to clicks on our own links. A handful of pages needs no library for that.
 */
export function createRouter(window: Window, home: () => Place): Router {
  const url = signal(new URL(window.location.href))
  const go: Router['go'] = (path, { replace = false } = {}) => {
    const target = new URL(path, url.peek())
    if (target.href !== url.peek().href) window.history[replace ? 'replaceState' : 'pushState'](null, '', target)
    url.value = target
  }
  window.addEventListener('popstate', () => {
    url.value = new URL(window.location.href)
  })
  window.document.addEventListener('click', event => {
    const target = ownLink(event, url.peek())
    if (!target) return
    event.preventDefault()
    go(target)
  })
  return {
    url,
    place: computed(() => {
      const place = placeOf(url.value)
      return place.page === 'home' ? home() : place
    }),
    go,
  }
}

/** The path of a plain click on a link to a page of ours; null leaves the click to the browser (new tab, other site). */
function ownLink(event: MouseEvent, here: URL): string | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.target || link.hasAttribute('download')) return null
  const target = new URL(link.href)
  if (target.origin !== here.origin || target.hash || placeOf(target).page === 'missing') return null
  return target.pathname + target.search
}
