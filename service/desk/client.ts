import { hc } from 'hono/client'
import type { Locale } from '../../shared/words/locale.ts'
import type { Api } from '../http/app.ts'

/** Our own routes, typed by the service itself. Refusals come in the reader's language. */
export function createClient(locale: () => Locale) {
  return hc<Api>('/', { headers: () => ({ 'Accept-Language': locale() }) })
}

export type Client = ReturnType<typeof createClient>
