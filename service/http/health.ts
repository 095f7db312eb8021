import { createRoute, z } from '@hono/zod-openapi'
import { answer } from './schema.ts'

const readiness = z.strictObject({
  ready: z.boolean(),
  /** What is not as it should be, by part; empty when ready. */
  wrong: z.array(z.enum(['database', 'migrations', 'disk', 'outbox', 'stopping'])),
  /** Mail that came in and waits for a person, which is no reason to be unready; null where it cannot be told. */
  mail: z.strictObject({ held: z.number().int(), broken: z.number().int() }).nullable(),
})

export const livez = createRoute({
  method: 'get',
  path: '/livez',
  operationId: 'livez',
  summary: 'The process answers',
  tags: ['Health'],
  security: [],
  responses: { 200: answer('It does.', z.strictObject({ live: z.literal(true) })) },
})

export const readyz = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'readyz',
  summary: 'The service can do its work: database, migrations, disk, outbox',
  tags: ['Health'],
  security: [],
  responses: { 200: answer('It can.', readiness), 503: answer('It cannot.', readiness) },
})
