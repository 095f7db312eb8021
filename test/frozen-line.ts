import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A line to a server on this computer that can go dead without a word, as behind a router that forgot it. */
export interface FrozenLine {
  port: number
  /** From now on nothing goes through what is connected, and nobody is told; what connects later is alive. */
  freeze(): void
  /** How many have connected. */
  count(): number
  close(): void
}

export async function startLine(to: number): Promise<FrozenLine> {
  const sockets: Socket[] = []
  let count = 0
  const server = createServer(near => {
    count++
    const far = connect(to, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => {})
      one.on('data', chunk => other.write(chunk))
      one.on('close', () => other.destroy())
      sockets.push(one)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    freeze() {
      for (const socket of sockets.splice(0)) socket.removeAllListeners('data').resume()
    },
    count: () => count,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
