import type { Context, Handler } from 'hono'
import { Fault, type FaultCode } from '../../shared/fault.ts'
import { ADDRESS_HEADER } from './address.ts'
import type { Env } from './env.ts'
import { answerFault } from './fault.ts'
import type { Parts } from './parts.ts'
import { onlyBearer } from './session.ts'

/** What of better-auth is reachable; everything else it could do is not. */
const OPEN: readonly string[] = [
  'POST /sign-in/magic-link',
  'GET /magic-link/verify',
  'POST /sign-in/email-otp',
  'POST /sign-out',
  'POST /device/code',
  'POST /device/token',
  'GET /device',
  'POST /device/approve',
  'POST /device/deny',
]

const BASE = '/api/auth'

/** Signing in and connecting panels: better-auth's own routes, with our bounds around them. */
export function signIn({ auth, sessions }: Parts): Handler<Env> {
  return async c => {
    const path = c.req.path.slice(BASE.length)
    if (!OPEN.includes(`${c.req.method} ${path}`)) throw new Fault('request.not-found')
    if (c.req.method === 'POST' && !/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      throw new Fault('request.media-type')
    }
    const answer = await (await auth()).handler(await ask(c))
    if (path !== '/device/token') sessions.forget()
    // A link that does not count is answered with a redirect to an error page, which we do not have.
    if (path === '/magic-link/verify' && answer.status !== 200 && answer.status !== 429)
      return answerFault(c, 'auth.code-wrong')
    return answer.status >= 400 ? refusal(c, path, answer) : answer
  }
}

async function ask(c: Context<Env>): Promise<Request> {
  const { raw } = c.req
  const headers = raw.headers.has('authorization') ? onlyBearer(raw.headers) : new Headers(raw.headers)
  headers.set(ADDRESS_HEADER, c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1')
  const body = c.req.method === 'POST' ? await c.req.text() : null
  return new Request(raw.url, { method: raw.method, headers, body })
}

/** Refusals as problem+json, but for the device flow, whose own form is a standard (RFC 8628). */
async function refusal(c: Context<Env>, path: string, answer: Response): Promise<Response> {
  if (answer.status === 429) return answerFault(c, 'request.too-many')
  if (path.startsWith('/device')) return answer
  return answerFault(c, codeOf(path, answer.status))
}

function codeOf(path: string, status: number): FaultCode {
  if (status === 401) return 'auth.required'
  if (status === 403) return path === '/sign-in/email-otp' ? 'auth.code-wrong' : 'auth.origin'
  if (status >= 500) return 'service.failed'
  return path === '/sign-in/email-otp' ? 'auth.code-wrong' : 'request.invalid'
}
