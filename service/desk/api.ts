import type { Batch, BatchSummary } from '../../shared/batch.ts'
import type { Glance } from '../../shared/glance.ts'
import type { Person } from '../../shared/person.ts'
import type { Locale } from '../../shared/words/locale.ts'
import { createClient } from './client.ts'
import { createDirectoryApi, type DirectoryApi } from './directory-api.ts'
import { createInboxApi, type InboxApi } from './inbox-api.ts'
import { createMailsApi, type MailsApi } from './mails-api.ts'
import { type Answer, mapAnswer, readAnswer } from './models/answer.ts'
import type { Page } from './models/list.ts'
import { createMovesApi, type MovesApi } from './moves-api.ts'
import { createPeopleApi, type PeopleApi } from './people-api.ts'
import { createRequestsApi, type RequestsApi } from './requests-api.ts'
import { createSavedViewApi, type SavedViewApi } from './saved-view-api.ts'

/** What the desk asks of the service. */
export interface DeskApi extends RequestsApi, InboxApi, SavedViewApi, MovesApi, PeopleApi, DirectoryApi, MailsApi {
  me(): Promise<Answer<Person>>
  batches(cursor: string | null): Promise<Answer<Page<BatchSummary>>>
  batch(number: string): Promise<Answer<Batch>>
  /** The numbers behind the pictures. */
  glance(): Promise<Answer<Glance>>
}

export function createApi(locale: () => Locale): DeskApi {
  const client = createClient(locale)
  return {
    ...createRequestsApi(client, locale),
    ...createInboxApi(client),
    ...createSavedViewApi(client),
    ...createMovesApi(client),
    ...createPeopleApi(client),
    ...createMailsApi(client),
    ...createDirectoryApi(client, locale),
    me: () => readAnswer(client.api.me.$get()),
    batches: async cursor => {
      const asked = client.api.batches.$get({ query: cursor ? { cursor } : {} })
      const answer = await readAnswer<{ batches: BatchSummary[]; next: string | null }>(asked)
      return mapAnswer(answer, ({ batches, next }) => ({ items: batches, next }))
    },
    batch: number => readAnswer(client.api.batches[':number'].$get({ param: { number } })),
    glance: () => readAnswer(client.api.glance.$get()),
  }
}
