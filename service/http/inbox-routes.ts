import { OpenAPIHono } from '@hono/zod-openapi'
import { assigneesOf, requestersOf } from '../actions/assignee.ts'
import { editTicket as edit, fileTalk, readTicketTalk, showTicket } from '../actions/desk-ticket.ts'
import { countViews, listInbox as inboxOf, workMany } from '../actions/inbox.ts'
import { searchInbox } from '../actions/inbox-search.ts'
import { markPresence as mark } from '../actions/presence.ts'
import { confirmTicket as confirm, say } from '../actions/talk.ts'
import { mergeTicket as merge, relateTicket as relate } from '../actions/ticket-join.ts'
import { listTickets as listEvery } from '../actions/ticket-list.ts'
import { moveTicket } from '../actions/ticket-work.ts'
import type { Env } from './env.ts'
import { readTag } from './etag.ts'
import { countInbox, listAssignees, listInbox, listRequesters, workInbox } from './inbox.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { callOf, reply, replyTagged } from './reply.ts'
import {
  confirmTicket,
  editTicket,
  fileTicket,
  listTickets,
  markPresence,
  mergeTicket,
  readTicket,
  relateTicket,
  sayInTicket,
  workTicket,
} from './talk.ts'

/** The routes of the inbox and of tickets of every kind. Answers to keyed deeds are JSON text of the declared schema: hence `never`. */
export function inboxRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(listInbox, async c => {
      const { cursor = null, limit = 25, view, text, ...query } = c.req.valid('query')
      // What is owed for longest comes first, where nobody asks for another order.
      const order = c.req.valid('query').order ?? (view === 'overdue' ? 'due' : 'newest')
      const { state = null, kind = null, priority = null, enterpriseId = null, assigneeId = null, takenById } = query
      const narrowed = { state, kind, priority, enterpriseId, assigneeId, takenById }
      if (text !== undefined) {
        const filter = { ...narrowed, view: view ?? null }
        return c.json(await searchInbox(context, c.get('person'), { text, filter, cursor, limit }), 200)
      }
      const filter = { ...narrowed, view: view ?? ('open' as const) }
      return c.json(await inboxOf(context, c.get('person'), { filter, order, cursor, limit }), 200)
    })
    .openapi(countInbox, async c => c.json(await countViews(context, c.get('person')), 200))
    .openapi(listAssignees, async c => c.json({ people: await assigneesOf(context, c.get('person')) }, 200))
    .openapi(workInbox, async c => {
      const call = callOf(c, 'POST /api/inbox/deeds', [await c.req.text()])
      return reply(c, await workMany(context, c.get('person'), c.req.valid('json'), call)) as never
    })
    .openapi(listRequesters, async c => {
      return c.json({ people: await requestersOf(context, c.get('person'), c.req.valid('param').id) }, 200)
    })
    .openapi(listTickets, async c => {
      const { cursor = null, limit = 25, sentBy } = c.req.valid('query')
      return c.json(await listEvery(context, c.get('person'), { mine: sentBy === 'me', cursor, limit }), 200)
    })
    .openapi(fileTicket, async c => {
      const call = callOf(c, 'POST /api/tickets', [await c.req.text()])
      return replyTagged(c, await fileTalk(context, c.get('person'), c.req.valid('json'), call)) as never
    })
    .openapi(readTicket, async c => {
      const found = await readTicketTalk(context, c.get('person'), c.req.valid('param').number)
      return c.json(found, 200, { ETag: `"${found.version}"` })
    })
    .openapi(editTicket, async c => {
      const { number } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `PATCH /api/tickets/${number}`, [ifMatch, await c.req.text()])
      const seen = { number, ifMatch, edit: c.req.valid('json') }
      return replyTagged(c, await edit(context, c.get('person'), seen, call)) as never
    })
    .openapi(workTicket, async c => {
      const { number } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `POST /api/tickets/${number}/status`, [ifMatch, await c.req.text()])
      const seen = { number, ifMatch, ...c.req.valid('json') }
      return replyTagged(c, await moveTicket(context, c.get('person'), seen, call, showTicket)) as never
    })
    .openapi(sayInTicket, async c => {
      const { number } = c.req.valid('param')
      const call = callOf(c, `POST /api/tickets/${number}/replies`, [await c.req.text()])
      const said = { number, saying: c.req.valid('json') }
      return replyTagged(c, await say(context, c.get('person'), said, call)) as never
    })
    .openapi(confirmTicket, async c => {
      const { number } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `POST /api/tickets/${number}/confirmation`, [ifMatch, await c.req.text()])
      const seen = { number, ifMatch, ...c.req.valid('json') }
      return replyTagged(c, await confirm(context, c.get('person'), seen, call)) as never
    })
    .openapi(mergeTicket, async c => {
      const { number } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `POST /api/tickets/${number}/merge`, [ifMatch, await c.req.text()])
      const seen = { number, ifMatch, ...c.req.valid('json') }
      return replyTagged(c, await merge(context, c.get('person'), seen, call)) as never
    })
    .openapi(relateTicket, async c => {
      const { number } = c.req.valid('param')
      const call = callOf(c, `POST /api/tickets/${number}/links`, [await c.req.text()])
      const asked = { number, ...c.req.valid('json') }
      return replyTagged(c, await relate(context, c.get('person'), asked, call)) as never
    })
    .openapi(markPresence, async c => {
      const { number } = c.req.valid('param')
      return c.json(await mark(context, c.get('person'), { number, ...c.req.valid('json') }), 200)
    })
}
