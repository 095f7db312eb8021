import type { Context } from 'hono'
import type { ZodError } from 'zod'
import { Fault } from '../../shared/fault.ts'
import type { Env } from './env.ts'

/** Refuses what does not fit a route's schema, naming each place; the default hook of every group of routes. */
export function refuseInvalid(
  result: { target: string; success: boolean; error?: ZodError },
  _c: Context<Env>,
): undefined {
  if (result.success || !result.error) return
  if (result.target === 'header') {
    const first = result.error.issues[0]?.path[0]
    throw new Fault(first === 'if-match' ? 'version.missing' : 'idempotency.missing')
  }
  const errors = result.error.issues.slice(0, 20).map(issue => ({
    pointer: `/${issue.path.map(String).join('/')}`,
    code: issue.code,
    // Said in the reader's language where the answer is made.
    message: '',
  }))
  throw new Fault('request.invalid', errors)
}
