import type { Context, Handler } from 'hono'
import { Fault, type FaultCode } from '../../shared/fault.ts'
import { recordSignIn, type SignInDeed } from '../actions/sign-in.ts'
import { ADDRESS_HEADER, type AddressOf } from './address.ts'
import type { Env } from './env.ts'
import { answerFault } from './fault.ts'
import { isFromElsewhere } from './guard.ts'
import type { Parts } from './parts.ts'
import { onlyBearer } from './session.ts'

/** What of better-auth is reachable; everything else it could do is not. */
const OPEN: readonly string[] = [
  'POST /sign-in/magic-link',
  'POST /magic-link/verify',
  'POST /sign-in/email-otp',
  'POST /sign-out',
  'POST /device/code',
  'POST /device/token',
  'GET /device',
  'POST /device/approve',
  'POST /device/deny',
]

const BASE = '/api/auth'

/** What a person who is signed in does here; a session that begins is put on record where it is made. */
const DEEDS: Readonly<Record<string, SignInDeed>> = {
  '/sign-out': 'session.end',
  '/device/approve': 'panel.approve',
  '/device/deny': 'panel.deny',
}

/**
 * These make a session, so another site must not be able to have a browser send them: it would sign a person in as
 * somebody else without their knowing. There is no cookie yet that guardOrigin could go by.
 */
const MAKES_SESSION: readonly string[] = ['/magic-link/verify', '/sign-in/email-otp']

/** Signing in and connecting panels: better-auth's own routes, with our bounds around them. */
export function signIn({ context, auth, sessions, origins, addressOf }: Parts): Handler<Env> {
  return async c => {
    const path = c.req.path.slice(BASE.length)
    if (!OPEN.includes(`${c.req.method} ${path}`)) throw new Fault('request.not-found')
    if (c.req.method === 'POST' && !/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      throw new Fault('request.media-type')
    }
    if (MAKES_SESSION.includes(path) && isFromElsewhere(c, origins)) throw new Fault('auth.origin')
    const asked = path === '/magic-link/verify' ? askVerify(c, await readToken(c), addressOf) : await ask(c, addressOf)
    const deed = DEEDS[path]
    // Asked before, since whoever signs out is nobody afterwards.
    const doer = deed && (await sessions.personOf(c.req.raw.headers))
    const answer = await (await auth()).handler(asked)
    if (deed && doer && answer.ok) await recordSignIn(context, doer.person.id, deed)
    if (path !== '/device/token') sessions.forget()
    // A link that does not count is answered with a redirect to an error page, which we do not have.
    if (path === '/magic-link/verify' && answer.status !== 200 && answer.status !== 429)
      return answerFault(c, 'auth.code-wrong')
    return answer.status >= 400 ? refusal(c, path, answer) : answer
  }
}

async function ask(c: Context<Env>, addressOf: AddressOf): Promise<Request> {
  const { raw } = c.req
  const body = c.req.method === 'POST' ? await c.req.text() : null
  return new Request(raw.url, { method: raw.method, headers: headersOf(c, addressOf), body })
}

/** better-auth verifies by GET, which any link or picture on any site can make a browser do; ours is by POST. */
function askVerify(c: Context<Env>, token: string, addressOf: AddressOf): Request {
  const url = new URL(c.req.raw.url)
  url.search = new URLSearchParams({ token }).toString()
  const headers = headersOf(c, addressOf)
  for (const name of ['content-type', 'content-length']) headers.delete(name)
  return new Request(url, { headers })
}

async function readToken(c: Context<Env>): Promise<string> {
  const body: unknown = await c.req.json().catch(() => null)
  const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : null
  if (typeof token !== 'string' || token === '') throw new Fault('auth.code-wrong')
  return token
}

function headersOf(c: Context<Env>, addressOf: AddressOf): Headers {
  const { headers: given } = c.req.raw
  const headers = given.has('authorization') ? onlyBearer(given) : new Headers(given)
  headers.set(ADDRESS_HEADER, addressOf(c.env?.incoming?.socket.remoteAddress, c.req.header('x-forwarded-for')))
  return headers
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
