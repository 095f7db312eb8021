import { createRoute, z } from '@hono/zod-openapi'
import type { Enterprise } from '../../shared/enterprise.ts'
import { answer, faults } from './schema.ts'

export const enterpriseSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    customName: z.string().nullable(),
    customerNumbers: z.array(z.string()),
    selfRegistration: z.boolean(),
    active: z.boolean(),
    createdOn: z.string().openapi({ format: 'date' }),
  })
  .openapi('Enterprise') satisfies z.ZodType<Enterprise>

export const listEnterprises = createRoute({
  method: 'get',
  path: '/api/enterprises',
  operationId: 'listEnterprises',
  summary: 'The enterprises this person may act for (A7 to A14)',
  tags: ['Enterprises'],
  responses: {
    200: answer('By name; an admin sees their own only.', z.strictObject({ enterprises: z.array(enterpriseSchema) })),
    ...faults(401, 403),
  },
})
