import { OpenAPIHono } from '@hono/zod-openapi'
import type { MailDesk } from '../actions/held-mail.ts'
import {
  countIncoming as countsOf,
  readMailFile as fileOf,
  openIncoming as mailOf,
  listIncoming as pageOf,
  readRaw as rawOf,
} from '../actions/held-mail.ts'
import { decideMails as decide } from '../actions/held-mail-deed.ts'
import { fileMail as file } from '../actions/held-mail-ticket.ts'
import { downloadHeaders } from './download.ts'
import type { Env } from './env.ts'
import { readTag } from './etag.ts'
import { countIncoming, decideMails, fileMail, listIncoming, openIncoming, readMailFile, readRaw } from './held-mail.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { callOf, reply, replyTagged } from './reply.ts'

/** Mail that came in, and what people decide about it. */
export function heldMailRoutes({ context, mails }: Parts) {
  const desk: MailDesk = { context, read: raw => mails.read(raw) }
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(listIncoming, async c => {
      const { cursor = null, limit = 25, view = 'decide' } = c.req.valid('query')
      return c.json(await pageOf(context, c.get('person'), { view, cursor, limit }), 200)
    })
    .openapi(countIncoming, async c => c.json(await countsOf(context, c.get('person')), 200))
    .openapi(openIncoming, async c => c.json(await mailOf(desk, c.get('person'), c.req.valid('param').id), 200))
    .openapi(readRaw, async c => {
      const bytes = await rawOf(desk, c.get('person'), c.req.valid('param').id)
      return c.body(bytes, 200, downloadHeaders('mail.eml'))
    })
    .openapi(readMailFile, async c => {
      const { name, bytes } = await fileOf(desk, c.get('person'), c.req.valid('param'))
      return c.body(bytes, 200, downloadHeaders(name))
    })
    .openapi(decideMails, async c => {
      const call = callOf(c, 'POST /api/incoming/deeds', [await c.req.text()])
      return reply(c, await decide(desk, c.get('person'), c.req.valid('json'), call)) as never
    })
    .openapi(fileMail, async c => {
      const { id } = c.req.valid('param')
      const version = readTag(c)
      const call = callOf(c, `POST /api/incoming/${id}/ticket`, [version, await c.req.text()])
      const asked = { seen: { id, version }, filing: c.req.valid('json') }
      return replyTagged(c, await file(desk, c.get('person'), asked, call)) as never
    })
}
