import { INBOX_VIEWS } from '../../shared/desk-ticket.ts'

/** Which moves a list holds: those that wait for a decision, or the others. */
export type MoveView = 'waiting' | 'decided'

/** Which requests a list holds: the views of the inbox, and what was searched for. */
export const REQUEST_VIEWS = [...INBOX_VIEWS, 'found'] as const
export type RequestView = (typeof REQUEST_VIEWS)[number]

/** Where on the desk a person is, as its address says. */
export type Place =
  /** The front page: what comes first for this role. */
  | { page: 'home' }
  | { page: 'requests'; view: RequestView }
  | { page: 'request'; number: string; view: RequestView }
  /** A request that is taken on the phone. */
  | { page: 'phone' }
  | { page: 'glance' }
  /** Of one enterprise; empty as long as none is chosen. */
  | { page: 'extensions'; enterpriseId: string }
  | { page: 'batches' }
  | { page: 'batch'; number: string }
  | { page: 'moves'; view: MoveView }
  | { page: 'move'; number: string; view: MoveView }
  | { page: 'moving' }
  | { page: 'unconfirmed' }
  | { page: 'enterprises' }
  | { page: 'enterprise'; id: string }
  | { page: 'importing' }
  | { page: 'people' }
  | { page: 'person'; id: string }
  | { page: 'invitations' }
  | { page: 'invitation'; id: string }
  | { page: 'inviting' }
  | { page: 'mails' }
  | { page: 'incoming' }
  | { page: 'mail'; id: string }
  | { page: 'sessions' }
  /** Behind the link of a mail, for whoever has it. */
  | { page: 'checklist'; code: string }
  | { page: 'sign-in'; next: string }
  | { page: 'link'; token: string; next: string }
  | { page: 'device'; userCode: string }
  | { page: 'missing' }

/** Pages whose address says all. */
const PLAIN = {
  '/': { page: 'home' },
  '/batches': { page: 'batches' },
  '/glance': { page: 'glance' },
  '/moves/new': { page: 'moving' },
  '/requests/new': { page: 'phone' },
  '/unconfirmed': { page: 'unconfirmed' },
  '/enterprises': { page: 'enterprises' },
  '/import': { page: 'importing' },
  '/people': { page: 'people' },
  '/invitations': { page: 'invitations' },
  '/invitations/new': { page: 'inviting' },
  '/mail': { page: 'mails' },
  '/incoming': { page: 'incoming' },
  '/sessions': { page: 'sessions' },
} as const satisfies Record<string, Place>

/** Reads an address. An address we don't know is a page of its own, never a guess. */
export function placeOf(url: URL): Place {
  const path = url.pathname.replace(/\/+$/, '') || '/'
  if (path in PLAIN) return PLAIN[path as keyof typeof PLAIN]
  if (path === '/sign-in') return { page: 'sign-in', next: nextOf(url) }
  if (path === '/sign-in/link') return { page: 'link', token: url.searchParams.get('token') ?? '', next: nextOf(url) }
  if (path === '/device') return { page: 'device', userCode: url.searchParams.get('user_code') ?? '' }
  if (path === '/moves') return { page: 'moves', view: moveViewOf(url) }
  if (path === '/requests') return { page: 'requests', view: requestViewOf(url) }
  if (path === '/extensions') return { page: 'extensions', enterpriseId: url.searchParams.get('enterprise') ?? '' }
  return openedOf(path, url) ?? { page: 'missing' }
}

/** What stands open beside its list. */
function openedOf(path: string, url: URL): Place | null {
  const [, list, id] = /^\/([a-z]+)\/([A-Za-z0-9._-]{1,64})$/.exec(path) ?? []
  if (id === undefined) return null
  switch (list) {
    case 'batches':
      return { page: 'batch', number: id }
    case 'requests':
      return { page: 'request', number: id, view: requestViewOf(url) }
    case 'moves':
      return { page: 'move', number: id, view: moveViewOf(url) }
    case 'enterprises':
      return { page: 'enterprise', id }
    case 'people':
      return { page: 'person', id }
    case 'invitations':
      return { page: 'invitation', id }
    case 'checklist':
      return { page: 'checklist', code: id }
    case 'incoming':
      return { page: 'mail', id }
    default:
      return null
  }
}

function moveViewOf(url: URL): MoveView {
  return url.searchParams.get('view') === 'decided' ? 'decided' : 'waiting'
}

function requestViewOf(url: URL): RequestView {
  const wanted = url.searchParams.get('view')
  return REQUEST_VIEWS.find(view => view === wanted) ?? 'open'
}

/** The address of a list of seat requests, or of one beside its list. */
export function requestPath(number: string | null, view: RequestView = 'open'): string {
  const rest = view === 'open' ? '' : `?view=${view}`
  return number === null ? `/requests${rest}` : `/requests/${encodeURIComponent(number)}${rest}`
}

/** The address of an enterprise's extensions. */
export function extensionsPath(enterpriseId: string): string {
  return `/extensions?${new URLSearchParams({ enterprise: enterpriseId })}`
}

/** The address of a batch. */
export function batchPath(number: string): string {
  return `/batches/${encodeURIComponent(number)}`
}

/** The address of a list of moves, or of one beside its list. */
export function movePath(number: string | null, view: MoveView): string {
  const rest = view === 'decided' ? '?view=decided' : ''
  return number === null ? `/moves${rest}` : `/moves/${encodeURIComponent(number)}${rest}`
}

/** The address of something by its list and id. */
export function openedPath(list: 'people' | 'enterprises' | 'invitations' | 'incoming', id: string): string {
  return `/${list}/${encodeURIComponent(id)}`
}

/** Where to go after signing in: a page of this desk, never another site (no open redirect). */
export function nextOf(url: URL): string {
  const wanted = url.searchParams.get('next')
  if (!wanted) return '/'
  const target = URL.parse(wanted, url)
  if (!target || target.origin !== url.origin) return '/'
  // A door is no place to go on to, and reading its own `next` would go round and round.
  if (/^\/sign-in(\/|$)/.test(target.pathname) || placeOf(target).page === 'missing') return '/'
  return target.pathname + target.search
}
