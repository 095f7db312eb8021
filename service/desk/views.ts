import type { IconName } from '../../extension/ui/icon.tsx'
import { type Deed, mayDo, type Role } from '../../shared/role.ts'
import type { Words } from '../../shared/words/catalogue.ts'
import type { Place, RequestView } from './place.ts'

/** The views of the desk, each a list or a form that stands in the navigation: whatever has a name there. */
export type ViewId = keyof Words['views']['names']

export interface View {
  id: ViewId
  href: string
  icon: IconName
  /** What one must be allowed to do to see it; null for everybody. */
  deed: Deed | null
  /** Reached by the search, not from the navigation. */
  hidden?: true
}

export type ViewGroup = 'requests' | 'batches' | 'moves' | 'directory' | 'people' | 'service' | 'own'

/** The navigation as a table: a new place (the inbox) is a row here, a word, and a page. */
const VIEWS: readonly { group: ViewGroup; views: readonly View[] }[] = [
  {
    group: 'requests',
    views: [
      { id: 'newRequests', href: '/requests?view=new', icon: 'inbox', deed: 'ticket.read-all' },
      { id: 'myRequests', href: '/requests?view=mine', icon: 'person', deed: 'ticket.say' },
      { id: 'unassignedRequests', href: '/requests?view=unassigned', icon: 'todo', deed: 'ticket.work' },
      { id: 'waitingRequests', href: '/requests?view=waiting', icon: 'clock', deed: 'ticket.work' },
      { id: 'overdueRequests', href: '/requests?view=overdue', icon: 'look', deed: 'ticket.work' },
      { id: 'moveRequests', href: '/requests?view=moves', icon: 'move', deed: 'ticket.work' },
      { id: 'openRequests', href: '/requests', icon: 'ticket', deed: 'ticket.read' },
      { id: 'closedRequests', href: '/requests?view=closed', icon: 'history', deed: 'ticket.read' },
      { id: 'glance', href: '/glance', icon: 'eye', deed: 'ticket.read-all' },
      { id: 'phone', href: '/requests/new', icon: 'phone', deed: 'ticket.take' },
      { id: 'incoming', href: '/incoming', icon: 'mail', deed: 'mail.read-held' },
      { id: 'foundRequests', href: '/requests?view=found', icon: 'search', deed: 'ticket.read', hidden: true },
    ],
  },
  { group: 'batches', views: [{ id: 'batches', href: '/batches', icon: 'sheet', deed: 'batch.read' }] },
  {
    group: 'moves',
    views: [
      { id: 'waiting', href: '/moves', icon: 'move', deed: 'move.read' },
      { id: 'decided', href: '/moves?view=decided', icon: 'history', deed: 'move.read' },
      { id: 'moving', href: '/moves/new', icon: 'into', deed: 'move.make' },
      { id: 'unconfirmed', href: '/unconfirmed', icon: 'clock', deed: 'assignment.read-unconfirmed' },
    ],
  },
  {
    group: 'directory',
    views: [
      { id: 'enterprises', href: '/enterprises', icon: 'building', deed: 'enterprise.read' },
      { id: 'importing', href: '/import', icon: 'upload', deed: 'directory.import' },
      { id: 'extensions', href: '/extensions', icon: 'phone', deed: 'extension.list' },
    ],
  },
  {
    group: 'people',
    views: [
      { id: 'people', href: '/people', icon: 'people', deed: 'person.manage' },
      { id: 'invitations', href: '/invitations', icon: 'mail', deed: 'person.manage' },
    ],
  },
  { group: 'service', views: [{ id: 'mails', href: '/mail', icon: 'mail', deed: 'mail.manage' }] },
  { group: 'own', views: [{ id: 'sessions', href: '/sessions', icon: 'computer', deed: null }] },
]

/** The navigation of a role; groups that hold nothing for it are left out. */
export function viewsFor(role: Role): { group: ViewGroup; views: View[] }[] {
  return VIEWS.map(({ group, views }) => ({
    group,
    views: views.filter(({ deed }) => deed === null || mayDo(role, deed)),
  })).filter(({ views }) => views.length > 0)
}

/** Whether a role may see a view at all: an address typed by hand leads no further than the navigation. */
export function maySee(role: Role, id: ViewId): boolean {
  return viewsFor(role).some(({ views }) => views.some(view => view.id === id))
}

/** The lists of seat requests by their view. */
export const REQUEST_VIEW_IDS = {
  new: 'newRequests',
  mine: 'myRequests',
  open: 'openRequests',
  closed: 'closedRequests',
  unassigned: 'unassignedRequests',
  waiting: 'waitingRequests',
  overdue: 'overdueRequests',
  moves: 'moveRequests',
  found: 'foundRequests',
} as const satisfies Record<RequestView, ViewId>

/** What stands at the front door: requests for who works on them, batches for everybody else. */
export function homeOf(role: Role): Place {
  return role === 'support' || role === 'rep' ? { page: 'requests', view: 'open' } : { page: 'batches' }
}

/** The view that a place belongs to; null for doors. */
export function viewOf(place: Place): ViewId | null {
  switch (place.page) {
    case 'requests':
    case 'request':
      return REQUEST_VIEW_IDS[place.view]
    case 'batch':
      return 'batches'
    case 'moves':
    case 'move':
      return place.view
    case 'enterprise':
      return 'enterprises'
    case 'person':
      return 'people'
    case 'invitation':
    case 'inviting':
      return 'invitations'
    case 'mail':
      return 'incoming'
    case 'sign-in':
    case 'link':
    case 'checklist':
    case 'device':
    case 'missing':
    // The router knows no home but by what stands there.
    case 'home':
      return null
    default:
      return place.page
  }
}
