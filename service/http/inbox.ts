import { createRoute, z } from '@hono/zod-openapi'
import { INBOX_ORDERS, INBOX_VIEWS, type InboxView, TICKET_KINDS } from '../../shared/desk-ticket.ts'
import { PRIORITIES } from '../../shared/service-level.ts'
import { TICKET_STATES } from '../../shared/ticket.ts'
import { deskTicketSummarySchema } from './desk-ticket.ts'
import { answer, faults, idempotencyHeader, pageQuery } from './schema.ts'
import { count, number, someone } from './ticket-parts.ts'

const tags = ['Inbox']

export const listInbox = createRoute({
  method: 'get',
  path: '/api/inbox',
  operationId: 'listInbox',
  summary: 'Tickets this person may see, by view and filter',
  description:
    '`mine`: what support works on, and for everybody else what they sent. `overdue`: support owes something since, the ' +
    'longest first unless another order is asked for. In the order `due` those that owe nothing are left out. `text` searches numbers, people, extensions, accounts and words ' +
    'by three characters and more, the newest first, in all views unless one is given.',
  tags,
  request: {
    query: z.strictObject({
      ...pageQuery,
      text: z.string().trim().min(1).max(100).optional(),
      view: z.enum(INBOX_VIEWS).optional(),
      order: z.enum(INBOX_ORDERS).optional(),
      state: z.enum(TICKET_STATES).optional(),
      kind: z.enum(TICKET_KINDS).optional(),
      priority: z.enum(PRIORITIES).optional(),
      enterpriseId: z.string().min(1).max(64).optional(),
      assigneeId: z.string().min(1).max(64).optional(),
      takenById: z.string().min(1).max(64).optional().openapi({ description: 'Who took it on the phone.' }),
    }),
  },
  responses: {
    200: answer(
      'One page; `next` is the cursor of the following one, null on the last.',
      z.strictObject({ tickets: z.array(deskTicketSummarySchema), next: z.string().nullable() }),
    ),
    ...faults(401, 403, 422),
  },
})

export const countInbox = createRoute({
  method: 'get',
  path: '/api/inbox/counts',
  operationId: 'countInbox',
  summary: 'How many tickets each view holds, counted up to 100',
  tags,
  responses: {
    200: answer(
      'By view.',
      // One key a view; Object.fromEntries forgets which.
      z.strictObject(Object.fromEntries(INBOX_VIEWS.map(view => [view, count])) as Record<InboxView, typeof count>),
    ),
    ...faults(401, 403),
  },
})

export const listAssignees = createRoute({
  method: 'get',
  path: '/api/inbox/assignees',
  operationId: 'listAssignees',
  summary: 'Who could work on a ticket (support)',
  tags,
  responses: {
    200: answer('By name.', z.strictObject({ people: z.array(someone) })),
    ...faults(401, 403),
  },
})

const bulkSchema = z.union([
  z.strictObject({ deed: z.literal('assign'), assigneeId: z.string().max(64).nullable() }),
  z.strictObject({ deed: z.literal('finish'), reason: z.string().max(500).optional() }),
])

export const workInbox = createRoute({
  method: 'post',
  path: '/api/inbox/deeds',
  operationId: 'workTickets',
  summary: 'Assign or close up to 100 tickets, each as it was seen (support)',
  description: 'What cannot be done to one is told of that one and keeps none of the others back.',
  tags,
  request: {
    headers: idempotencyHeader,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            tickets: z
              .array(z.strictObject({ number: z.string().max(20), version: z.string().max(40) }))
              .min(1)
              .max(100),
            deed: bulkSchema,
          }),
        },
      },
    },
  },
  responses: {
    200: answer(
      'An outcome for each, in the order asked; `fault` is null where it was done.',
      z.strictObject({ outcomes: z.array(z.strictObject({ number, fault: z.string().nullable() })) }),
    ),
    ...faults(400, 401, 403, 413, 415, 422, 503),
  },
})

export const listRequesters = createRoute({
  method: 'get',
  path: '/api/enterprises/{id}/requesters',
  operationId: 'listRequesters',
  summary: 'For whom a ticket can be taken on the phone (support, representatives)',
  tags,
  request: { params: z.strictObject({ id: z.string().max(64) }) },
  responses: {
    200: answer('By name.', z.strictObject({ people: z.array(someone) })),
    ...faults(401, 403, 404),
  },
})
