import { createRoute, z } from '@hono/zod-openapi'
import type { Person } from '../../shared/person.ts'
import { ROLES } from '../../shared/role.ts'
import { LOCALES } from '../../shared/words/locale.ts'
import { answer, faults } from './schema.ts'

export const personSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    locale: z.enum(LOCALES),
  })
  .openapi('Person') satisfies z.ZodType<Person>

export const readMe = createRoute({
  method: 'get',
  path: '/api/me',
  operationId: 'readMe',
  summary: 'Who is signed in',
  tags: ['People'],
  responses: { 200: answer('The signed-in person.', personSchema), ...faults(401) },
})
