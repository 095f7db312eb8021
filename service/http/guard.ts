import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { namesHalfCharacter } from '../../shared/characters.ts'
import { Fault, type FaultCode } from '../../shared/fault.ts'
import { READER_LIMITS, SEAT_LIMITS } from '../../shared/limits.ts'
import type { Env } from './env.ts'

/** 1 MiB: the largest workbook a portal takes (A24), by the wider reading. */
const LARGEST_BODY = 1_048_576

/** Directories are larger than anything that goes to a portal; they are bounded as the reader is. */
const LARGE_ROUTES = /^\/api\/directory\//

/** 200 seats with every question answered are about 0.6 MB; with all that may be written into them by hand, up to 4. */
const LARGEST_FILING = 4 * LARGEST_BODY

/** Filing a request, or changing one. */
const FILINGS = /^\/api\/seat-requests(?:\/[^/]+)?$/

const ATTACHMENTS = /^\/api\/seat-requests\/[^/]+\/attachments$/

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** Bodies are bounded, and never compressed: what was bounded packed could be anything unpacked. */
export function guardBodies(): MiddlewareHandler<Env>[] {
  const plain: MiddlewareHandler<Env> = async (c, next) => {
    if (c.req.header('content-encoding')) throw new Fault('request.media-type')
    await next()
  }
  const bounded = bodyBound(LARGEST_BODY, 'request.too-large')
  const large = bodyBound(READER_LIMITS.fileBytes, 'directory.too-large')
  const attached = bodyBound(SEAT_LIMITS.attachmentBytes, 'attachment.too-large')
  const filed = bodyBound(LARGEST_FILING, 'request.too-large')
  const boundOf = (path: string) => {
    if (LARGE_ROUTES.test(path)) return large
    if (ATTACHMENTS.test(path)) return attached
    return FILINGS.test(path) ? filed : bounded
  }
  return [plain, (c, next) => boundOf(c.req.path)(c, next)]
}

function bodyBound(maxSize: number, code: FaultCode): MiddlewareHandler<Env> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Fault(code)
    },
  })
}

const JSON_BODY = /^application\/(?:[\w.-]+\+)?json\b/i

/**
 * JSON may name half of a character, which no text holds: SQLite would keep it as another character, PostgreSQL as
 * something else again. The body is read here once; whoever asks for it after this gets what was read. A file that is
 * added to a ticket is nobody's JSON, whatever its sender calls it: read as text here, its bytes would come out changed.
 */
export const guardText: MiddlewareHandler<Env> = async (c, next) => {
  const isJson = JSON_BODY.test(c.req.header('content-type') ?? '') && !ATTACHMENTS.test(c.req.path)
  if (isJson && namesHalfCharacter(await c.req.text())) {
    throw new Fault('request.malformed')
  }
  await next()
}

/**
 * Cookies are sent along by any page that makes a browser ask; so a deed by cookie counts only from our own pages.
 * A bearer token is put there on purpose, and needs none of this.
 */
export function guardOrigin(origins: readonly string[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (
      !SAFE.includes(c.req.method) &&
      c.req.header('cookie') &&
      !c.req.header('authorization') &&
      !isOurs(c, origins)
    ) {
      throw new Fault('auth.origin')
    }
    await next()
  }
}

/** Whether a browser says that a page which is not ours asks. Programs say neither, and cannot be misled. */
export function isFromElsewhere(c: Context<Env>, origins: readonly string[]): boolean {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  return (origin !== undefined && !origins.includes(origin)) || (site !== undefined && site !== 'same-origin')
}

function isOurs(c: Context<Env>, origins: readonly string[]): boolean {
  const origin = c.req.header('origin')
  return origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : origins.includes(origin)
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer carries. There is no Access-Control-Allow-Origin anywhere: the panel needs none. */
export function guardHeaders(overTls: boolean): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    const { headers } = c.res
    headers.set('Content-Security-Policy', POLICY)
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('X-Frame-Options', 'DENY')
    headers.set('Referrer-Policy', 'no-referrer')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    // better-auth's bearer plugin repeats the cookie in a header that scripts can read; nobody here needs that.
    headers.delete('Set-Auth-Token')
    headers.delete('Access-Control-Expose-Headers')
    if (overTls) headers.set('Strict-Transport-Security', 'max-age=31536000')
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  }
}
