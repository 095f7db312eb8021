import { createRoute, z } from '@hono/zod-openapi'
import { SUPPORT_DEEDS, TICKET_FILTERS } from '../../shared/ticket.ts'
import { answer, faults, idempotencyHeader, pageQuery } from './schema.ts'
import {
  filingSchema,
  recordSchema,
  ticketPreviewSchema,
  ticketSchema,
  ticketSummarySchema,
  ticksSchema,
} from './ticket.ts'

const tags = ['Seat requests']

export const numberParam = z.strictObject({ number: z.string().max(20).openapi({ example: 'TK-4107' }) })

export const versionHeader = idempotencyHeader.extend({
  'if-match': z.string().min(1).max(64).openapi({ example: '"1"', description: 'The version that was seen.' }),
})

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

export const listRequests = createRoute({
  method: 'get',
  path: '/api/seat-requests',
  operationId: 'listSeatRequests',
  summary: 'Seat requests this person may see, newest first',
  tags,
  request: {
    query: z.strictObject({
      ...pageQuery,
      state: z.enum(TICKET_FILTERS).optional(),
      sentBy: z.enum(['me']).optional(),
    }),
  },
  responses: {
    200: answer(
      'One page; `next` is the cursor of the following one, null on the last.',
      z.strictObject({ requests: z.array(ticketSummarySchema), next: z.string().nullable() }),
    ),
    ...faults(401, 403, 422),
  },
})

export const readRequest = createRoute({
  method: 'get',
  path: '/api/seat-requests/{number}',
  operationId: 'readSeatRequest',
  summary: 'One seat request with its seats, ticks and files; its version stands in the body and in ETag',
  tags,
  request: { params: numberParam },
  responses: { 200: answer('The request.', ticketSchema), ...faults(401, 403, 404) },
})

export const readRecord = createRoute({
  method: 'get',
  path: '/api/seat-requests/{number}/record',
  operationId: 'readSeatRecord',
  summary: 'Who did what with a request, and how its sender is reached',
  tags,
  request: { params: numberParam },
  responses: { 200: answer('The newest first.', recordSchema), ...faults(401, 403, 404) },
})

export const fileRequest = createRoute({
  method: 'post',
  path: '/api/seat-requests',
  operationId: 'fileSeatRequest',
  summary: 'File a request for 1 to 200 seats as one ticket',
  description:
    'Judged again by the checklist’s rules; missing answers, open questions and clashes are told and never refused. The bill ' +
    'must be agreed to by name. What the same person sent to the same enterprise in the last 30 days, to the letter, is ' +
    'refused with its number (`ticket.sent-before`) unless `confirm` says that it is meant. Where the enterprise has an approver, the ticket waits for their yes first. With `dryRun` ' +
    'nothing is filed: the answer says what is found, and no Idempotency-Key is needed.',
  tags,
  request: { headers: idempotencyHeader.partial(), body: json(filingSchema) },
  responses: {
    200: answer('What is found (`dryRun`).', ticketPreviewSchema),
    201: answer('What was filed.', ticketSchema),
    ...faults(400, 401, 403, 404, 409, 413, 415, 422, 503),
  },
})

export const amendRequest = createRoute({
  method: 'put',
  path: '/api/seat-requests/{number}',
  operationId: 'amendSeatRequest',
  summary: 'Change a request until support has started (who sent it)',
  tags,
  request: { params: numberParam, headers: versionHeader, body: json(filingSchema) },
  responses: {
    200: answer('The request after it.', ticketSchema),
    ...faults(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503),
  },
})

export const withdrawRequest = createRoute({
  method: 'post',
  path: '/api/seat-requests/{number}/withdrawal',
  operationId: 'withdrawSeatRequest',
  summary: 'Take a request back until support has started (who sent it)',
  tags,
  request: { params: numberParam, headers: versionHeader },
  responses: {
    200: answer('The request after it.', ticketSchema),
    ...faults(400, 401, 403, 404, 409, 412, 422, 428, 503),
  },
})

export const answerApproval = createRoute({
  method: 'post',
  path: '/api/seat-requests/{number}/approval',
  operationId: 'answerApproval',
  summary: 'Approve or decline a request that waits (the enterprise’s approver)',
  tags,
  request: {
    params: numberParam,
    headers: versionHeader,
    body: json(z.strictObject({ decision: z.enum(['approve', 'decline']), reason: z.string().max(500).optional() })),
  },
  responses: {
    200: answer('The request after it.', ticketSchema),
    ...faults(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503),
  },
})

export const workRequest = createRoute({
  method: 'post',
  path: '/api/seat-requests/{number}/status',
  operationId: 'workSeatRequest',
  summary: 'Start, ask, go on, close or open again (support)',
  description: 'The reason, where one is given, stands in the record: why it is closed with items that are not done.',
  tags,
  request: {
    params: numberParam,
    headers: versionHeader,
    body: json(z.strictObject({ deed: z.enum(SUPPORT_DEEDS), reason: z.string().max(500).optional() })),
  },
  responses: {
    200: answer('The request after it.', ticketSchema),
    ...faults(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503),
  },
})

export const tickRequest = createRoute({
  method: 'post',
  path: '/api/seat-requests/{number}/items',
  operationId: 'tickSeatRequest',
  summary: 'Tick items of seats: done, needs info, not possible, to do (support)',
  description: 'A null seat is the request itself. A new ticket is started by it.',
  tags,
  request: { params: numberParam, headers: idempotencyHeader, body: json(ticksSchema) },
  responses: {
    200: answer('The request after it.', ticketSchema),
    ...faults(400, 401, 403, 404, 409, 413, 415, 422, 503),
  },
})
