import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { checkList } from '../../shared/check-list.ts'
import type { Move } from '../../shared/move.ts'
import { anySize } from '../../shared/place.ts'
import { readMove as moveOf, listMoves as pageOf } from '../actions/move.ts'
import { askForMoveOf } from '../actions/move-ask.ts'
import { answerMove as decide } from '../actions/move-decision.ts'
import { makeMove as move, previewMove } from '../actions/move-make.ts'
import { withdrawMove as withdraw } from '../actions/move-withdraw.ts'
import type { Env } from './env.ts'
import { readTag } from './etag.ts'
import { refuseInvalid } from './invalid.ts'
import { answerMove, askForMove, listMoves, makeMove, readMove, withdrawMove } from './move.ts'
import type { Parts } from './parts.ts'
import { callOf, reply } from './reply.ts'
import { PACK } from './submission.ts'

/** The routes of moves. Answers to keyed deeds are JSON text of the declared schema, kept for retries: hence `never`. */
export function moveRoutes({ context }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(listMoves, async c => {
      const { cursor = null, limit = 25, state } = c.req.valid('query')
      const waiting = state === undefined ? null : state === 'waiting'
      return c.json(await pageOf(context, c.get('person'), { waiting, cursor, limit }), 200)
    })
    .openapi(readMove, async c => {
      const found = await moveOf(context, c.get('person'), c.req.valid('param').number)
      return c.json(found, 200, { ETag: `"${found.version}"` })
    })
    .openapi(makeMove, async c => {
      const { to, rows, reason, dryRun = false } = c.req.valid('json')
      const wanted = { to, reason, check: checkList({ rows, pack: anySize(PACK) }) }
      if (dryRun) return c.json(await previewMove(context, c.get('person'), wanted), 200)
      const call = callOf(c, 'POST /api/moves', [await c.req.text()])
      return reply(c, await move(context, c.get('person'), wanted, call)) as never
    })
    .openapi(answerMove, async c => {
      const { number } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `POST /api/moves/${number}/decisions`, [ifMatch, await c.req.text()])
      const seen = { number, ifMatch, answer: c.req.valid('json') }
      return withTag(c, await decide(context, c.get('person'), seen, call)) as never
    })
    .openapi(withdrawMove, async c => {
      const { number } = c.req.valid('param')
      const ifMatch = readTag(c)
      const call = callOf(c, `POST /api/moves/${number}/withdrawal`, [ifMatch])
      return withTag(c, await withdraw(context, c.get('person'), { number, ifMatch }, call)) as never
    })
    .openapi(askForMove, async c => {
      const { number } = c.req.valid('param')
      const call = callOf(c, `POST /api/batches/${number}/moves`, [])
      return withTag(c, await askForMoveOf(context, c.get('person'), number, call)) as never
    })
}

/** The answer to a keyed deed, with its version where every client looks for one. */
function withTag(c: Context<Env>, answered: Parameters<typeof reply>[1]): Response {
  // Only ever a Move, as its deed wrote it.
  const { version } = JSON.parse(answered.body) as Pick<Move, 'version'>
  c.header('ETag', `"${version}"`)
  return reply(c, answered)
}
