import { z } from '@hono/zod-openapi'
import type { Batch, BatchRequest } from '../../shared/batch.ts'
import { CELL_KINDS } from '../../shared/check.ts'

/** The file that rows came from; nulls for a typed list. */
export const sourceSchema = z.strictObject({
  fileName: z.string().max(255).nullable(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
}) satisfies z.ZodType<Batch['source']>

/** Rows as they are sent. The bounds are the body's own; how many go in at one time is the rule pack's to say. */
export const rowsSchema = z
  .array(
    z.strictObject({
      cell: z.string().min(2).max(10),
      typed: z.string().max(32_767),
      kind: z.enum(CELL_KINDS).optional(),
    }),
  )
  .max(10_000) satisfies z.ZodType<BatchRequest['rows']>
