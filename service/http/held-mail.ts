import { createRoute, z } from '@hono/zod-openapi'
import { TALK_KINDS } from '../../shared/desk-ticket.ts'
import {
  INCOMING_VIEWS,
  type IncomingQueue,
  MAILS_AT_ONCE,
  type MailDeed,
  type MailFiling,
  type OpenedMail,
} from '../../shared/held-mail.ts'
import { INCOMING_REASONS, INCOMING_STATES, type IncomingMail } from '../../shared/incoming.ts'
import { LOCALES } from '../../shared/words/locale.ts'
import { deskTicketSchema, senderSchema, subjectSchema } from './desk-ticket.ts'
import { answer, faults, idempotencyHeader, pageQuery } from './schema.ts'
import { versionHeader } from './seat-request.ts'
import { count, instant, number, someone } from './ticket-parts.ts'

const queueSchema = z
  .strictObject({ held: count, broken: count, oldestAt: instant.nullable() })
  .openapi('IncomingQueue') satisfies z.ZodType<IncomingQueue>

const mailShape = {
  id: z.string(),
  at: instant,
  from: senderSchema.nullable(),
  subject: z.string(),
  text: z.string(),
  bytes: count,
  state: z.enum(INCOMING_STATES),
  reason: z.enum(INCOMING_REASONS).nullable(),
  ticket: number.nullable(),
  fault: z.string().nullable(),
  version: z.string().openapi({ description: 'What was seen; a decision names it.' }),
  decided: z.strictObject({ by: someone.nullable(), at: instant, reason: z.string().nullable() }).nullable(),
}

const mailSchema = z.strictObject(mailShape).openapi('IncomingMail') satisfies z.ZodType<IncomingMail>

const openedSchema = z
  .strictObject({
    ...mailShape,
    whole: z.string(),
    headers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    files: z.array(z.strictObject({ name: z.string(), bytes: count })),
    leftOut: count,
    beginning: z.string().nullable(),
    kept: z.boolean(),
    sender: z.strictObject({ id: z.string(), name: z.string(), enterprises: z.array(someone) }).nullable(),
  })
  .openapi('OpenedMail') satisfies z.ZodType<OpenedMail>

const tags = ['Mail']
const idParam = z.strictObject({ id: z.string().min(1).max(64) })
const binary = z.string().openapi({ format: 'binary' })
const download = { description: 'The file.', content: { 'application/octet-stream': { schema: binary } } }

export const listIncoming = createRoute({
  method: 'get',
  path: '/api/incoming',
  operationId: 'listIncomingMails',
  summary: 'Mails that came in, newest first (support, operators)',
  description: '`decide`: what is held for a person or could not be read. What a mail says only support is told.',
  tags,
  request: { query: z.strictObject({ ...pageQuery, view: z.enum(INCOMING_VIEWS).optional() }) },
  responses: {
    200: answer(
      'One page; `next` is the cursor of the following one, null on the last.',
      z.strictObject({ mails: z.array(mailSchema), next: z.string().nullable() }),
    ),
    ...faults(401, 403, 422),
  },
})

export const countIncoming = createRoute({
  method: 'get',
  path: '/api/incoming/counts',
  operationId: 'countIncomingMails',
  summary: 'How many mails that came in wait for a person, and how many could not be read (support, operators)',
  tags,
  responses: { 200: answer('Both counts, and since when the oldest waits.', queueSchema), ...faults(401, 403) },
})

export const openIncoming = createRoute({
  method: 'get',
  path: '/api/incoming/{id}',
  operationId: 'readIncomingMail',
  summary: 'One mail that came in, with all that it says (support)',
  description: 'Everything is text. Nothing of it is proved: a sender types their own address.',
  tags,
  request: { params: idParam },
  responses: { 200: answer('The mail.', openedSchema), ...faults(401, 403, 404) },
})

export const readRaw = createRoute({
  method: 'get',
  path: '/api/incoming/{id}/raw',
  operationId: 'readRawMail',
  summary: 'A mail as it came, as a download, as long as it is kept (support)',
  tags,
  request: { params: idParam },
  responses: { 200: download, ...faults(401, 403, 404) },
})

export const readMailFile = createRoute({
  method: 'get',
  path: '/api/incoming/{id}/files/{at}',
  operationId: 'readMailFile',
  summary: 'A file that came with a mail, by its place, as a download (support)',
  tags,
  request: { params: idParam.extend({ at: z.coerce.number().int().min(0).max(99).openapi({ type: 'integer' }) }) },
  responses: { 200: download, ...faults(401, 403, 404, 422) },
})

const deedSchema = z.union([
  z.strictObject({ deed: z.literal('look') }),
  z.strictObject({ deed: z.literal('aside'), reason: z.string().max(500) }),
  z.strictObject({ deed: z.literal('put-in'), number: z.string().min(1).max(20) }),
]) satisfies z.ZodType<MailDeed>

export const decideMails = createRoute({
  method: 'post',
  path: '/api/incoming/deeds',
  operationId: 'decideMails',
  summary:
    'Look again at mails, set them aside with a reason, or put them into a ticket, each as it was seen (support)',
  description:
    'What cannot be done with one is told of that one and keeps none of the others back. Operators may have them looked ' +
    'at again. Put in, a mail is an answer of the customer’s side, with its sender’s name and its files.',
  tags,
  request: {
    headers: idempotencyHeader,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            mails: z
              .array(z.strictObject({ id: z.string().min(1).max(64), version: z.string().regex(/^\d{1,9}$/) }))
              .min(1)
              .max(MAILS_AT_ONCE),
            deed: deedSchema,
          }),
        },
      },
    },
  },
  responses: {
    200: answer(
      'An outcome for each, in the order asked; `fault` is null where it was done.',
      z.strictObject({ outcomes: z.array(z.strictObject({ id: z.string(), fault: z.string().nullable() })) }),
    ),
    ...faults(400, 401, 403, 413, 415, 422, 503),
  },
})

const filingSchema = z
  .strictObject({
    kind: z.enum(TALK_KINDS),
    enterpriseId: z.string().min(1).max(64),
    subject: subjectSchema,
    requester: z.union([z.strictObject({ personId: z.string().max(64) }), z.strictObject({ locale: z.enum(LOCALES) })]),
  })
  .openapi('MailFiling') satisfies z.ZodType<MailFiling>

export const fileMail = createRoute({
  method: 'post',
  path: '/api/incoming/{id}/ticket',
  operationId: 'fileMail',
  summary: 'Make a ticket of a mail, for one of an enterprise’s people or for its sender (support)',
  tags,
  request: {
    params: idParam,
    headers: versionHeader,
    body: { required: true, content: { 'application/json': { schema: filingSchema } } },
  },
  responses: {
    201: answer('What was filed.', deskTicketSchema),
    ...faults(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503),
  },
})
