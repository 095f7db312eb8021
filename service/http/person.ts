import { createRoute, z } from '@hono/zod-openapi'
import { PERSON_NAME, type Person } from '../../shared/person.ts'
import { ROLES } from '../../shared/role.ts'
import { LOCALES } from '../../shared/words/locale.ts'
import { answer, faults } from './schema.ts'

export const personShape = {
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  locale: z.enum(LOCALES),
}

export const personSchema = z.strictObject(personShape).openapi('Person') satisfies z.ZodType<Person>

export const personNameSchema = z.string().min(1).max(120).regex(PERSON_NAME)

export const enterpriseIdsSchema = z.array(z.string().min(1).max(64)).max(200)

export const readMe = createRoute({
  method: 'get',
  path: '/api/me',
  operationId: 'readMe',
  summary: 'Who is signed in',
  tags: ['People'],
  responses: { 200: answer('The signed-in person.', personSchema), ...faults(401) },
})
