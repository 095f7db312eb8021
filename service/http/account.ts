import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { AccountPage } from '../../shared/directory.ts'
import { listAccounts } from '../actions/account.ts'
import type { Env } from './env.ts'
import { contentTag } from './etag.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { answer, faults } from './schema.ts'

/** A page may be larger than elsewhere: panels fetch whole enterprises, and a number is short. */
const LARGEST = 1000

const pageSchema = z
  .strictObject({
    accounts: z.array(z.strictObject({ account: z.string(), since: z.string().openapi({ format: 'date-time' }) })),
    asOf: z.string().openapi({ format: 'date-time' }),
    next: z.string().nullable(),
  })
  .openapi('AccountPage') satisfies z.ZodType<AccountPage>

const list = createRoute({
  method: 'get',
  path: '/api/accounts',
  operationId: 'listAccounts',
  summary: 'The accounts that stand in an enterprise, by number, for a directory of one’s own (N4)',
  description: 'The ETag is of the accounts alone; with If-None-Match a page that is still true is 304.',
  tags: ['Enterprises'],
  request: {
    query: z.strictObject({
      enterpriseId: z.string().min(1).max(64),
      cursor: z.string().max(200).optional(),
      q: z.string().min(1).max(64).optional().openapi({ description: 'A part of the number, in any writing.' }),
      limit: z.coerce.number().int().min(1).max(LARGEST).optional().openapi({ type: 'integer', default: LARGEST }),
    }),
    headers: z.object({ 'if-none-match': z.string().optional() }),
  },
  responses: {
    200: answer('One page, true at `asOf`; `next` is the cursor of the following one.', pageSchema),
    304: { description: 'The page is as it was.' },
    ...faults(401, 403, 404, 422),
  },
})

/** Accounts of an enterprise. */
export function accountRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid }).openapi(list, async c => {
    const { enterpriseId, cursor = null, limit = LARGEST, q: text = null } = c.req.valid('query')
    const page = await listAccounts(context, c.get('person'), { enterpriseId, text, cursor, limit })
    const tag = contentTag(JSON.stringify([page.accounts, page.next]))
    c.header('ETag', tag)
    // Kept by whoever asked, and asked for anew each time: it may change at any moment.
    c.header('Cache-Control', 'private, no-cache')
    if (c.req.header('if-none-match') === tag) return c.body(null, 304)
    return c.json(page, 200)
  })
}
