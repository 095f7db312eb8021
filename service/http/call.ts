import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Fault } from '../../shared/fault.ts'
import type { Answered } from '../actions/once.ts'
import type { Attempt } from '../store/idempotency.ts'
import type { Env } from './env.ts'

/** The header that makes a retry safe; 16 characters at least, so that nobody counts from one. */
export const idempotencyHeader = z.object({
  'idempotency-key': z.string().min(16).max(128).openapi({ example: '8e03978e-40d5-43dd-bc93-6894a57f9324' }),
})

/** A request by its key: whose, of which route, with which content. Raises idempotency.missing. */
export function callOf(c: Context<Env>, route: string, ...content: (string | Uint8Array)[]): Attempt {
  const key = c.req.header('idempotency-key') ?? ''
  if (!/^[\x21-\x7e]{16,128}$/.test(key)) throw new Fault('idempotency.missing')
  const hash = createHash('sha256')
  for (const part of content) hash.update(part)
  return { personId: c.get('person').id, route, key, bodySha256: hash.digest('hex') }
}

/** The answer to a key as it was kept, so that a retry is told exactly the same. */
export function answerOnce(c: Context<Env>, { status, body, replayed }: Answered): Response {
  if (replayed) c.header('Idempotent-Replayed', 'true')
  return c.body(body, status === 201 ? 201 : 200, { 'Content-Type': 'application/json' })
}
