import { createRoute, z } from '@hono/zod-openapi'
import { CELL_KINDS } from '../../shared/check.ts'
import {
  MOST_MOVED,
  MOVE_DECISIONS,
  MOVE_ROW_STATES,
  MOVE_STATES,
  type Move,
  type MoveAnswer,
  type MoveCounts,
  type MovePreview,
  type MoveRequest,
  type MoveRow,
  type MoveSummary,
} from '../../shared/move.ts'
import { answer, faults, idempotencyHeader, pageQuery } from './schema.ts'

const countsSchema = z.strictObject(
  // One key a state; Object.fromEntries forgets which.
  Object.fromEntries(MOVE_ROW_STATES.map(state => [state, z.number().int().min(0)])) as Record<
    keyof MoveCounts,
    z.ZodNumber
  >,
)

const someone = z.strictObject({ id: z.string(), name: z.string() })
const instant = z.string().openapi({ format: 'date-time' })

const rowSchema = z.strictObject({
  cell: z.string(),
  typed: z.string(),
  account: z.string().nullable(),
  state: z.enum(MOVE_ROW_STATES),
  finding: z.custom<MoveRow['finding']>().openapi({ type: ['string', 'null'], example: 'account.duplicate' }),
  decided: z.strictObject({ by: someone, at: instant, reason: z.string().nullable() }).nullable(),
  from: z
    .strictObject({ id: z.string(), name: z.string(), confirmed: z.boolean(), since: instant })
    .nullable()
    .openapi({ description: 'Where it stands, or stood: told to representatives alone.' }),
})

const summaryShape = {
  number: z.string().openapi({ example: 'MV-3012' }),
  to: someone,
  state: z.enum(MOVE_STATES),
  askedBy: someone,
  askedAt: instant,
  batch: z.string().nullable().openapi({ example: 'SC-20431' }),
  reason: z.string().nullable(),
  decidedAt: instant.nullable(),
  counts: countsSchema,
}

const moveSummarySchema = z.strictObject(summaryShape).openapi('MoveSummary') satisfies z.ZodType<MoveSummary>

export const moveSchema = z
  .strictObject({
    ...summaryShape,
    version: z.string().openapi({ description: 'What was seen; goes along in If-Match, in quotes.' }),
    rows: z.array(rowSchema),
  })
  .openapi('Move') satisfies z.ZodType<Move>

const previewSchema = z
  .strictObject({ to: someone, state: z.enum(MOVE_STATES), counts: countsSchema, rows: z.array(rowSchema) })
  .openapi('MovePreview') satisfies z.ZodType<MovePreview>

export const moveRequestSchema = z
  .strictObject({
    to: z.string().min(1).max(64),
    rows: z
      .array(
        z.strictObject({
          cell: z.string().min(2).max(10),
          typed: z.string().max(32_767),
          kind: z.enum(CELL_KINDS).optional(),
        }),
      )
      .min(1)
      .max(MOST_MOVED),
    reason: z.string().max(500),
    dryRun: z.boolean().optional(),
  })
  .openapi('MoveRequest') satisfies z.ZodType<MoveRequest>

export const moveAnswerSchema = z
  .strictObject({
    decision: z.enum(MOVE_DECISIONS),
    accounts: z.array(z.string().min(1).max(64)).min(1).max(MOST_MOVED).optional(),
    reason: z.string().max(500).optional(),
  })
  .openapi('MoveAnswer') satisfies z.ZodType<MoveAnswer>

const numberParam = z.strictObject({ number: z.string().max(20).openapi({ example: 'MV-3012' }) })

const versionHeader = idempotencyHeader.extend({
  'if-match': z.string().min(1).max(64).openapi({ example: '"1"', description: 'The version that was seen.' }),
})

export const listMoves = createRoute({
  method: 'get',
  path: '/api/moves',
  operationId: 'listMoves',
  summary: 'Moves this person may see, newest first',
  tags: ['Moves'],
  request: { query: z.strictObject({ ...pageQuery, state: z.enum(['waiting', 'decided']).optional() }) },
  responses: {
    200: answer(
      'One page; `next` is the cursor of the following one, null on the last.',
      z.strictObject({ moves: z.array(moveSummarySchema), next: z.string().nullable() }),
    ),
    ...faults(401, 403, 422),
  },
})

export const readMove = createRoute({
  method: 'get',
  path: '/api/moves/{number}',
  operationId: 'readMove',
  summary: 'One move with every row; its version stands in the body and in ETag',
  tags: ['Moves'],
  request: { params: numberParam },
  responses: { 200: answer('The move.', moveSchema), ...faults(401, 403, 404) },
})

export const makeMove = createRoute({
  method: 'post',
  path: '/api/moves',
  operationId: 'makeMove',
  summary: 'Move 1 to 1,000 accounts to one enterprise at once (representatives)',
  description:
    'With `dryRun` nothing is moved: the answer says what would become of every row, and no Idempotency-Key is needed. ' +
    'Rows that cannot be moved say why; the others are moved all together.',
  tags: ['Moves'],
  request: {
    headers: idempotencyHeader.partial(),
    body: { required: true, content: { 'application/json': { schema: moveRequestSchema } } },
  },
  responses: {
    200: answer('What would be moved (`dryRun`).', previewSchema),
    201: answer('What was moved.', moveSchema),
    ...faults(400, 401, 403, 404, 413, 415, 422, 503),
  },
})

export const answerMove = createRoute({
  method: 'post',
  path: '/api/moves/{number}/decisions',
  operationId: 'answerMove',
  summary: 'Approve or decline rows that wait (representatives); what is approved is applied at once',
  description: 'All rows that wait, or the accounts named. Declining takes a reason, which who asked will read.',
  tags: ['Moves'],
  request: {
    params: numberParam,
    headers: versionHeader,
    body: { required: true, content: { 'application/json': { schema: moveAnswerSchema } } },
  },
  responses: {
    200: answer('The move after the decision.', moveSchema),
    ...faults(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503),
  },
})

export const withdrawMove = createRoute({
  method: 'post',
  path: '/api/moves/{number}/withdrawal',
  operationId: 'withdrawMove',
  summary: 'Take back what nobody has decided yet (who asked for it)',
  tags: ['Moves'],
  request: { params: numberParam, headers: versionHeader },
  responses: {
    200: answer('The move after it.', moveSchema),
    ...faults(400, 401, 403, 404, 409, 412, 422, 428, 503),
  },
})

export const askForMove = createRoute({
  method: 'post',
  path: '/api/batches/{number}/moves',
  operationId: 'askForMove',
  summary: 'Ask a representative to move the rows of a batch that still stand elsewhere',
  tags: ['Moves'],
  request: { params: z.strictObject({ number: z.string().max(20) }), headers: idempotencyHeader },
  responses: { 201: answer('The packet.', moveSchema), ...faults(400, 401, 403, 404, 409, 422, 503) },
})
