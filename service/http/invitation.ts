import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { INVITATION_DAYS, INVITATION_STATES, type Invitation, type InvitationRequest } from '../../shared/invitation.ts'
import { ADDRESS } from '../../shared/person.ts'
import { ROLES } from '../../shared/role.ts'
import { LOCALES } from '../../shared/words/locale.ts'
import { invite, listInvitations, readInvitation, requireInviter, revokeInvitation } from '../actions/invitation.ts'
import type { Env } from './env.ts'
import { refuseInvalid } from './invalid.ts'
import { makeLink } from './link.ts'
import type { Parts } from './parts.ts'
import { enterpriseIdsSchema, personNameSchema, personSchema } from './person.ts'
import { callOf, reply } from './reply.ts'
import { answer, faults, idempotencyHeader, pageQuery } from './schema.ts'

const named = z.strictObject({ id: z.string(), name: z.string() })

const invitationSchema = z
  .strictObject({
    id: z.string(),
    person: personSchema,
    enterprises: z.array(named),
    invitedBy: named.nullable(),
    invitedAt: z.string().openapi({ format: 'date-time' }),
    expiresAt: z.string().openapi({ format: 'date-time' }),
    state: z.enum(INVITATION_STATES),
  })
  .openapi('Invitation') satisfies z.ZodType<Invitation>

const requestSchema = z
  .strictObject({
    name: personNameSchema,
    email: z.string().max(254).regex(ADDRESS).openapi({ format: 'email' }),
    role: z.enum(ROLES),
    locale: z.enum(LOCALES),
    enterpriseIds: enterpriseIdsSchema,
  })
  .openapi('InvitationRequest') satisfies z.ZodType<InvitationRequest>

const tags = ['People']

const list = createRoute({
  method: 'get',
  path: '/api/invitations',
  operationId: 'listInvitations',
  summary: 'Invitations to the people this person looks after, newest first',
  tags,
  request: { query: z.strictObject(pageQuery) },
  responses: {
    200: answer(
      'One page; `next` is the cursor of the following one, null on the last.',
      z.strictObject({ invitations: z.array(invitationSchema), next: z.string().nullable() }),
    ),
    ...faults(401, 403, 422),
  },
})

const send = createRoute({
  method: 'post',
  path: '/api/invitations',
  operationId: 'invite',
  summary: 'Invite somebody by mail, with role, enterprises and language',
  description:
    `The mail's link signs in once within ${INVITATION_DAYS} days; until then the person may do nothing. ` +
    'Inviting again who did not come makes the earlier invitation worthless.',
  tags,
  request: {
    headers: idempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: requestSchema } } },
  },
  responses: {
    201: answer('The invitation; its mail is on the way.', invitationSchema),
    ...faults(400, 401, 403, 404, 409, 415, 422, 429, 503),
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/invitations/{id}',
  operationId: 'readInvitation',
  summary: 'One invitation, however old',
  tags,
  request: { params: z.strictObject({ id: z.string().max(64) }) },
  responses: { 200: answer('The invitation as it stands.', invitationSchema), ...faults(401, 403, 404) },
})

const revoke = createRoute({
  method: 'delete',
  path: '/api/invitations/{id}',
  operationId: 'revokeInvitation',
  summary: 'Take an invitation back that waits',
  tags,
  request: { params: z.strictObject({ id: z.string().max(64) }) },
  responses: { 200: answer('The invitation as it was.', invitationSchema), ...faults(401, 403, 404) },
})

/** Invitations: list, read, send, revoke. */
export function invitationRoutes({ auth, context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(list, async c => {
      const { cursor = null, limit = 25 } = c.req.valid('query')
      return c.json(await listInvitations(context, c.get('person'), { cursor, limit }), 200)
    })
    .openapi(send, async c => {
      const [person, request] = [c.get('person'), c.req.valid('json')]
      requireInviter(person, request)
      const call = callOf(c, 'POST /api/invitations', [JSON.stringify(request)])
      // Made before the transaction, in which better-auth may not be asked; until the mail goes out nobody knows it.
      const address = request.email.toLowerCase()
      const link = await makeLink(await auth(), context.baseUrl, address, INVITATION_DAYS * 24)
      // The answer is JSON text of the declared schema, kept for retries.
      return reply(c, await invite(context, person, { request, link, call })) as never
    })
    .openapi(one, async c => c.json(await readInvitation(context, c.get('person'), c.req.valid('param').id), 200))
    .openapi(revoke, async c => c.json(await revokeInvitation(context, c.get('person'), c.req.valid('param').id), 200))
}
