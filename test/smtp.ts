import { once } from 'node:events'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A real mail server in this process, on a free port; what it was handed lies in `received`, raw. */
export interface TestSmtp {
  url: string
  received: string[]
  close(): Promise<void>
}

export async function listenSmtp(options: SMTPServerOptions = {}): Promise<TestSmtp> {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let raw = ''
      stream.on('data', chunk => (raw += chunk)).on('end', () => done(null, `${received.push(raw)}`))
    },
    ...options,
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** The headers of a raw mail by their lower-case names, unfolded; a name that comes twice has both. */
export function headersOf(raw: string): Map<string, string[]> {
  const [head = ''] = raw.replaceAll('\r\n', '\n').split('\n\n')
  const headers = new Map<string, string[]>()
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value])
  }
  return headers
}
