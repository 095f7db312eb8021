import { z } from '@hono/zod-openapi'
import type { FaultBody } from '../../shared/fault.ts'
import type { Overlap } from '../../shared/overlap.ts'

/** An earlier request for the same enterprise that rows stand in too (N17). */
export const overlapSchema = z
  .strictObject({
    number: z.string(),
    sentBy: z.strictObject({ id: z.string(), name: z.string() }),
    sentAt: z.string().openapi({ format: 'date-time' }),
    cells: z.array(z.string()),
  })
  .openapi('Overlap') satisfies z.ZodType<Overlap>

/** A refusal as problem+json (RFC 9457). Codes are listed in shared/fault.ts; machines match `code`, people read `detail`. */
export const faultSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    code: z.custom<FaultBody['code']>().openapi({ type: 'string', example: 'request.invalid' }),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
    numbers: z.object({ missing: z.number().int(), rows: z.number().int() }).optional(),
    overlaps: z.array(overlapSchema).optional(),
    batch: z.string().optional(),
    request: z.string().optional(),
  })
  .openapi('Fault')

/** What each status of a refusal means, for the document. */
export const REASONS = {
  400: 'The request cannot be read, or lacks its Idempotency-Key.',
  401: 'Nobody is signed in.',
  403: 'This person may not do this.',
  404: 'There is no such thing, or this person may not see it.',
  409: 'What is asked for contradicts what is there.',
  412: 'Somebody changed it since it was read: read it again, and send the new version in If-Match.',
  413: 'The body is larger than this route takes.',
  415: 'The body is of another kind than this route takes.',
  428: 'The request does not say which version it changes.',
  429: 'More than is allowed at once.',
  422: 'The request was read, but cannot be meant.',
  500: 'A defect of the service; nothing was changed.',
  503: 'The service is busy; try again with the same Idempotency-Key.',
  507: 'The service has no room left; nothing was changed.',
} as const

/** What a route may refuse with, as its responses. Every route declares its own, so that the typed client knows them. */
export function faults<Status extends keyof typeof REASONS>(...statuses: Status[]) {
  const answers = statuses.map(status => [
    status,
    { description: REASONS[status], content: { 'application/problem+json': { schema: faultSchema } } },
  ])
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(answers) as Record<
    Status,
    { description: string; content: { 'application/problem+json': { schema: typeof faultSchema } } }
  >
}

/** A JSON answer with its schema. */
export function answer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } }
}

/** A cursor page: what every list takes. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional().openapi({ type: 'integer', default: 25 }),
}

/** The answer to a deed that leaves nothing to tell. */
export const done = { description: 'Done.' }

/** The header that makes a retry safe; 16 characters at least, so that nobody counts from one. */
export const idempotencyHeader = z.object({
  'idempotency-key': z.string().min(16).max(128).openapi({ example: '8e03978e-40d5-43dd-bc93-6894a57f9324' }),
})
