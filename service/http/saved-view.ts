import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { COUNTED, INBOX_ORDERS, INBOX_VIEWS, TICKET_KINDS } from '../../shared/desk-ticket.ts'
import {
  type CountedView,
  type InboxQuestion,
  LONGEST_VIEW_NAME,
  MOST_VIEWS,
  type SavedView,
} from '../../shared/saved-view.ts'
import { PRIORITIES } from '../../shared/service-level.ts'
import { TICKET_STATES } from '../../shared/ticket.ts'
import { changeView, forgetView, listViews, saveView } from '../actions/saved-view.ts'
import type { Env } from './env.ts'
import { readTag } from './etag.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { callOf, replyTagged } from './reply.ts'
import { answer, done, faults, idempotencyHeader } from './schema.ts'

const tags = ['Inbox']

const questionSchema = z
  .strictObject({
    view: z
      .enum(INBOX_VIEWS)
      .nullable()
      .openapi({ description: 'Null with a text, which is searched for in all there are.' }),
    text: z.string().trim().min(1).max(100).nullable(),
    state: z.enum(TICKET_STATES).nullable(),
    kind: z.enum(TICKET_KINDS).nullable(),
    priority: z.enum(PRIORITIES).nullable(),
    enterpriseId: z.string().min(1).max(64).nullable(),
    assigneeId: z.string().min(1).max(64).nullable(),
    order: z.enum(INBOX_ORDERS).nullable(),
  })
  .openapi('InboxQuestion') satisfies z.ZodType<InboxQuestion>

const nameSchema = z
  .string()
  .max(LONGEST_VIEW_NAME)
  .regex(/^[^\p{Cc}\u2028\u2029]*[^\p{Cc}\s][^\p{Cc}\u2028\u2029]*$/u)

const viewSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    asked: questionSchema,
    version: z.string().openapi({ description: 'What was seen; goes along in If-Match, in quotes.' }),
  })
  .openapi('SavedView') satisfies z.ZodType<SavedView>

const countedSchema = viewSchema
  .extend({
    count: z
      .number()
      .int()
      .nullable()
      .openapi({ description: `Up to ${COUNTED}; null where a search would have to look for long.` }),
  })
  .openapi('CountedView') satisfies z.ZodType<CountedView>

const one = z.strictObject({ id: z.string().max(64) })

const list = createRoute({
  method: 'get',
  path: '/api/inbox/views',
  operationId: 'listSavedViews',
  summary: 'The views of the inbox that this person saved, with how many tickets each holds',
  tags,
  responses: {
    200: answer('By name.', z.strictObject({ views: z.array(countedSchema) })),
    ...faults(401, 403),
  },
})

const save = createRoute({
  method: 'post',
  path: '/api/inbox/views',
  operationId: 'saveView',
  summary: `Save filters, order and search under a name, for oneself; up to ${MOST_VIEWS}`,
  tags,
  request: {
    headers: idempotencyHeader,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ name: nameSchema, asked: questionSchema }) } },
    },
  },
  responses: { 201: answer('The view.', viewSchema), ...faults(400, 401, 403, 409, 413, 415, 422, 503) },
})

const change = createRoute({
  method: 'patch',
  path: '/api/inbox/views/{id}',
  operationId: 'changeView',
  summary: 'Give a saved view another name, or save other filters under it',
  tags,
  request: {
    params: one,
    headers: idempotencyHeader,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ name: nameSchema.optional(), asked: questionSchema.optional() }),
        },
      },
    },
  },
  responses: {
    200: answer('The view as it is now.', viewSchema),
    ...faults(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503),
  },
})

const forget = createRoute({
  method: 'delete',
  path: '/api/inbox/views/{id}',
  operationId: 'forgetView',
  summary: 'Forget a saved view',
  tags,
  request: { params: one },
  responses: { 204: done, ...faults(401, 403, 404, 503) },
})

/** Views that a person saved for themselves: list, save, change, forget. */
export function savedViewRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(list, async c => c.json({ views: await listViews(context, c.get('person')) }, 200))
    .openapi(save, async c => {
      const call = callOf(c, 'POST /api/inbox/views', [await c.req.text()])
      return replyTagged(c, await saveView(context, c.get('person'), c.req.valid('json'), call)) as never
    })
    .openapi(change, async c => {
      const { id } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `PATCH /api/inbox/views/${id}`, [ifMatch, await c.req.text()])
      const asked = { id, ifMatch, change: c.req.valid('json') }
      return replyTagged(c, await changeView(context, c.get('person'), asked, call)) as never
    })
    .openapi(forget, async c => {
      await forgetView(context, c.get('person'), c.req.valid('param').id)
      return c.body(null, 204)
    })
}
