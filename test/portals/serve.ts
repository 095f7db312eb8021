import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** Pages that stand for the portals, on loopback. */
export interface PortalPages {
  /** "http://127.0.0.1:1234" */
  origin: string
  /** Paths that were asked for, and with which method. */
  asked: string[]
  close(): Promise<void>
}

const FOLDER = join(import.meta.dirname, 'pages')

export async function servePortals(): Promise<PortalPages> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal.example')
    asked.push(`${request.method} ${pathname}`)
    if (!/^\/[a-z-]+\.html$/.test(pathname)) return void response.writeHead(404).end()
    const sandbox = pathname === '/sandboxed.html' ? { 'content-security-policy': 'sandbox allow-scripts' } : {}
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...sandbox })
    response.end(portalPage(pathname.slice(1)))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise<void>(done => void server.close(() => done())),
  }
}

/** One page with what counts everything that is done to it: `window.heard`. */
export function portalPage(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8').replace('<head>', `<head><script>${HEARS}</script>`)
}

/**
 * Runs before the page's own scripts: notes every event that a touch of the page would make, every change of its parts, and
 * every reading of what a page can watch being read.
 */
const HEARS = `
window.heard = [];
for (const type of ['focus', 'blur', 'click', 'input', 'change', 'keydown', 'submit', 'select', 'drop', 'scroll', 'message'])
  addEventListener(type, event => heard.push(type + ' ' + (event.target.id || event.target.nodeName || 'page')), true);
new MutationObserver(all => { for (const one of all) if (window.watching) heard.push('changed ' + one.target.nodeName) })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
for (const name of ['querySelectorAll', 'getElementsByTagName']) {
  const was = Document.prototype[name];
  Document.prototype[name] = function (...all) { if (window.watching) heard.push('asked ' + name); return was.apply(this, all) };
}
addEventListener('load', () => setTimeout(() => { window.watching = true }, 50));
`
