import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { Fault } from '../../shared/fault.ts'
import type { Answered } from '../actions/answer.ts'
import type { Attempt } from '../store/idempotency.ts'
import type { Env } from './env.ts'

/**
 * What an Idempotency-Key stands for: this person, this route (with its numbers), this body. `body` is all that decides
 * what the request means, headers included.
 */
export function callOf(c: Context<Env>, route: string, body: readonly (string | Uint8Array)[]): Attempt {
  const key = c.req.header('idempotency-key') ?? ''
  if (!/^[\x21-\x7e]{16,128}$/.test(key)) throw new Fault('idempotency.missing')
  const digest = createHash('sha256')
  for (const part of body) digest.update(part)
  return { personId: c.get('person').id, route, key, bodySha256: digest.digest('hex') }
}

/** Tells an answer that is kept for its key. It is text, so that a retry is told exactly the same. */
export function reply(c: Context<Env>, { status, body, replayed }: Answered): Response {
  if (replayed) c.header('Idempotent-Replayed', 'true')
  // Only 201 and 200 are ever kept.
  return c.body(body, status === 201 ? 201 : 200, { 'Content-Type': 'application/json' })
}

/** The same for a ticket or request, with its version where every client looks for one. */
export function replyTagged(c: Context<Env>, answered: Answered): Response {
  // Only ever what its deed wrote, with a version.
  const { version } = JSON.parse(answered.body) as { version: string }
  c.header('ETag', `"${version}"`)
  return reply(c, answered)
}
