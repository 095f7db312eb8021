import { hc } from 'hono/client'
import type { Locale } from '../../shared/words/locale.ts'
import type { Api } from '../http/app.ts'

/** Named rather than inferred: written out, the type of all routes is longer than the compiler writes into a declaration. */
export type Client = ReturnType<typeof hc<Api>>

/** Our own routes, typed by the service itself. Refusals come in the reader's language. */
export function createClient(locale: () => Locale): Client {
  return hc<Api>('/', { headers: () => ({ 'Accept-Language': locale() }) })
}
