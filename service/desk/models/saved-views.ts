import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { CountedView, SavedView, ViewChange } from '../../../shared/saved-view.ts'
import type { SavedViewApi } from '../saved-view-api.ts'
import { createDeed, type Deed } from './deed.ts'
import type { Session } from './session.ts'

/** The person's own views of the inbox, and what is done with them. */
export interface SavedViews {
  /** By name; null until they were asked for. */
  views: ReadonlySignal<readonly CountedView[] | null>
  /** Which form for a name is open over the list. */
  naming: Signal<'save' | 'rename' | null>
  /** What was done last, as a sentence. */
  said: Signal<string>
  /** Looks at them anew, with what each holds. */
  load(): Promise<void>
  save: Deed<Pick<SavedView, 'name' | 'asked'>, SavedView>
  change: Deed<{ seen: Pick<SavedView, 'id' | 'version'>; change: ViewChange }, SavedView>
  forget: Deed<string, null>
  /** Says no more why the last try was refused; a form for a name stays open. */
  excuse(): void
  /** The same, and closes the form: what was begun over a list ends with it. */
  settle(): void
  /** Forgets everything, for the next person. */
  clear(): void
}

export function createSavedViews(api: SavedViewApi, session: Pick<Session, 'lose'>): SavedViews {
  const views = signal<readonly CountedView[] | null>(null)
  const naming = signal<'save' | 'rename' | null>(null)
  const said = signal('')
  /** Whose question is the newest; an answer to an older one is dropped. */
  let asking = 0
  const save: SavedViews['save'] = createDeed((view, key) => api.saveView(view, key), session)
  const change: SavedViews['change'] = createDeed(
    ({ seen, change: asked }, key) => api.changeView(seen, asked, key),
    session,
  )
  const forget: SavedViews['forget'] = createDeed(id => api.forgetView(id), session)
  const excuse = () => {
    for (const deed of [save, change, forget]) deed.forget()
  }
  const settle = () => {
    naming.value = null
    excuse()
  }
  return {
    views,
    naming,
    said,
    load: async () => {
      const mine = ++asking
      const answer = await api.savedViews()
      if (mine === asking && answer.ok) views.value = answer.value
    },
    ...{ save, change, forget, excuse, settle },
    clear: () => {
      asking++
      views.value = null
      settle()
      said.value = ''
    },
  }
}
