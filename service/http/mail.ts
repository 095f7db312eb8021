import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { MAIL_NEWS, MAIL_STATES, type MailQueue, type OutboxMail, type TicketMail } from '../../shared/mail.ts'
import { sendMailsAgain as again, readTicketMails as mailsOf, listMails as pageOf } from '../actions/mail.ts'
import type { Env } from './env.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { answer, faults, pageQuery } from './schema.ts'

const instant = z.string().openapi({ format: 'date-time' })

const queueSchema = z
  .strictObject({ waiting: z.number().int(), failed: z.number().int(), oldestAt: instant.nullable() })
  .openapi('MailQueue') satisfies z.ZodType<MailQueue>

const mailSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    ticket: z.string().nullable(),
    to: z.strictObject({ name: z.string(), address: z.string() }).nullable(),
    subject: z.string().nullable(),
    state: z.enum(MAIL_STATES),
    tries: z.number().int(),
    madeAt: instant,
    dueAt: instant.nullable(),
    sentAt: instant.nullable(),
    fault: z.string().nullable(),
  })
  .openapi('OutboxMail') satisfies z.ZodType<OutboxMail>

const ticketMailSchema = z
  .strictObject({
    id: z.string(),
    news: z.enum(MAIL_NEWS),
    to: z.string(),
    state: z.enum(MAIL_STATES),
    tries: z.number().int(),
    madeAt: instant,
    againAt: instant.nullable(),
    sentAt: instant.nullable(),
  })
  .openapi('TicketMail') satisfies z.ZodType<TicketMail>

const tags = ['Mail']

const listMails = createRoute({
  method: 'get',
  path: '/api/mails',
  operationId: 'listMails',
  summary: 'Mails of the outbox, newest first, and how it stands as a whole (operators)',
  description: 'The text of a mail is never told; to whom it goes and its subject only as long as it is not out.',
  tags,
  request: { query: z.strictObject({ ...pageQuery, state: z.enum(MAIL_STATES).optional() }) },
  responses: {
    200: answer(
      'One page; `next` is the cursor of the following one, null on the last.',
      z.strictObject({ queue: queueSchema, mails: z.array(mailSchema), next: z.string().nullable() }),
    ),
    ...faults(401, 403, 422),
  },
})

const sendMailsAgain = createRoute({
  method: 'post',
  path: '/api/mails/again',
  operationId: 'sendMailsAgain',
  summary: 'Send mails again that failed or wait for another try: some by their ids, or all (operators)',
  description: 'Doing it twice does nothing more: what is due already stays due.',
  tags,
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ ids: z.array(z.string().min(1).max(64)).min(1).max(100).nullable() }),
        },
      },
    },
  },
  responses: {
    200: answer('How many will be sent again.', z.strictObject({ again: z.number().int() })),
    ...faults(401, 403, 415, 422, 503),
  },
})

const readTicketMails = createRoute({
  method: 'get',
  path: '/api/tickets/{number}/mails',
  operationId: 'readTicketMails',
  summary: 'What became of the mails about a ticket',
  tags,
  request: { params: z.strictObject({ number: z.string().max(32) }) },
  responses: {
    200: answer('The oldest first.', z.strictObject({ mails: z.array(ticketMailSchema) })),
    ...faults(401, 403, 404),
  },
})

/** What became of mails, and sending them again. */
export function mailRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(listMails, async c => {
      const { cursor = null, limit = 25, state = null } = c.req.valid('query')
      return c.json(await pageOf(context, c.get('person'), { state, cursor, limit }), 200)
    })
    .openapi(sendMailsAgain, async c => c.json(await again(context, c.get('person'), c.req.valid('json').ids), 200))
    .openapi(readTicketMails, async c =>
      c.json({ mails: await mailsOf(context, c.get('person'), c.req.valid('param').number) }, 200),
    )
}
