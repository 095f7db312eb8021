import { hc } from 'hono/client'
import type { Batch, BatchSummary } from '../../shared/batch.ts'
import type { Person } from '../../shared/person.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { Api } from '../http/app.ts'
import { type Answer, readAnswer } from './models/answer.ts'

/** One page of the list, newest first; `next` is the cursor of the following one. */
export interface BatchPage {
  batches: BatchSummary[]
  next: string | null
}

/** What the desk asks of the service. */
export interface DeskApi {
  me(): Promise<Answer<Person>>
  batches(cursor: string | null): Promise<Answer<BatchPage>>
  batch(number: string): Promise<Answer<Batch>>
}

/** Our own routes, typed by the service itself. Refusals come in the reader's language. */
export function createApi(locale: () => Locale): DeskApi {
  const client = hc<Api>('/', { headers: () => ({ 'Accept-Language': locale() }) })
  return {
    me: () => readAnswer(client.api.me.$get()),
    batches: cursor => readAnswer(client.api.batches.$get({ query: cursor ? { cursor } : {} })),
    batch: number => readAnswer(client.api.batches[':number'].$get({ param: { number } })),
  }
}
