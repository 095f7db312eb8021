import { COUNTED, INBOX_VIEWS } from '../../shared/desk-ticket.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import {
  type CountedView,
  type InboxQuestion,
  MOST_VIEWS,
  type SavedView,
  type ViewChange,
  viewName,
} from '../../shared/saved-view.ts'
import { insertAudit } from '../store/audit.ts'
import type { Attempt } from '../store/idempotency.ts'
import { countInbox } from '../store/inbox.ts'
import { lockPerson } from '../store/person.ts'
import { deleteView, insertView, updateView, viewsOf } from '../store/saved-view.ts'
import type { Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { inboxReader } from './desk-ticket.ts'
import { countFound } from './inbox-search.ts'

/** A person's own views by name, with how many tickets each holds for them now. */
export async function listViews(context: Context, person: Person): Promise<CountedView[]> {
  const views: CountedView[] = []
  for (const view of await viewsOf(context.store.db, person.id)) {
    views.push({ ...view, count: await countOf(context, person, view.asked) })
  }
  return views
}

async function countOf(context: Context, person: Person, { text, order: _, ...filter }: InboxQuestion) {
  if (text !== null) return countFound(context, person, { text, filter, limit: COUNTED })
  return countInbox(context.store.db, inboxReader(person), filter, context.clock())
}

/** Keeps a question under a name, once for its key. Answers 201 with it. Raises view.taken, view.too-many. */
export async function saveView(
  context: Context,
  person: Person,
  { name, asked }: Pick<SavedView, 'name' | 'asked'>,
  call: Attempt,
): Promise<Answered> {
  return answerOnce(context, call, 201, async (trx, now) => {
    await lockPerson(trx, person.id)
    const kept = await viewsOf(trx, person.id)
    const view = { id: context.newId(), name: viewName(name), asked: plain(asked), version: '1' }
    refuseTaken(kept, view)
    if (kept.length >= MOST_VIEWS) throw new Fault('view.too-many')
    await insertView(trx, { ...view, personId: person.id }, now)
    await note(trx, context, { person, deed: 'view.save', id: view.id, now })
    return view
  })
}

/** Gives a view another name, or another question. Answers 200 with it. Raises view.unknown, view.taken, version.stale. */
export async function changeView(
  context: Context,
  person: Person,
  { id, ifMatch, change }: { id: string; ifMatch: string; change: ViewChange },
  call: Attempt,
): Promise<Answered> {
  return answerOnce(context, call, 200, async (trx, now) => {
    await lockPerson(trx, person.id)
    const kept = await viewsOf(trx, person.id)
    const view = kept.find(one => one.id === id)
    if (!view) throw new Fault('view.unknown')
    if (view.version !== ifMatch) throw new Fault('version.stale')
    const name = change.name === undefined ? view.name : viewName(change.name)
    const after = { ...view, name, asked: change.asked === undefined ? view.asked : plain(change.asked) }
    refuseTaken(kept, after)
    if (!(await updateView(trx, person.id, after))) throw new Fault('version.stale')
    await note(trx, context, { person, deed: 'view.change', id, now })
    return { ...after, version: String(Number(view.version) + 1) }
  })
}

/** Forgets a view. One that is somebody else's is not there: view.unknown. */
export async function forgetView(context: Context, person: Person, id: string): Promise<void> {
  await context.store.write(async trx => {
    if (!(await deleteView(trx, person.id, id))) throw new Fault('view.unknown')
    await note(trx, context, { person, deed: 'view.forget', id, now: context.clock() })
  })
}

/** Names differ by more than their capitals, so that they can be told apart when they are said. */
function refuseTaken(kept: readonly SavedView[], { id, name }: SavedView): void {
  const folded = name.toLowerCase()
  if (kept.some(other => other.id !== id && other.name.toLowerCase() === folded)) throw new Fault('view.taken')
}

/** A list without a text is that of a view; a search is one of all there are, in its own order. */
function plain(asked: InboxQuestion): InboxQuestion {
  return asked.text === null
    ? { ...asked, view: INBOX_VIEWS.find(view => view === asked.view) ?? 'open' }
    : { ...asked, view: null, order: null }
}

async function note(
  trx: Writer,
  { newId }: Pick<Context, 'newId'>,
  { person, deed, id, now }: { person: Person; deed: string; id: string; now: number },
): Promise<void> {
  await insertAudit(trx, { id: newId(), personId: person.id, deed, subject: id, detail: {} }, now)
}
