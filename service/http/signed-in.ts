import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { PanelName, SignedIn } from '../../shared/session.ts'
import { listSessions, nameThisPanel, revokeOthers, revokeSession } from '../actions/session.ts'
import type { Env } from './env.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { personNameSchema } from './person.ts'
import { answer, done, faults } from './schema.ts'

const signedInSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['browser', 'panel']),
    name: z.string().openapi({ example: 'Firefox, Windows' }),
    since: z.string().openapi({ format: 'date-time' }),
    seenAt: z.string().openapi({ format: 'date-time' }),
    expiresAt: z.string().openapi({ format: 'date-time' }),
    current: z.boolean(),
  })
  .openapi('SignedIn') satisfies z.ZodType<SignedIn>

const panelSchema = z
  .strictObject({ installId: z.string().regex(/^[\w-]{16,64}$/), name: personNameSchema })
  .openapi('PanelName') satisfies z.ZodType<PanelName>

const sessionsAnswer = answer('What was seen last first.', z.strictObject({ sessions: z.array(signedInSchema) }))
const personParams = z.strictObject({ id: z.string().max(64) })
const tags = ['Sessions']

const listMine = createRoute({
  method: 'get',
  path: '/api/me/sessions',
  operationId: 'listMySessions',
  summary: 'Where this person is signed in: browsers and connected panels',
  tags,
  responses: { 200: sessionsAnswer, ...faults(401) },
})

const endMine = createRoute({
  method: 'delete',
  path: '/api/me/sessions/{sessionId}',
  operationId: 'endMySession',
  summary: 'Sign out there, or disconnect that panel; counts within 30 seconds',
  tags,
  request: { params: z.strictObject({ sessionId: z.string().max(64) }) },
  responses: { 204: done, ...faults(401, 404) },
})

const endMyOthers = createRoute({
  method: 'delete',
  path: '/api/me/sessions',
  operationId: 'endMyOtherSessions',
  summary: 'Sign out everywhere but here, panels included; counts within 30 seconds',
  tags,
  responses: { 204: done, ...faults(401) },
})

const nameMine = createRoute({
  method: 'put',
  path: '/api/me/panel',
  operationId: 'namePanel',
  summary: 'A connected panel says its name; its connection before, if any, ends',
  tags,
  request: { body: { required: true, content: { 'application/json': { schema: panelSchema } } } },
  responses: { 204: done, ...faults(401, 404, 415, 422) },
})

const listTheirs = createRoute({
  method: 'get',
  path: '/api/people/{id}/sessions',
  operationId: 'listSessions',
  summary: 'Where somebody is signed in whom this person looks after',
  tags,
  request: { params: personParams },
  responses: { 200: sessionsAnswer, ...faults(401, 403, 404) },
})

const endTheirs = createRoute({
  method: 'delete',
  path: '/api/people/{id}/sessions',
  operationId: 'endSessions',
  summary: 'Sign somebody out everywhere; they may sign in again',
  tags,
  request: { params: personParams },
  responses: { 204: done, ...faults(401, 403, 404) },
})

const endTheirOne = createRoute({
  method: 'delete',
  path: '/api/people/{id}/sessions/{sessionId}',
  operationId: 'endSession',
  summary: 'Sign somebody out at one place, or disconnect one panel of theirs; counts within 30 seconds',
  tags,
  request: { params: personParams.extend({ sessionId: z.string().max(64) }) },
  responses: { 204: done, ...faults(401, 403, 404) },
})

/** Browsers and panels that are signed in: list, end, name. */
export function signedInRoutes({ context, sessions }: Parts) {
  const hereOf = (c: { get(key: 'person'): Env['Variables']['person']; get(key: 'sessionId'): string }) => ({
    person: c.get('person'),
    sessionId: c.get('sessionId'),
  })
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(listMine, async c => c.json({ sessions: await listSessions(context, hereOf(c), c.get('person').id) }, 200))
    .openapi(endMine, async c => {
      const { sessionId } = c.req.valid('param')
      await revokeSession(context, hereOf(c), { personId: c.get('person').id, sessionId })
      sessions.forget()
      return c.body(null, 204)
    })
    .openapi(endMyOthers, async c => {
      await revokeOthers(context, hereOf(c))
      sessions.forget()
      return c.body(null, 204)
    })
    .openapi(nameMine, async c => {
      await nameThisPanel(context, hereOf(c), c.req.valid('json'))
      sessions.forget()
      return c.body(null, 204)
    })
    .openapi(listTheirs, async c =>
      c.json({ sessions: await listSessions(context, hereOf(c), c.req.valid('param').id) }, 200),
    )
    .openapi(endTheirs, async c => {
      await revokeSession(context, hereOf(c), { personId: c.req.valid('param').id, sessionId: null })
      sessions.forget()
      return c.body(null, 204)
    })
    .openapi(endTheirOne, async c => {
      const { id: personId, sessionId } = c.req.valid('param')
      await revokeSession(context, hereOf(c), { personId, sessionId })
      sessions.forget()
      return c.body(null, 204)
    })
}
