import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  UNCONFIRMED_DECISIONS,
  type UnconfirmedAnswer,
  type UnconfirmedAssignment,
  type UnconfirmedResult,
} from '../../shared/unconfirmed.ts'
import { listUnconfirmed as pageOf } from '../actions/unconfirmed.ts'
import { settleUnconfirmed as settle } from '../actions/unconfirmed-settle.ts'
import type { Env } from './env.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { callOf, reply } from './reply.ts'
import { answer, faults, idempotencyHeader, pageQuery } from './schema.ts'

const unconfirmedSchema = z
  .strictObject({
    account: z.string(),
    typed: z.string(),
    enterprise: z.strictObject({ id: z.string(), name: z.string() }),
    since: z.string().openapi({ format: 'date-time' }),
  })
  .openapi('UnconfirmedAssignment') satisfies z.ZodType<UnconfirmedAssignment>

const listUnconfirmed = createRoute({
  method: 'get',
  path: '/api/assignments/unconfirmed',
  operationId: 'listUnconfirmed',
  summary: 'Accounts that were added while no directory knew their number (representatives)',
  tags: ['Accounts'],
  request: { query: z.strictObject(pageQuery) },
  responses: {
    200: answer(
      'One page, newest first; `next` is the cursor of the following one, null on the last.',
      z.strictObject({ assignments: z.array(unconfirmedSchema), next: z.string().nullable() }),
    ),
    ...faults(401, 403, 422),
  },
})

const accountSchema = z.string().min(1).max(64)

const answerSchema = z
  .strictObject({
    decision: z.enum(UNCONFIRMED_DECISIONS),
    accounts: z
      .array(z.strictObject({ account: accountSchema, enterpriseId: z.string().min(1).max(64) }))
      .min(1)
      .max(100),
    reason: z.string().max(500).optional(),
  })
  .openapi('UnconfirmedAnswer') satisfies z.ZodType<UnconfirmedAnswer>

const resultSchema = z
  .strictObject({
    decision: z.enum(UNCONFIRMED_DECISIONS),
    settled: z.array(accountSchema),
    gone: z.array(accountSchema),
  })
  .openapi('UnconfirmedResult') satisfies z.ZodType<UnconfirmedResult>

const settleUnconfirmed = createRoute({
  method: 'post',
  path: '/api/assignments/unconfirmed/decisions',
  operationId: 'settleUnconfirmed',
  summary: 'Confirm accounts that no directory knows, or take them out again (representatives)',
  description:
    'Each account is named with the enterprise it was seen in; what does not wait there any more is told as `gone`. ' +
    'Taking out needs a reason, which is mailed to who sent the batch.',
  tags: ['Accounts'],
  request: {
    headers: idempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: answerSchema } } },
  },
  responses: {
    200: answer('What came of each account.', resultSchema),
    ...faults(400, 401, 403, 404, 409, 415, 422, 503),
  },
})

/** The routes of assignments that nobody has confirmed. */
export function unconfirmedRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(listUnconfirmed, async c => {
      const { cursor = null, limit = 25 } = c.req.valid('query')
      return c.json(await pageOf(context, c.get('person'), { cursor, limit }), 200)
    })
    .openapi(settleUnconfirmed, async c => {
      const call = callOf(c, 'POST /api/assignments/unconfirmed/decisions', [await c.req.text()])
      // The answer is JSON text of the declared schema, kept for retries.
      return reply(c, await settle(context, c.get('person'), c.req.valid('json'), call)) as never
    })
}
