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

/** A cell as a sheet names it: at most three letters and seven digits, no zero in front. */
const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/

/**
 * Rows as they are sent. The bounds are the body's own; how many go in at one time is the rule pack's to say.
 * Findings and outcomes go by cell, so no cell is named twice.
 */
export const rowsSchema = z
  .array(
    z.strictObject({
      cell: z.string().regex(CELL).openapi({ example: 'A17' }),
      typed: z.string().max(32_767),
      kind: z.enum(CELL_KINDS).optional(),
    }),
  )
  .max(10_000)
  .superRefine((rows, context) => {
    const seen = new Set<string>()
    for (const [at, { cell }] of rows.entries()) {
      if (seen.has(cell)) context.addIssue({ code: 'custom', path: [at, 'cell'] })
      seen.add(cell)
    }
  }) satisfies z.ZodType<BatchRequest['rows']>
