import type { CountedView, SavedView, ViewChange } from '../../shared/saved-view.ts'
import type { Client } from './client.ts'
import { type Answer, mapAnswer, readAnswer, readDone } from './models/answer.ts'

/** Views that the person saved for themselves. */
export interface SavedViewApi {
  savedViews(): Promise<Answer<CountedView[]>>
  saveView(view: Pick<SavedView, 'name' | 'asked'>, key: string): Promise<Answer<SavedView>>
  changeView(seen: Pick<SavedView, 'id' | 'version'>, change: ViewChange, key: string): Promise<Answer<SavedView>>
  forgetView(id: string): Promise<Answer<null>>
}

export function createSavedViewApi(client: Client): SavedViewApi {
  const { views } = client.api.inbox
  return {
    savedViews: async () => mapAnswer(await readAnswer<{ views: CountedView[] }>(views.$get()), answer => answer.views),
    saveView: (json, key) => readAnswer(views.$post({ header: { 'idempotency-key': key }, json })),
    changeView: ({ id, version }, json, key) => {
      const given = { param: { id }, header: { 'idempotency-key': key, 'if-match': `"${version}"` } }
      return readAnswer(views[':id'].$patch({ ...given, json }))
    },
    forgetView: id => readDone(views[':id'].$delete({ param: { id } })),
  }
}
