import { OpenAPIHono } from '@hono/zod-openapi'
import { answerApproval as approve, approverChoice, nameApprover as name } from '../actions/approval.ts'
import { attach, readAttachment as fileOf } from '../actions/attachment.ts'
import { claimsOf, listExtensions as extensionsOf, importExtensions } from '../actions/extension.ts'
import { amendSeats, withdrawSeats } from '../actions/seat-amend.ts'
import { fileSeats, previewSeats } from '../actions/seat-request.ts'
import { listTickets as pageOf, readTicket as ticketOf } from '../actions/ticket.ts'
import { recordOf } from '../actions/ticket-record.ts'
import { moveTicket, tickItems } from '../actions/ticket-work.ts'
import { addAttachment, readAttachment } from './attachment.ts'
import { downloadHeaders } from './download.ts'
import type { Env } from './env.ts'
import { readTag } from './etag.ts'
import { listClaims, listExtensions, nameApprover, putExtensions, readApprover } from './extension.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { callOf, reply, replyTagged } from './reply.ts'
import {
  amendRequest,
  answerApproval,
  fileRequest,
  listRequests,
  readRecord,
  readRequest,
  tickRequest,
  withdrawRequest,
  workRequest,
} from './seat-request.ts'

/** The routes of seat requests. Answers to keyed deeds are JSON text of the declared schema, kept for retries: hence `never`. */
export function ticketRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(listRequests, async c => {
      const { cursor = null, limit = 25, state: filter = null, sentBy } = c.req.valid('query')
      const mine = sentBy === 'me'
      return c.json(await pageOf(context, c.get('person'), { filter, mine, cursor, limit }), 200)
    })
    .openapi(readRequest, async c => {
      const found = await ticketOf(context, c.get('person'), c.req.valid('param').number)
      return c.json(found, 200, { ETag: `"${found.version}"` })
    })
    .openapi(readRecord, async c => {
      return c.json(await recordOf(context, c.get('person'), c.req.valid('param').number), 200)
    })
    .openapi(fileRequest, async c => {
      const filing = c.req.valid('json')
      if (filing.dryRun) return c.json(await previewSeats(context, c.get('person'), filing), 200)
      const call = callOf(c, 'POST /api/seat-requests', [await c.req.text()])
      return replyTagged(c, await fileSeats(context, c.get('person'), filing, call)) as never
    })
    .openapi(amendRequest, async c => {
      const { number } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `PUT /api/seat-requests/${number}`, [ifMatch, await c.req.text()])
      const seen = { number, ifMatch, filing: c.req.valid('json') }
      return replyTagged(c, await amendSeats(context, c.get('person'), seen, call)) as never
    })
    .openapi(withdrawRequest, async c => {
      const { number } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `POST /api/seat-requests/${number}/withdrawal`, [ifMatch])
      return replyTagged(c, await withdrawSeats(context, c.get('person'), { number, ifMatch }, call)) as never
    })
    .openapi(answerApproval, async c => {
      const { number } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `POST /api/seat-requests/${number}/approval`, [ifMatch, await c.req.text()])
      const seen = { number, ifMatch, answer: c.req.valid('json') }
      return replyTagged(c, await approve(context, c.get('person'), seen, call)) as never
    })
    .openapi(workRequest, async c => {
      const { number } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `POST /api/seat-requests/${number}/status`, [ifMatch, await c.req.text()])
      const seen = { number, ifMatch, ...c.req.valid('json') }
      return replyTagged(c, await moveTicket(context, c.get('person'), seen, call)) as never
    })
    .openapi(tickRequest, async c => {
      const { number } = c.req.valid('param')
      const call = callOf(c, `POST /api/seat-requests/${number}/items`, [await c.req.text()])
      const ticks = c.req.valid('json').items
      return replyTagged(c, await tickItems(context, c.get('person'), { number, ticks }, call)) as never
    })
    .openapi(addAttachment, async c => {
      const { number } = c.req.valid('param')
      const { fileName } = c.req.valid('query')
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const call = callOf(c, `POST /api/seat-requests/${number}/attachments`, [fileName, '\n', bytes])
      return reply(c, await attach(context, c.get('person'), { number, name: fileName, bytes }, call)) as never
    })
    .openapi(readAttachment, async c => {
      const file = await fileOf(context, c.get('person'), c.req.valid('param'))
      return c.body(file.bytes, 200, downloadHeaders(file.name))
    })
    .openapi(listExtensions, async c => {
      const { enterpriseId } = c.req.valid('query')
      return c.json({ extensions: await extensionsOf(context, c.get('person'), enterpriseId) }, 200)
    })
    .openapi(listClaims, async c => {
      const { enterpriseId } = c.req.valid('query')
      return c.json({ claims: await claimsOf(context, c.get('person'), enterpriseId) }, 200)
    })
    .openapi(putExtensions, async c => {
      const list = c.req.valid('json')
      return c.json({ extensions: await importExtensions(context, c.get('person'), list) }, 200)
    })
    .openapi(readApprover, async c => {
      return c.json(await approverChoice(context, c.get('person'), c.req.valid('param').id), 200)
    })
    .openapi(nameApprover, async c => {
      const { id: enterpriseId } = c.req.valid('param')
      const { personId } = c.req.valid('json')
      return c.json({ approver: await name(context, c.get('person'), { enterpriseId, personId }) }, 200)
    })
}
