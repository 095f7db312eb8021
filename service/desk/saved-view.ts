import type { InboxQuestion, SavedView } from '../../shared/saved-view.ts'
import { type Narrow, narrowed } from './narrow.ts'
import { type RequestView, requestPath } from './place.ts'

/** What is listed, as it is saved: a search is one of all there are. */
export function questionOf(view: RequestView, narrow: Narrow, text: string): InboxQuestion {
  const { state, kind, priority, enterprise, assignee, order } = narrow
  const filters = { state, kind, priority, enterpriseId: enterprise, assigneeId: assignee }
  return view === 'found' ? { ...filters, view: null, text, order: null } : { ...filters, view, text: null, order }
}

/** The view of the inbox that a saved one narrows down. */
export function baseOf({ view, text }: InboxQuestion): RequestView {
  return text === null ? (view ?? 'open') : 'found'
}

/** The address of a saved view. What it searches for stands in no address: the view itself knows it. */
export function savedPath({ id, asked }: Pick<SavedView, 'id' | 'asked'>): string {
  const { state, kind, priority, enterpriseId, assigneeId, order } = asked
  const narrow = { state, kind, priority, enterprise: enterpriseId, assignee: assigneeId, order, saved: id }
  return narrowed(requestPath(null, baseOf(asked)), narrow)
}

/** Whether two ask for the same. */
export function sameQuestion(one: InboxQuestion, other: InboxQuestion): boolean {
  // Every part is a word or nothing.
  return (Object.keys(one) as (keyof InboxQuestion)[]).every(part => one[part] === other[part])
}
