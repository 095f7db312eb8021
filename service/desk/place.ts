/** Where on the desk a person is, as its address says. */
export type Place =
  | { page: 'batches' }
  | { page: 'batch'; number: string }
  | { page: 'sign-in'; next: string }
  | { page: 'link'; token: string; next: string }
  | { page: 'device'; userCode: string }
  | { page: 'missing' }

/** Reads an address. An address we don't know is a page of its own, never a guess. */
export function placeOf(url: URL): Place {
  const path = url.pathname.replace(/\/+$/, '') || '/'
  if (path === '/' || path === '/batches') return { page: 'batches' }
  if (path === '/sign-in') return { page: 'sign-in', next: nextOf(url) }
  if (path === '/sign-in/link') return { page: 'link', token: url.searchParams.get('token') ?? '', next: nextOf(url) }
  if (path === '/device') return { page: 'device', userCode: url.searchParams.get('user_code') ?? '' }
  const number = /^\/batches\/([A-Za-z0-9-]{1,32})$/.exec(path)?.[1]
  return number ? { page: 'batch', number } : { page: 'missing' }
}

/** The address of a batch. */
export function batchPath(number: string): string {
  return `/batches/${encodeURIComponent(number)}`
}

/** Where to go after signing in: a page of this desk, never another site (no open redirect). */
export function nextOf(url: URL): string {
  const wanted = url.searchParams.get('next')
  if (!wanted) return '/'
  const target = URL.parse(wanted, url)
  if (!target || target.origin !== url.origin) return '/'
  const page = placeOf(target).page
  return page === 'batches' || page === 'batch' || page === 'device' ? target.pathname + target.search : '/'
}
