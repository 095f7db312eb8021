import { createRoute, z } from '@hono/zod-openapi'
import type { KnownExtension, ListedExtension } from '../../shared/extension.ts'
import { CLAIM_KINDS, type OpenClaim } from '../../shared/seat-claim.ts'
import { answer, faults } from './schema.ts'

const person = z.strictObject({ id: z.string(), name: z.string() })

const enterpriseId = z.string().min(1).max(64)

const extensionSchema = z
  .strictObject({ number: z.string().regex(/^\d{1,10}$/), name: z.string().max(240).nullable() })
  .openapi('Extension') satisfies z.ZodType<KnownExtension>

const listedSchema = extensionSchema
  .extend({ request: z.string().nullable().openapi({ description: 'The seat request that brought it.' }) })
  .openapi('ListedExtension') satisfies z.ZodType<ListedExtension>

const listSchema = z.strictObject({ extensions: z.array(listedSchema) })

export const listExtensions = createRoute({
  method: 'get',
  path: '/api/extensions',
  operationId: 'listExtensions',
  summary: 'The remembered extensions of an enterprise',
  tags: ['Extensions'],
  request: { query: z.strictObject({ enterpriseId }) },
  responses: { 200: answer('By number.', listSchema), ...faults(401, 403, 404, 422) },
})

export const putExtensions = createRoute({
  method: 'put',
  path: '/api/extensions',
  operationId: 'putExtensions',
  summary: 'Make this the imported list of extensions of an enterprise',
  description: 'What filed requests brought stays. The same list again changes nothing, so a retry needs no key.',
  tags: ['Extensions'],
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ enterpriseId, extensions: z.array(extensionSchema).max(10_000) }),
        },
      },
    },
  },
  responses: { 200: answer('All that is known then.', listSchema), ...faults(401, 403, 404, 413, 415, 422, 503) },
})

const claimSchema = z
  .strictObject({
    kind: z.enum(CLAIM_KINDS),
    value: z.string().openapi({ description: 'In a form in which equal means the same.' }),
    name: z.string().nullable().openapi({ description: 'Whose seat it is.' }),
    number: z.string().openapi({ example: 'TK-4107' }),
    sentBy: person,
    sentAt: z.string().openapi({ format: 'date-time' }),
  })
  .openapi('OpenClaim') satisfies z.ZodType<OpenClaim>

export const listClaims = createRoute({
  method: 'get',
  path: '/api/seat-claims',
  operationId: 'listSeatClaims',
  summary: 'What open seat requests of an enterprise take: extensions, phones, places in queues, people',
  description: 'So that a clash can be told where it is typed, before anything is sent. The newest requests first.',
  tags: ['Extensions'],
  request: { query: z.strictObject({ enterpriseId }) },
  responses: {
    200: answer('Up to 5,000.', z.strictObject({ claims: z.array(claimSchema) })),
    ...faults(401, 403, 404, 422),
  },
})

export const readApprover = createRoute({
  method: 'get',
  path: '/api/enterprises/{id}/approver',
  operationId: 'readApprover',
  summary: 'Whose yes an enterprise’s seat requests wait for, and who could be named (representatives and operators)',
  tags: ['Enterprises'],
  request: { params: z.strictObject({ id: enterpriseId }) },
  responses: {
    200: answer('Null for nobody.', z.strictObject({ approver: person.nullable(), possible: z.array(person) })),
    ...faults(401, 403, 404),
  },
})

export const nameApprover = createRoute({
  method: 'put',
  path: '/api/enterprises/{id}/approver',
  operationId: 'nameApprover',
  summary: 'Name whose yes an enterprise’s seat requests wait for (representatives and operators)',
  description:
    'One of its admins, or null for nobody. Requests that wait already go on waiting for whom they were sent to.',
  tags: ['Enterprises'],
  request: {
    params: z.strictObject({ id: enterpriseId }),
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ personId: z.string().max(64).nullable() }) } },
    },
  },
  responses: {
    200: answer('Who it is.', z.strictObject({ approver: person.nullable() })),
    ...faults(401, 403, 404, 413, 415, 422, 503),
  },
})
