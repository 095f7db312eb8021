import { createRoute, z } from '@hono/zod-openapi'
import { SUPPORT_DEEDS } from '../../shared/ticket.ts'
import { deskTicketSchema, editSchema, listedTicketSchema, talkFilingSchema, textSchema } from './desk-ticket.ts'
import { answer, faults, idempotencyHeader, pageQuery } from './schema.ts'
import { numberParam, versionHeader } from './seat-request.ts'
import { someone } from './ticket-parts.ts'

const tags = ['Tickets']

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

const ticket = (description: string) => answer(description, deskTicketSchema)

/** What a deed on a version may be refused for. */
const refusals = faults(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503)

export const listTickets = createRoute({
  method: 'get',
  path: '/api/tickets',
  operationId: 'listTickets',
  summary: 'Tickets of every kind this person may see, newest first, each with what was said last',
  description:
    'Also those that began by mail or on the phone. `sentBy=me`: only what they sent, or what was taken down for them.',
  tags,
  request: { query: z.strictObject({ ...pageQuery, sentBy: z.enum(['me']).optional() }) },
  responses: {
    200: answer(
      'One page; `next` is the cursor of the following one, null on the last.',
      z.strictObject({ tickets: z.array(listedTicketSchema), next: z.string().nullable() }),
    ),
    ...faults(401, 403, 422),
  },
})

export const fileTicket = createRoute({
  method: 'post',
  path: '/api/tickets',
  operationId: 'fileTicket',
  summary: 'File a ticket in words: a move, help with an account, a question',
  description:
    'Support and representatives file it for a customer who is on the phone, with `phone`: one of the enterprise’s people, ' +
    'or a caller who may have no e-mail address.',
  tags,
  request: { headers: idempotencyHeader, body: json(talkFilingSchema) },
  responses: { 201: ticket('What was filed.'), ...faults(400, 401, 403, 404, 413, 415, 422, 503) },
})

export const readTicket = createRoute({
  method: 'get',
  path: '/api/tickets/{number}',
  operationId: 'readTicket',
  summary: 'One ticket of any kind with its conversation; notes only for who may read them',
  tags,
  request: { params: numberParam },
  responses: { 200: ticket('The ticket.'), ...faults(401, 403, 404) },
})

export const editTicket = createRoute({
  method: 'patch',
  path: '/api/tickets/{number}',
  operationId: 'editTicket',
  summary: 'Change who works on a ticket, its priority, kind or subject (support)',
  tags,
  request: { params: numberParam, headers: versionHeader, body: json(editSchema) },
  responses: { 200: ticket('The ticket after it.'), ...refusals },
})

export const workTicket = createRoute({
  method: 'post',
  path: '/api/tickets/{number}/status',
  operationId: 'workTicket',
  summary: 'Start, ask, go on, close or open again a ticket of any kind (support)',
  description: 'Closing a seat request with items that are still open needs a reason.',
  tags,
  request: {
    params: numberParam,
    headers: versionHeader,
    body: json(z.strictObject({ deed: z.enum(SUPPORT_DEEDS), reason: z.string().max(500).optional() })),
  },
  responses: { 200: ticket('The ticket after it.'), ...refusals },
})

export const sayInTicket = createRoute({
  method: 'post',
  path: '/api/tickets/{number}/replies',
  operationId: 'sayInTicket',
  summary: 'Reply, answer a question, or write an internal note',
  description:
    'Support’s reply is mailed to the requester; with `next` the ticket waits for their answer, or is closed. What the ' +
    'requester says goes on with the ticket, or opens it again. A note is never shown or mailed to a customer.',
  tags,
  request: {
    params: numberParam,
    headers: idempotencyHeader,
    body: json(
      z.strictObject({
        text: textSchema,
        kind: z.enum(['reply', 'note']).default('reply'),
        answers: z.string().max(64).nullable().default(null),
        next: z.enum(['ask', 'finish']).nullable().default(null),
      }),
    ),
  },
  responses: { 201: ticket('The ticket after it.'), ...faults(400, 401, 403, 404, 409, 413, 415, 422, 503) },
})

export const confirmTicket = createRoute({
  method: 'post',
  path: '/api/tickets/{number}/confirmation',
  operationId: 'confirmTicket',
  summary: 'Say that a closed ticket is solved, or open it again (whoever asked)',
  tags,
  request: {
    params: numberParam,
    headers: versionHeader,
    body: json(z.strictObject({ solved: z.boolean(), text: textSchema.optional() })),
  },
  responses: { 200: ticket('The ticket after it.'), ...refusals },
})

export const mergeTicket = createRoute({
  method: 'post',
  path: '/api/tickets/{number}/merge',
  operationId: 'mergeTicket',
  summary: 'Close a duplicate in favour of another ticket of the same enterprise (support)',
  tags,
  request: { params: numberParam, headers: versionHeader, body: json(z.strictObject({ into: z.string().max(20) })) },
  responses: { 200: ticket('The duplicate after it.'), ...refusals },
})

export const relateTicket = createRoute({
  method: 'post',
  path: '/api/tickets/{number}/links',
  operationId: 'relateTicket',
  summary: 'Note that two tickets of an enterprise are related (support)',
  tags,
  request: {
    params: numberParam,
    headers: idempotencyHeader,
    body: json(z.strictObject({ other: z.string().max(20) })),
  },
  responses: { 200: ticket('The ticket after it.'), ...faults(400, 401, 403, 404, 413, 415, 422, 503) },
})

export const markPresence = createRoute({
  method: 'put',
  path: '/api/tickets/{number}/presence',
  operationId: 'markPresence',
  summary:
    'Say that one has a ticket open, or has closed it; it counts as seen, and who else has it open is told to staff',
  tags,
  request: { params: numberParam, body: json(z.strictObject({ here: z.boolean() })) },
  responses: {
    200: answer(
      'Who else has it open; said again within a minute it stays.',
      z.strictObject({ viewers: z.array(someone) }),
    ),
    ...faults(401, 403, 404, 415, 422, 503),
  },
})
