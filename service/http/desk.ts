import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Context, MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

/** Addresses of the desk's own router: each is answered with its one page. */
const PAGES =
  /^\/(?:$|sign-in(?:\/link)?\/?$|device\/?$|(?:requests|extensions|batches|moves|unconfirmed|enterprises|import|checklist|people|invitations|sessions)(?:\/|$))/

/** The built desk. Only files that were there at the start are served, by exact name, so no path leads elsewhere. */
export function desk(folder: string | null): MiddlewareHandler<Env> {
  const names = folder === null ? Promise.resolve(new Set<string>()) : listFiles(folder)
  return async (c, next) => {
    if (folder === null || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next()
    const there = PAGES.test(c.req.path) || (await names).has(c.req.path)
    if (!there && !isOpened(c)) return next()
    const path = PAGES.test(c.req.path) || !there ? '/index.html' : c.req.path
    if (!(await names).has(path)) return next()
    // Names under /assets/ carry a digest of their content.
    const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    const kind = KINDS[extname(path)] ?? 'application/octet-stream'
    return c.body(await readFile(join(folder, path)), there ? 200 : 404, {
      'Content-Type': kind,
      'Cache-Control': cache,
    })
  }
}

/** Somebody opens an address in a browser: what is not there is said by a page, in their language. */
function isOpened(c: Context<Env>): boolean {
  return c.req.header('sec-fetch-mode') === 'navigate' && !c.req.path.startsWith('/api/')
}

async function listFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return new Set(
    entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/')),
  )
}
