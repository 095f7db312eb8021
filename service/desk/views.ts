import type { IconName } from '../../extension/ui/icon.tsx'
import { type Deed, mayDo, type Role } from '../../shared/role.ts'
import type { Place } from './place.ts'

/** The views of the desk, each a list or a form that stands in the navigation. */
export type ViewId =
  | 'batches'
  | 'waiting'
  | 'decided'
  | 'moving'
  | 'unconfirmed'
  | 'enterprises'
  | 'importing'
  | 'people'
  | 'invitations'
  | 'sessions'

export interface View {
  id: ViewId
  href: string
  icon: IconName
  /** What one must be allowed to do to see it; null for everybody. */
  deed: Deed | null
}

export type ViewGroup = 'requests' | 'moves' | 'directory' | 'people' | 'own'

/** The navigation as a table: a new place (the inbox) is a row here, a word, and a page. */
const VIEWS: readonly { group: ViewGroup; views: readonly View[] }[] = [
  { group: 'requests', views: [{ id: 'batches', href: '/', icon: 'inbox', deed: 'batch.read' }] },
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
    ],
  },
  {
    group: 'people',
    views: [
      { id: 'people', href: '/people', icon: 'people', deed: 'person.manage' },
      { id: 'invitations', href: '/invitations', icon: 'mail', deed: 'person.manage' },
    ],
  },
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

/** The view that a place belongs to; null for doors. */
export function viewOf(place: Place): ViewId | null {
  switch (place.page) {
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
    case 'sign-in':
    case 'link':
    case 'device':
    case 'missing':
      return null
    default:
      return place.page
  }
}
