import { z } from '@hono/zod-openapi'
import type { Attachment } from '../../shared/attachment.ts'
import { ITEM_STATES, type ItemCounts } from '../../shared/ticket.ts'

/** A person as others see them. */
export const someone = z.strictObject({ id: z.string(), name: z.string() })

export const instant = z.string().openapi({ format: 'date-time' })

export const count = z.number().int().min(0)

/** A ticket's number. */
export const number = z.string().openapi({ example: 'TK-4107' })

/** How many items stand where. */
export const countsSchema = z.strictObject(
  // One key a state; Object.fromEntries forgets which.
  Object.fromEntries(ITEM_STATES.map(state => [state, count])) as Record<keyof ItemCounts, typeof count>,
)

export const attachmentSchema = z
  .strictObject({ id: z.string(), name: z.string(), bytes: count, addedBy: someone, addedAt: instant })
  .openapi('Attachment') satisfies z.ZodType<Attachment>
