import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { OUTCOMES } from '../../shared/batch.ts'
import type { Glance } from '../../shared/glance.ts'
import { readGlance as glanceOf } from '../actions/glance.ts'
import type { Env } from './env.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { answer, faults } from './schema.ts'
import { count, instant } from './ticket-parts.ts'

const glanceSchema = z
  .strictObject({
    ages: z.array(
      z.strictObject({
        upToDays: z
          .union([z.literal(1), z.literal(3), z.literal(7), z.literal(30), z.null()])
          .openapi({ type: 'integer', description: 'Null: older than all others.' }),
        ours: count,
        theirs: count,
      }),
    ),
    answers: z.array(
      z.strictObject({ week: z.string().openapi({ format: 'date' }), inTime: count, late: count, pending: count }),
    ),
    outcomes: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), rows: count })),
    at: instant,
  })
  .openapi('Glance') satisfies z.ZodType<Glance>

const readGlance = createRoute({
  method: 'get',
  path: '/api/glance',
  operationId: 'readGlance',
  summary: 'Open tickets by age, first answers in time by week, rows of batches by outcome (all enterprises)',
  tags: ['Inbox'],
  responses: { 200: answer('As it stands now.', glanceSchema), ...faults(401, 403) },
})

/** The numbers behind the desk's pictures. */
export function glanceRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid }).openapi(readGlance, async c =>
    c.json(await glanceOf(context, c.get('person')), 200),
  )
}
