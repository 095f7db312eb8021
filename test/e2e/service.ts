import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import type { Role } from '../../shared/role.ts'
import { waitUntil } from './wait.ts'

/** A mail from the service's file mailbox, as a person reads it. */
export interface ReadMail {
  to: string
  subject: string
  text: string
}

/** A real service, as `npm start` runs it: its own process, a data folder of its own with the sample people in it. */
export interface RunningService {
  url: string
  folder: string
  /** Everything it has printed so far. */
  said: () => string
  /** The one-time sign-in link that it printed for the first sample person of a role. */
  linkFor: (role: Role) => string
  mails: () => ReadMail[]
  /** Waits for the newest mail to an address, later than the first `after` ones to it. */
  mailTo: (address: string, after?: number) => Promise<ReadMail>
  /** Stops it as a machine that is switched off, and starts it again at the same address with the same data. */
  goAway: () => Promise<void>
  comeBack: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts the bundled service on a free port, and waits until it says that it is ready. */
export async function startService(): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'sidecheck-service-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let said = ''
  const begin = async () => {
    const before = said.length
    const begun = spawn(process.execPath, [resolve('.output/service/main.js'), 'start', '--welcome'], {
      // The folder is made by the service itself: only then does it put sample people in.
      env: setUp({ HOST: '127.0.0.1', PORT: String(port), SIDECHECK_DATA: join(folder, 'data') }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [begun.stdout, begun.stderr]) stream.on('data', chunk => (said += chunk))
    await waitUntil(() => said.includes(`${url}/sign-in`, before) || begun.exitCode !== null, {
      what: 'the service to be ready',
      timeout: 20_000,
    })
    if (begun.exitCode !== null) throw new Error(`The service did not start:\n${said}`)
    return begun
  }
  let child = await begin()
  const mails = () => readMails(join(folder, 'data', 'mail'))
  return {
    url,
    folder: join(folder, 'data'),
    said: () => said,
    linkFor: role => linkIn(said, role),
    mails,
    mailTo: (address, after = 0) =>
      waitUntil(() => mails().filter(({ to }) => to.includes(address))[after], { what: `a mail to ${address}` }),
    goAway: () => stop(child),
    comeBack: async () => {
      child = await begin()
    },
    stop: async () => {
      await stop(child)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The environment of the service: ours without what sets it up otherwise (Vitest itself sets a BASE_URL). */
export function setUp(set: Record<string, string>): NodeJS.ProcessEnv {
  const { BASE_URL, DATABASE_URL, SECRET_FILE, SMTP_URL, MAIL_FROM, LANG, LC_ALL, ...rest } = process.env
  return { ...rest, LANG: 'en_US.UTF-8', ...set }
}

/** The address of the link that stands in a mail. */
export function linkOf(mail: ReadMail): string {
  return /https?:\/\/\S+/.exec(mail.text)?.[0] ?? ''
}

/** The six digits that stand in a mail. */
export function codeOf(mail: ReadMail): string {
  return /(?<!\d)\d{6}(?!\d)/.exec(mail.text.replace(/https?:\/\/\S+/g, ''))?.[0] ?? ''
}

function linkIn(said: string, role: Role): string {
  const lines = said.split('\n')
  const at = lines.findIndex(line => line.includes(`(${role})`))
  return /https?:\/\/\S+\/sign-in\/link\S+/.exec(lines.slice(Math.max(at, 0)).join('\n'))?.[0] ?? ''
}

/** The mailbox, oldest first. */
function readMails(folder: string): ReadMail[] {
  const names = (() => {
    try {
      return readdirSync(folder).filter(name => name.endsWith('.eml'))
    } catch {
      return []
    }
  })()
  return names.map(name => readMail(readFileSync(join(folder, name), 'utf8'))).sort((one, other) => one.at - other.at)
}

function readMail(raw: string): ReadMail & { at: number } {
  const [head = '', ...parts] = raw.split(/\n--[^\n]+\n/)
  const header = (name: string) => new RegExp(`^${name}: (.*(?:\\n\\s.*)*)`, 'im').exec(head)?.[1] ?? ''
  const plain = parts.find(part => /^content-type: text\/plain/im.test(part)) ?? ''
  const [plainHead = '', ...body] = plain.split('\n\n')
  return {
    to: header('To'),
    subject: header('Subject'),
    text: decode(body.join('\n\n'), /^content-transfer-encoding: (\S+)/im.exec(plainHead)?.[1] ?? ''),
    at: Date.parse(header('Date')),
  }
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  child.kill('SIGTERM')
  return ended
}
