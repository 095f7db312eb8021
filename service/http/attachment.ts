import { createRoute, z } from '@hono/zod-openapi'
import { answer, faults, idempotencyHeader } from './schema.ts'
import { numberParam } from './seat-request.ts'
import { attachmentSchema } from './ticket-parts.ts'

const tags = ['Seat requests']
const binary = z.string().openapi({ format: 'binary' })

/** A name holds nothing that could start a header or hide what the file is; folders in it mean nothing. */
const fileName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\]+$/u)

export const addAttachment = createRoute({
  method: 'post',
  path: '/api/seat-requests/{number}/attachments',
  operationId: 'addAttachment',
  summary: 'Add a file of up to 1 MB to an open ticket of any kind',
  description:
    'The body is the file itself. It is kept as it is, never looked into, and only ever handed out as a download.',
  tags,
  request: {
    params: numberParam,
    query: z.strictObject({ fileName }),
    headers: idempotencyHeader,
    body: { required: true, content: { 'application/octet-stream': { schema: binary } } },
  },
  responses: { 201: answer('The file’s record.', attachmentSchema), ...faults(400, 401, 403, 404, 409, 413, 422, 503) },
})

export const readAttachment = createRoute({
  method: 'get',
  path: '/api/seat-requests/{number}/attachments/{id}',
  operationId: 'readAttachment',
  summary: 'A file of a ticket, as a download',
  tags,
  request: { params: numberParam.extend({ id: z.string().min(1).max(64) }) },
  responses: {
    200: { description: 'The file.', content: { 'application/octet-stream': { schema: binary } } },
    ...faults(401, 403, 404),
  },
})
