import { createRoute, z } from '@hono/zod-openapi'
import type { Batch, BatchPreview, BatchRequest, BatchRow, BatchSummary, OutcomeCounts } from '../../shared/batch.ts'
import { BATCH_STATES, OUTCOMES, POLICIES, UNDONE_ROWS } from '../../shared/batch.ts'
import { rowsSchema, sourceSchema } from './row.ts'
import { answer, faults, idempotencyHeader, overlapSchema, pageQuery } from './schema.ts'
import { batchSealSchema } from './seal.ts'

const countsSchema = z.strictObject(
  // One key an outcome; Object.fromEntries forgets which.
  Object.fromEntries(OUTCOMES.map(outcome => [outcome, z.number().int().min(0)])) as Record<
    keyof OutcomeCounts,
    z.ZodNumber
  >,
)

const rowSchema = z.strictObject({
  cell: z.string(),
  typed: z.string(),
  account: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  finding: z.custom<BatchRow['finding']>().openapi({ type: ['string', 'null'], example: 'account.duplicate' }),
  move: z.string().nullable().openapi({ example: 'MV-3012' }),
  undone: z.enum(UNDONE_ROWS).nullable(),
})

const someone = z.strictObject({ id: z.string(), name: z.string() })
const instant = z.string().openapi({ format: 'date-time' })

const undoSchema = z.strictObject({
  by: someone,
  at: instant,
  counts: z.strictObject({ released: z.number().int().min(0), gone: z.number().int().min(0) }),
})

const summaryShape = {
  number: z.string().openapi({ example: 'SC-20431' }),
  enterprise: someone,
  policy: z.enum(POLICIES),
  state: z.enum(BATCH_STATES),
  sentBy: someone,
  sentAt: instant,
  source: sourceSchema,
  pack: z.string().openapi({ example: 'lumen-connect@1' }),
  counts: countsSchema,
  undo: undoSchema.nullable(),
}

export const summarySchema = z.strictObject(summaryShape).openapi('BatchSummary') satisfies z.ZodType<BatchSummary>

export const batchSchema = z
  .strictObject({
    ...summaryShape,
    rows: z.array(rowSchema),
    overlaps: z.array(overlapSchema),
    seal: batchSealSchema.optional(),
  })
  .openapi('Batch') satisfies z.ZodType<Batch>

export const previewSchema = z
  .strictObject({
    enterprise: someone,
    policy: summaryShape.policy,
    state: summaryShape.state,
    pack: summaryShape.pack,
    counts: countsSchema,
    rows: z.array(rowSchema),
    overlaps: z.array(overlapSchema),
    confirm: z.boolean(),
  })
  .openapi('BatchPreview') satisfies z.ZodType<BatchPreview>

/** The bounds are the body's own; that a batch holds 1 to 100 rows is the rule pack's to say, with its own code. */
export const requestSchema = z
  .strictObject({
    enterpriseId: z.string().min(1).max(64),
    policy: z.enum(POLICIES),
    rows: rowsSchema,
    source: sourceSchema,
    pack: z.string().min(1).max(80),
    dryRun: z.boolean().optional(),
    confirm: z.boolean().optional(),
    askMove: z.boolean().optional(),
    unlessAsked: z.boolean().optional(),
    seal: z.string().max(40).optional(),
  })
  .openapi('BatchRequest') satisfies z.ZodType<BatchRequest>

export const listBatches = createRoute({
  method: 'get',
  path: '/api/batches',
  operationId: 'listBatches',
  summary: 'Batches this person may see, newest first',
  tags: ['Batches'],
  request: {
    query: z.strictObject(pageQuery),
  },
  responses: {
    200: answer(
      'One page; `next` is the cursor of the following one, null on the last.',
      z.strictObject({ batches: z.array(summarySchema), next: z.string().nullable() }),
    ),
    ...faults(401, 403, 422),
  },
})

export const readBatch = createRoute({
  method: 'get',
  path: '/api/batches/{number}',
  operationId: 'readBatch',
  summary: 'One batch with the outcome of every row',
  tags: ['Batches'],
  request: { params: z.strictObject({ number: z.string().max(20) }) },
  responses: { 200: answer('The batch.', batchSchema), ...faults(401, 403, 404) },
})

export const submitBatch = createRoute({
  method: 'post',
  path: '/api/batches',
  operationId: 'submitBatch',
  summary: 'Submit 1 to 100 accounts to one enterprise',
  description:
    'Every row is checked again and gets an outcome; the counts add up to the rows sent. A batch whose rows do not go in is ' +
    'recorded too, with a number and the state `refused`. The answer to a key is kept for 72 hours and told again. ' +
    'With `dryRun` nothing is added: the answer says what would become of every row, no Idempotency-Key is needed, and ' +
    'at most 2,000 numbers can be asked about in an hour. Where over half of the rows would not go in, `confirm` is ' +
    'needed. What stands elsewhere is asked to be moved, in one packet, unless `askMove` is false. With ' +
    '`unlessAsked`, rows that stand in a colleague’s open request already are a refusal that names them. The ' +
    'very list that the same person sent before, where it would add nothing and end as it did, is told with that ' +
    'batch’s number instead of being recorded twice.',
  tags: ['Batches'],
  request: {
    headers: idempotencyHeader.partial(),
    body: { required: true, content: { 'application/json': { schema: requestSchema } } },
  },
  responses: {
    200: answer('What would be done (`dryRun`).', previewSchema),
    201: answer('What was committed.', batchSchema),
    ...faults(400, 401, 403, 404, 409, 413, 415, 422, 429, 503),
  },
})

export const undoBatch = createRoute({
  method: 'post',
  path: '/api/batches/{number}/undo',
  operationId: 'undoBatch',
  summary: 'Undo a batch within 24 hours (its sender, or a representative)',
  description:
    'What it added is taken out again; what has left since is told and left alone; what it asked to be moved is asked ' +
    'no more. Each row says what became of it.',
  tags: ['Batches'],
  request: { params: z.strictObject({ number: z.string().max(20) }), headers: idempotencyHeader },
  responses: { 200: answer('The batch after it.', batchSchema), ...faults(400, 401, 403, 404, 409, 422, 503) },
})
