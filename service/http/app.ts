import { Hono } from 'hono'
import type { createApi } from './api.ts'
import type { Env } from './env.ts'
import type { Parts } from './parts.ts'

/** What `hc<Api>` is given by the panel and the desk. Types only: nothing of the service is bundled there. */
export type Api = ReturnType<typeof createApi>

/** The whole service over HTTP. */
export interface App {
  app: Hono<Env>
  /** Loads what the first request would else wait for. */
  load(): Promise<void>
}

/** Leaves every request to the API, whose routes and schemas are most of the program: it is loaded when first asked for. */
export function createApp(parts: Parts): App {
  let made: Promise<Api> | undefined
  const api = () => {
    made ??= import('./api.ts').then(({ createApi }) => createApi(parts))
    return made
  }
  const app = new Hono<Env>()
  app.all('*', async c => (await api()).fetch(c.req.raw, c.env))
  return {
    app,
    async load() {
      await api()
    },
  }
}
