import { z } from '@hono/zod-openapi'
import {
  type Caller,
  type ListedTicket,
  LONGEST_SUBJECT,
  LONGEST_TEXT,
  type MailSender,
  type PhoneCall,
  REPLY_KINDS,
  type Reply,
  TALK_KINDS,
  type TalkFiling,
  TICKET_KINDS,
  type Ticket,
  type TicketEdit,
  type TicketSummary,
} from '../../shared/desk-ticket.ts'
import { ADDRESS } from '../../shared/person.ts'
import { QUESTION_IDS } from '../../shared/question.ts'
import { ROLES } from '../../shared/role.ts'
import { PRIORITIES } from '../../shared/service-level.ts'
import { TICKET_STATES } from '../../shared/ticket.ts'
import { LOCALES } from '../../shared/words/locale.ts'
import { personNameSchema } from './person.ts'
import { attachmentSchema, countsSchema, instant, number, someone } from './ticket-parts.ts'

export const callerSchema = z
  .strictObject({
    name: personNameSchema,
    phone: z.string().max(40),
    email: z.union([z.literal(''), z.string().max(254).regex(ADDRESS)]),
    locale: z.enum(LOCALES),
  })
  .openapi('Caller') satisfies z.ZodType<Caller>

export const phoneSchema = z
  .union([z.strictObject({ personId: z.string().max(64) }), z.strictObject({ caller: callerSchema })])
  .openapi('PhoneCall') satisfies z.ZodType<PhoneCall>

export const textSchema = z.string().max(LONGEST_TEXT).regex(/\S/)

export const subjectSchema = z
  .string()
  .max(LONGEST_SUBJECT)
  .regex(/^[^\p{Cc}\u2028\u2029]*\S[^\p{Cc}\u2028\u2029]*$/u)

export const talkFilingSchema = z
  .strictObject({
    kind: z.enum(TALK_KINDS),
    enterpriseId: z.string().min(1).max(64),
    subject: subjectSchema,
    text: textSchema,
    priority: z.enum(PRIORITIES).optional(),
    phone: phoneSchema.optional(),
  })
  .openapi('TicketFiling') satisfies z.ZodType<TalkFiling>

export const editSchema = z
  .strictObject({
    assigneeId: z.string().max(64).nullable().optional(),
    priority: z.enum(PRIORITIES).optional(),
    kind: z.enum(TALK_KINDS).optional(),
    subject: subjectSchema.optional(),
    requester: z
      .strictObject({ enterpriseId: z.string().min(1).max(64), personId: z.string().max(64).nullable() })
      .optional(),
  })
  .openapi('TicketEdit') satisfies z.ZodType<TicketEdit>

const summaryShape = {
  number,
  kind: z.enum(TICKET_KINDS),
  subject: z.string(),
  enterprise: someone.nullable(),
  state: z.enum(TICKET_STATES),
  priority: z.enum(PRIORITIES),
  sentBy: someone,
  caller: callerSchema.nullable(),
  takenBy: someone.nullable(),
  assignee: someone.nullable(),
  sentAt: instant,
  changedAt: instant,
  dueAt: instant.nullable(),
  version: z.string().openapi({ description: 'What was seen; goes along in If-Match, in quotes.' }),
  unread: z.boolean(),
  seats: z
    .strictObject({ count: z.number().int().min(0), names: z.array(z.string()), counts: countsSchema })
    .nullable(),
}

export const deskTicketSummarySchema = z
  .strictObject(summaryShape)
  .openapi('TicketSummary') satisfies z.ZodType<TicketSummary>

export const listedTicketSchema = z
  .strictObject({
    ...summaryShape,
    lastWord: z
      .strictObject({ text: z.string(), by: someone.extend({ role: z.enum(ROLES).nullable() }), at: instant })
      .nullable(),
  })
  .openapi('ListedTicket') satisfies z.ZodType<ListedTicket>

/** Whom a mail says it is from. */
export const senderSchema = z.strictObject({ name: z.string(), address: z.string() }) satisfies z.ZodType<MailSender>

const replySchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(REPLY_KINDS),
    text: z.string(),
    by: someone.extend({ role: z.enum(ROLES).nullable() }),
    from: senderSchema.nullable(),
    at: instant,
    item: z.strictObject({ seat: z.string().nullable(), question: z.enum(QUESTION_IDS) }).nullable(),
    answers: z.string().nullable(),
    mailed: z.boolean(),
  })
  .openapi('Reply') satisfies z.ZodType<Reply>

export const deskTicketSchema = z
  .strictObject({
    ...summaryShape,
    replies: z.array(replySchema),
    related: z.array(z.string()),
    mergedInto: number.nullable(),
    merged: z.array(z.string()),
    attachments: z.array(attachmentSchema),
    confirmedAt: instant.nullable(),
    viewers: z.array(someone),
  })
  .openapi('Ticket') satisfies z.ZodType<Ticket>
