import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { checkList } from '../../shared/check-list.ts'
import { Fault } from '../../shared/fault.ts'
import { packName } from '../../shared/rule-pack.ts'
import type { BatchSeal, Seal, SealRequest } from '../../shared/seal.ts'
import { makeSeal } from '../actions/seal.ts'
import type { Env } from './env.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { callOf, reply } from './reply.ts'
import { rowsSchema, sourceSchema } from './row.ts'
import { answer, faults, idempotencyHeader } from './schema.ts'
import { PACK } from './submission.ts'

const by = z.strictObject({ id: z.string(), name: z.string() })
const at = z.string().openapi({ format: 'date-time' })
const code = z.string().openapi({ example: 'K7Q2M4XW9D' })

const requestSchema = z
  .strictObject({ rows: rowsSchema, source: sourceSchema, pack: z.string().min(1).max(80) })
  .openapi('SealRequest') satisfies z.ZodType<SealRequest>

const sealSchema = z
  .strictObject({ code, by, at, pack: z.string(), rows: z.number().int() })
  .openapi('Seal') satisfies z.ZodType<Seal>

const make = createRoute({
  method: 'post',
  path: '/api/seals',
  operationId: 'makeSeal',
  summary: 'Seal a check: bind a short code to its rows',
  description:
    'Kept are the fingerprint of the file, the version of the rules, who and when, and per row the cell and a keyed ' +
    'digest of the account: no number, no other cell. Who submits later may send the code along as `seal`.',
  tags: ['Seals'],
  request: {
    headers: idempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: requestSchema } } },
  },
  responses: { 201: answer('The seal.', sealSchema), ...faults(400, 401, 403, 413, 415, 422, 503) },
})

/** Making seals. They are looked up inside a submission and nowhere else. */
export function sealRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid }).openapi(
    make,
    // The answer is JSON text of the declared schema, kept for retries and so not made from an object here.
    async c => (await seal(c, c.req.valid('json'))) as never,
  )

  async function seal(c: Context<Env>, { rows, source, pack }: SealRequest): Promise<Response> {
    if (pack !== packName(PACK)) throw new Fault('batch.pack-unknown')
    const check = checkList({ rows, pack: PACK })
    const call = callOf(c, 'POST /api/seals', [await c.req.text()])
    return reply(c, await makeSeal(context, c.get('person'), { check, source }, call))
  }
}

/** How a batch compares with a sealed check, as its answer tells it. */
export const batchSealSchema = z
  .strictObject({
    code,
    by,
    at,
    pack: z.string(),
    state: z.enum(['same-file', 'same-rows', 'moved', 'part', 'changed']),
    changed: z.array(z.string()),
    added: z.array(z.string()),
    removed: z.array(z.string()),
    moved: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    of: z.number().int().optional(),
  })
  .openapi('BatchSeal') satisfies z.ZodType<BatchSeal>
