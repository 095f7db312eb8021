import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pino } from 'pino'
import { makeLink } from '../../service/http/link.ts'
import { createService, type Service } from '../../service/main.ts'
import { openStore } from '../../service/store/open.ts'
import type { Person } from '../../shared/person.ts'
import { anEnterprise, fillStore } from '../builders.ts'
import { pressing, VERIFY } from '../link.ts'

export const BASE_URL = 'http://127.0.0.1:8787'

/** A service over a database file in a temporary folder, somebody who is signed in, and the way to end both. */
export interface BenchService {
  service: Service
  cookie: string
  stop(): Promise<void>
}

/** `fill` writes into the file, past the service, what a benchmark needs lots of. */
export async function startBenchService(
  people: readonly [Person, ...Person[]],
  fill: (database: DatabaseSync) => void,
): Promise<BenchService> {
  const folder = await mkdtemp(join(tmpdir(), 'sidecheck-bench-'))
  const made = await openStore({ folder }, Date.now())
  await fillStore(made, { enterprises: [anEnterprise()], people: [...people] })
  await made.close()
  const database = new DatabaseSync(join(folder, 'sidecheck.sqlite'))
  database.exec('pragma synchronous = off')
  fill(database)
  database.exec('pragma wal_checkpoint(truncate)')
  database.close()
  const store = await openStore({ folder }, Date.now())
  const service = createService({
    config: { baseUrl: BASE_URL, dataFolder: folder, smtpUrl: null, mailFrom: 'sidecheck@localhost' },
    secret: 'the secret of a benchmark, which nobody has to guess',
    store,
    log: pino({ level: 'info' }, { write: () => {} }),
    send: async () => {},
  })
  return {
    service,
    cookie: await signIn(service, people[0].email),
    async stop() {
      await service.stop()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function signIn(service: Service, email: string): Promise<string> {
  const link = new URL(await makeLink(await service.auth(), BASE_URL, email, 1))
  const entered = await service.app.request(`${BASE_URL}${VERIFY}`, pressing(link))
  return entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
