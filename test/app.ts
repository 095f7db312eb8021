import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { makeLink } from '../service/http/link.ts'
import type { Pace } from '../service/http/live.ts'
import { createService, type Given, type Service } from '../service/main.ts'
import type { Mail } from '../service/outbox/compose.ts'
import type { SendMail } from '../service/outbox/dispatch.ts'
import type { UploadReader } from '../service/upload-reader.ts'
import type { BatchRequest } from '../shared/batch.ts'
import type { Person } from '../shared/person.ts'
import type { ServiceLevel } from '../shared/service-level.ts'
import { type DatabaseName, makeDatabase, NOON, type TestDatabase } from './databases.ts'
import { pressing, VERIFY } from './link.ts'
import { type Watched, watchStore } from './watch.ts'

export const BASE_URL = 'http://127.0.0.1:8787'
export const SECRET = 'a secret of the tests, long enough to be one 0123456789'

/** The whole service over a real database, called without a network in between. */
export interface TestApp extends TestDatabase {
  service: Service
  mails: { id: string; mail: Mail }[]
  /** Moves the service's clock. better-auth keeps to the computer's. */
  passTime(milliseconds: number): void
  /** Log lines as written. */
  logged: string[]
  request(path: string, init?: RequestInit): Promise<Response>
  /** A cookie for a person, by a sign-in link. */
  cookieOf(person: Person): Promise<string>
  /** Sends a batch as the panel does, with a new key unless one is given. */
  submit(cookie: string, request: BatchRequest, key?: string): Promise<Response>
  /** Posts to any route as our own pages do, with a new key unless the headers give one. */
  post(cookie: string, path: string, body?: object, headers?: Record<string, string>): Promise<Response>
  /** Another service on the same database, as a second process would be. Whoever makes it stops it. */
  makeTwin(other?: { secret?: string; baseUrl?: string; trustedProxies?: string[] }): Service
  stop(): Promise<void>
}

export async function makeApp(
  name: DatabaseName,
  given: {
    send?: SendMail
    deskFolder?: string
    pace?: Partial<Pace>
    trustedProxies?: string[]
    serviceLevel?: ServiceLevel
    uploads?: UploadReader
    /** Waited for after each statement of the service. */
    watch?: (statement: Watched) => void | Promise<void>
  } = {},
): Promise<TestApp> {
  const database = await makeDatabase(name)
  const mails: TestApp['mails'] = []
  const logged: string[] = []
  let now = NOON
  const parts: Given = {
    config: {
      baseUrl: BASE_URL,
      dataFolder: database.folder,
      smtpUrl: null,
      mailFrom: 'desk@sidecheck.example',
      trustedProxies: given.trustedProxies ?? [],
      ...(given.serviceLevel && { serviceLevel: given.serviceLevel }),
    },
    secret: SECRET,
    store: given.watch ? watchStore(database.store, given.watch) : database.store,
    log: pino({ level: 'info' }, { write: line => void logged.push(line) }),
    clock: () => now,
    send: given.send ?? (async (id, mail) => void mails.push({ id, mail })),
    deskFolder: given.deskFolder ?? null,
    ...(given.pace && { pace: given.pace }),
    ...(given.uploads && { uploads: given.uploads }),
  }
  const service = createService(parts)
  const request = async (path: string, init?: RequestInit) => service.app.request(`${BASE_URL}${path}`, init)
  return {
    ...database,
    service,
    mails,
    logged,
    request,
    makeTwin: ({ secret = parts.secret, ...config } = {}) =>
      createService({ ...parts, secret, config: { ...parts.config, ...config } }),
    passTime: milliseconds => {
      now += milliseconds
    },
    async cookieOf(person) {
      const link = new URL(await makeLink(await service.auth(), BASE_URL, person.email, 1))
      const answer = await service.app.request(`${BASE_URL}${VERIFY}`, pressing(link))
      if (!answer.ok) throw new Error(`Signing in as ${person.name} failed: ${answer.status} ${await answer.text()}`)
      return answer.headers
        .getSetCookie()
        .map(cookie => cookie.split(';')[0])
        .join('; ')
    },
    submit: (cookie, body, key = randomUUID()) =>
      request('/api/batches', {
        method: 'POST',
        headers: { cookie, origin: BASE_URL, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      }),
    post: (cookie, path, body, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: {
          cookie,
          origin: BASE_URL,
          'idempotency-key': randomUUID(),
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
        body: body ? JSON.stringify(body) : null,
      }),
    async stop() {
      service.stopping()
      await service.stop()
      await database.drop()
    },
  }
}
