import type { RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { LIVE } from './http/readiness.ts'
import type { Service } from './main.ts'

/** An import would look at every name of the module, and one of them loads all of fetch: a third of the whole start. */
const http = process.getBuiltinModule('node:http')

/** A server that takes requests; `stop` lets those under way finish. */
export interface Listening {
  port: number
  /** Loads all that answers requests, so that none waits for it. */
  load(): Promise<void>
  stop(): Promise<void>
}

/** Somebody else has the port. */
export class PortBusy extends Error {}

const DRAIN_MS = 10_000

/** How long a client may take, in milliseconds: for its headers, for all of its request. */
export interface Patience {
  headers: number
  request: number
}

const PATIENCE: Patience = { headers: 10_000, request: 30_000 }

/** Takes requests on an address. Slow clients are given up, so that they hold nobody else back. */
export async function listen(
  service: Service,
  { host, port, patience = PATIENCE }: { host: string; port: number; patience?: Patience },
): Promise<Listening> {
  const { handle, load } = createHandler(service)
  const server = http.createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      // Node looks for slow clients every thirty seconds, which would make forty of ten.
      connectionsCheckingInterval: Math.min(1000, patience.headers / 4),
      keepAliveTimeout: 5000,
      maxHeaderSize: 16_384,
    },
    handle,
  )
  server.maxConnections = 2000
  await new Promise<void>((resolve, reject) => {
    server.once('error', thrown => reject('code' in thrown && thrown.code === 'EADDRINUSE' ? new PortBusy() : thrown))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async load() {
      await load()
      await service.load()
    },
    async stop() {
      service.stopping()
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      // A connection falls idle once what was under way on it is answered, and would be kept for whoever asks next.
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
      await closed
      clearInterval(idle)
      clearTimeout(late)
      await service.stop()
    },
  }
}

/**
 * Hands requests to the app once that is loaded, and loads it for the first. Until then it tells by itself whether the
 * service lives and is ready: whoever starts it asks that first, and nothing more is needed to know.
 */
function createHandler(service: Service): { handle: RequestListener; load(): Promise<RequestListener> } {
  let whole: RequestListener | undefined
  const load = async () => {
    const { getRequestListener } = await import('@hono/node-server')
    whole ??= getRequestListener(service.app.fetch)
    return whole
  }
  const handle: RequestListener = async (request, response) => {
    if (whole) return whole(request, response)
    if (request.method === 'GET' && request.url === '/livez') return answer(response, 200, LIVE)
    if (request.method !== 'GET' || request.url !== '/readyz') return (await load())(request, response)
    const readiness = await service.readiness()
    return answer(response, readiness.ready ? 200 : 503, readiness)
  }
  return { handle, load }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body))
}

/** A port on this computer that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
