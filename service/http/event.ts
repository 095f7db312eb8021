import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Handler } from 'hono'
import { EVENT_KINDS, type EventPage, type ServiceEvent } from '../../shared/event.ts'
import { Fault } from '../../shared/fault.ts'
import { readEvents } from '../actions/event.ts'
import type { Env } from './env.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { answer, faults } from './schema.ts'
import { onlyBearer } from './session.ts'

const STREAM = 'text/event-stream'

const eventSchema = z
  .strictObject({
    sequence: z.number().int(),
    at: z.string().openapi({ format: 'date-time' }),
    kind: z.enum(EVENT_KINDS),
    enterpriseId: z.string().nullable(),
    subject: z.string().openapi({ example: 'SC-20431' }),
  })
  .openapi('Event') satisfies z.ZodType<ServiceEvent>

const pageSchema = z
  .strictObject({ events: z.array(eventSchema), last: z.number().int(), missed: z.boolean() })
  .openapi('EventPage') satisfies z.ZodType<EventPage>

const pageAnswer = answer('What happened; ask with `last` as `after` next time.', pageSchema)

const list = createRoute({
  method: 'get',
  path: '/api/events',
  operationId: 'listEvents',
  summary: 'What changed, as it happens or since a moment',
  description:
    'With `Accept: text/event-stream` it is a stream of server-sent events: `ready` first, each event as a message with ' +
    'its sequence as id, `reset` where too much was missed, a comment every 25 seconds. `Last-Event-ID` goes on where ' +
    'it broke off. At most four streams a person. Else one page, for who asks now and then.',
  tags: ['Events'],
  request: {
    query: z.strictObject({ after: z.coerce.number().int().min(0).optional().openapi({ type: 'integer' }) }),
  },
  responses: {
    200: { ...pageAnswer, content: { ...pageAnswer.content, [STREAM]: { schema: z.string() } } },
    ...faults(401, 422, 429),
  },
})

/** Live changes, by polling. */
export function eventRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid }).openapi(list, async c => {
    const page = await readEvents(context, c.get('person'), c.req.valid('query').after ?? null)
    return c.json(page, 200)
  })
}

/** The same route as a stream, for who asks for one. */
export function streamEvents({ live }: Parts): Handler<Env> {
  return async (c, next) => {
    if (!c.req.header('accept')?.includes(STREAM)) return next()
    const { raw } = c.req
    const headers = raw.headers.has('authorization') ? onlyBearer(raw.headers) : new Headers(raw.headers)
    const found = { person: c.get('person'), sessionId: c.get('sessionId'), setCookie: [] }
    const stream = await live.open(found, headers, readAfter(c.req.header('last-event-id') ?? c.req.query('after')))
    if (!stream) throw new Fault('event.too-many')
    // Proxies would gather events until a block is full.
    return c.body(stream, 200, { 'Content-Type': STREAM, 'X-Accel-Buffering': 'no' })
  }
}

/** What we never gave is as good as nothing: the stream begins now. */
function readAfter(given: string | undefined): number | null {
  return given !== undefined && /^\d{1,15}$/.test(given) ? Number(given) : null
}
