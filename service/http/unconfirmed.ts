import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { UnconfirmedAssignment } from '../../shared/unconfirmed.ts'
import { listUnconfirmed as pageOf } from '../actions/unconfirmed.ts'
import type { Env } from './env.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { answer, faults, pageQuery } from './schema.ts'

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

/** The route of assignments that nobody has confirmed. */
export function unconfirmedRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid }).openapi(listUnconfirmed, async c => {
    const { cursor = null, limit = 25 } = c.req.valid('query')
    return c.json(await pageOf(context, c.get('person'), { cursor, limit }), 200)
  })
}
