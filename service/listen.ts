import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Service } from './main.ts'

/** A server that takes requests; `stop` lets those under way finish. */
export interface Listening {
  port: number
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
  const server = createAdaptorServer({
    fetch: service.app.fetch,
    serverOptions: {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      // Node looks for slow clients every thirty seconds, which would make forty of ten.
      connectionsCheckingInterval: Math.min(1000, patience.headers / 4),
      keepAliveTimeout: 5000,
      maxHeaderSize: 16_384,
    },
  }) as Server
  server.maxConnections = 2000
  await new Promise<void>((resolve, reject) => {
    server.once('error', thrown => reject('code' in thrown && thrown.code === 'EADDRINUSE' ? new PortBusy() : thrown))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async stop() {
      service.stopping()
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
      await closed
      clearTimeout(late)
      await service.stop()
    },
  }
}

/** A port on this computer that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
