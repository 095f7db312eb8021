import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type KnownPerson, PERSON_STATES, type PersonChange } from '../../shared/person.ts'
import { ROLES } from '../../shared/role.ts'
import { LOCALES } from '../../shared/words/locale.ts'
import { changePerson, handOf, listPeople, readPerson } from '../actions/people.ts'
import type { Env } from './env.ts'
import { readVersion, versionTag } from './etag.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { enterpriseIdsSchema, personNameSchema, personShape } from './person.ts'
import { answer, faults, pageQuery } from './schema.ts'

const enterprisesSchema = z.array(z.strictObject({ id: z.string(), name: z.string() }))

export const knownPersonSchema = z
  .strictObject({
    ...personShape,
    state: z.enum(PERSON_STATES),
    enterprises: enterprisesSchema,
    addedAt: z.string().openapi({ format: 'date-time' }),
    seenAt: z.string().nullable().openapi({ format: 'date-time' }),
    version: z.number().int(),
  })
  .openapi('KnownPerson') satisfies z.ZodType<KnownPerson>

const changeSchema = z
  .strictObject({
    name: personNameSchema.optional(),
    role: z.enum(ROLES).optional(),
    locale: z.enum(LOCALES).optional(),
    enterpriseIds: enterpriseIdsSchema.optional(),
    active: z.boolean().optional(),
  })
  .openapi('PersonChange') satisfies z.ZodType<PersonChange>

const params = z.strictObject({ id: z.string().max(64) })
const tags = ['People']

const list = createRoute({
  method: 'get',
  path: '/api/people',
  operationId: 'listPeople',
  summary: 'The people this person looks after, newest first: an operator all, a rep the admins',
  tags,
  request: {
    query: z.strictObject({
      ...pageQuery,
      state: z.enum(PERSON_STATES).optional(),
      q: z.string().min(1).max(100).optional().openapi({ description: 'A part of the name or address.' }),
    }),
  },
  responses: {
    200: answer(
      'One page; `next` is the cursor of the following one, null on the last.',
      z.strictObject({ people: z.array(knownPersonSchema), next: z.string().nullable() }),
    ),
    ...faults(401, 403, 422),
  },
})

const read = createRoute({
  method: 'get',
  path: '/api/people/{id}',
  operationId: 'readPerson',
  summary: 'One person; the ETag is what a change sends back as If-Match',
  tags,
  request: { params },
  responses: { 200: answer('The person.', knownPersonSchema), ...faults(401, 403, 404) },
})

const change = createRoute({
  method: 'patch',
  path: '/api/people/{id}',
  operationId: 'changePerson',
  summary: 'Change name, role, language or enterprises; disable, or let in again',
  description:
    'Disabling signs the person out everywhere: it counts within 30 seconds, on every service. Nobody changes themselves.',
  tags,
  request: {
    params,
    headers: z.object({ 'if-match': z.string().optional().openapi({ example: '"3"', description: 'Needed.' }) }),
    body: { required: true, content: { 'application/json': { schema: changeSchema } } },
  },
  responses: {
    200: answer('The person as they are now.', knownPersonSchema),
    ...faults(401, 403, 404, 409, 412, 415, 422, 428),
  },
})

/** People: list, read, change. */
export function peopleRoutes({ context, sessions }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(list, async c => {
      const { cursor = null, limit = 25, state = null, q: text = null } = c.req.valid('query')
      return c.json(await listPeople(context, c.get('person'), { cursor, limit, state, text }), 200)
    })
    .openapi(read, async c => {
      const person = await readPerson(context, c.get('person'), c.req.valid('param').id)
      c.header('ETag', versionTag(person.version))
      return c.json(person, 200)
    })
    .openapi(change, async c => {
      const asked = { id: c.req.valid('param').id, version: readVersion(c), change: c.req.valid('json') }
      const person = await changePerson(context, handOf(c.get('person')), asked)
      sessions.forget()
      c.header('ETag', versionTag(person.version))
      return c.json(person, 200)
    })
}
