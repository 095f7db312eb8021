import { OpenAPIHono } from '@hono/zod-openapi'
import { Fault } from '../../shared/fault.ts'
import { listBatches, readBatch, submitBatch } from './batch.ts'
import { listEnterprises } from './enterprise.ts'
import type { Env } from './env.ts'
import { livez, readyz } from './health.ts'
import { readMe } from './person.ts'

/** The routes, chained so that `hc<Api>` types the panel and the desk. */
export function createApp() {
  return new OpenAPIHono<Env>()
    .openapi(livez, c => c.json({ live: true } as const, 200))
    .openapi(readyz, () => notYet())
    .openapi(readMe, () => notYet())
    .openapi(listEnterprises, () => notYet())
    .openapi(listBatches, () => notYet())
    .openapi(readBatch, () => notYet())
    .openapi(submitBatch, () => notYet())
}

function notYet(): never {
  throw new Fault('service.busy')
}

/** What `hc<Api>` is given by the panel and the desk. Types only: nothing of the service is bundled there. */
export type Api = ReturnType<typeof createApp>
