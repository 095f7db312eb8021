import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { TICKET_KINDS } from '../../shared/desk-ticket.ts'
import { PRIORITIES, type Priority, type ServicePromises } from '../../shared/service-level.ts'
import { DAYS, type Day } from '../../shared/weekly-hours.ts'
import type { Env } from './env.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { answer, faults } from './schema.ts'

const minutes = z.number().int().positive().openapi({ description: 'Business minutes.' })
const within = z.strictObject({ answer: minutes, resolve: minutes })
const intervals = z.array(z.strictObject({ from: z.string(), to: z.string() }))

const promisesSchema = z
  .strictObject({
    timeZone: z.string(),
    // One key a day, a priority; Object.fromEntries forgets which.
    days: z.strictObject(Object.fromEntries(DAYS.map(day => [day, intervals])) as Record<Day, typeof intervals>),
    within: z.strictObject(Object.fromEntries(PRIORITIES.map(one => [one, within])) as Record<Priority, typeof within>),
    kinds: z
      .partialRecord(z.enum(TICKET_KINDS), z.partialRecord(z.enum(PRIORITIES), within))
      .openapi({ description: 'What is promised otherwise for tickets of a kind.' }),
  })
  .openapi('ServiceLevel')

const readServiceLevel = createRoute({
  method: 'get',
  path: '/api/service-level',
  operationId: 'readServiceLevel',
  summary: 'Within how many business minutes support answers and settles what, and when it works',
  tags: ['Inbox'],
  responses: { 200: answer('As the operator set it.', promisesSchema), ...faults(401) },
})

/** What is promised, for everybody it is promised to. */
export function serviceLevelRoutes({ context }: Parts) {
  const { hours, within, kinds = {} } = context.level
  const promises: ServicePromises = { timeZone: hours.timeZone, days: hours.days, within, kinds }
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid }).openapi(readServiceLevel, c => c.json(promises, 200))
}
