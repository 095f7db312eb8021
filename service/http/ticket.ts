import { z } from '@hono/zod-openapi'
import { QUESTION_IDS } from '../../shared/question.ts'
import { ROLES } from '../../shared/role.ts'
import type { SeatFinding } from '../../shared/seat-finding.ts'
import type { SeatFiling, SeatRequest, SeatRequestPreview, SeatRequestSummary } from '../../shared/seat-request.ts'
import { FILED_ROUTES } from '../../shared/seat-route.ts'
import { ITEM_STATES, TICKET_STATES } from '../../shared/ticket.ts'
import { RECORD_DEEDS } from '../../shared/ticket-record.ts'
import { LOCALES } from '../../shared/words/locale.ts'
import { callerSchema, phoneSchema } from './desk-ticket.ts'
import { answersSchema, seatSchema } from './seat-answer.ts'
import { attachmentSchema, count, countsSchema, instant, number, someone } from './ticket-parts.ts'

/** More than a request can hold, so that who sends too many is told so in its own words. */
const MOST_SEATS = 500

const billSchema = z.strictObject({
  name: z
    .string()
    .max(120)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u),
  at: z.string().max(40).openapi({ format: 'date-time' }),
  wording: z.string().max(80).openapi({ example: 'spectrumvoip-bill@1' }),
  seats: z.number().int().min(0),
  enterpriseId: z.string().min(1).max(64).optional(),
})

const contentShape = { about: answersSchema, shared: answersSchema, seats: z.array(seatSchema).max(MOST_SEATS) }

export const filingSchema = z
  .strictObject({
    ...contentShape,
    enterpriseId: z.string().min(1).max(64),
    pack: z.string().min(1).max(80).openapi({ example: 'spectrumvoip-enswitch@1' }),
    route: z.enum(FILED_ROUTES),
    bill: billSchema.nullable(),
    linkedTo: z.string().max(20).optional(),
    linkProof: z.string().max(20).optional(),
    confirm: z.boolean().optional(),
    phone: phoneSchema.optional(),
    dryRun: z.boolean().optional(),
  })
  .openapi('SeatFiling') satisfies z.ZodType<SeatFiling>

const completenessSchema = z.strictObject({ answered: count, ask: count, missing: count, faulty: count })

const checkShape = {
  completeness: z.strictObject({
    about: completenessSchema,
    seats: z.array(completenessSchema),
    all: completenessSchema,
  }),
  findings: z.array(
    z.custom<SeatFinding>().openapi({
      type: 'object',
      description: 'A finding at an answer: code, level, seat, question, at, args, way (shared/seat-finding.ts).',
    }),
  ),
  overlaps: z
    .array(z.strictObject({ number: z.string(), sentBy: someone, sentAt: instant, seats: z.array(z.string()) }))
    .openapi({ description: 'Open requests that ask for some of the same people.' }),
}

const summaryShape = {
  number,
  enterprise: someone,
  state: z.enum(TICKET_STATES),
  route: z.enum(FILED_ROUTES),
  sentBy: someone,
  caller: callerSchema.nullable(),
  takenBy: someone.nullable(),
  sentAt: instant,
  changedAt: instant,
  linkedTo: number.nullable(),
  counts: countsSchema,
}

export const ticketSummarySchema = z
  .strictObject({ ...summaryShape, seats: count, names: z.array(z.string()), ask: count, missing: count })
  .openapi('SeatRequestSummary') satisfies z.ZodType<SeatRequestSummary>

const itemShape = {
  seat: z.string().max(64).nullable(),
  question: z.enum(QUESTION_IDS),
  state: z.enum(ITEM_STATES),
}

export const ticksSchema = z.strictObject({
  items: z
    .array(z.strictObject({ ...itemShape, note: z.string().max(500).nullable().default(null) }))
    .min(1)
    .max(1_000),
})

export const ticketSchema = z
  .strictObject({
    ...summaryShape,
    ...contentShape,
    ...checkShape,
    pack: z.string(),
    bill: billSchema.extend({ by: someone }),
    approval: z
      .strictObject({
        approver: someone,
        decision: z.enum(['approve', 'decline']).nullable(),
        at: instant.nullable(),
        reason: z.string().nullable(),
      })
      .nullable(),
    linked: z.array(z.string()),
    items: z.array(z.strictObject({ ...itemShape, note: z.string().nullable(), by: someone, at: instant })),
    attachments: z.array(attachmentSchema),
    version: z.string().openapi({ description: 'What was seen; goes along in If-Match, in quotes.' }),
  })
  .openapi('SeatRequest') satisfies z.ZodType<SeatRequest>

export const recordSchema = z
  .strictObject({
    contact: z.strictObject({ email: z.string(), locale: z.enum(LOCALES) }).nullable(),
    entries: z.array(
      z.strictObject({
        id: z.string(),
        at: instant,
        by: someone.extend({ role: z.enum(ROLES).nullable() }).nullable(),
        deed: z.enum(RECORD_DEEDS),
        ticked: countsSchema.partial(),
        to: z.string().nullable(),
        reason: z.string().nullable(),
        phone: z.boolean().openapi({ description: 'It was taken on the phone.' }),
      }),
    ),
    more: z.boolean(),
  })
  .openapi('SeatRecord')

export const ticketPreviewSchema = z
  .strictObject({ enterprise: someone, ...checkShape, approver: someone.nullable() })
  .openapi('SeatRequestPreview') satisfies z.ZodType<SeatRequestPreview>
