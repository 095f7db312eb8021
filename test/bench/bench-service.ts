import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pino } from 'pino'
import { makeLink } from '../../service/http/link.ts'
import { createService, type Service } from '../../service/main.ts'
import { openStore, type Place, type Store, sqliteFile } from '../../service/store/open.ts'
import type { Person } from '../../shared/person.ts'
import { anEnterprise, fillStore } from '../builders.ts'
import { runOn } from '../databases.ts'
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
  const folder = await makeFolder()
  const made = await openStore({ folder }, Date.now())
  await fillStore(made, { enterprises: [anEnterprise()], people: [...people] })
  await made.close()
  const database = new DatabaseSync(sqliteFile({ folder }))
  database.exec('pragma synchronous = off')
  fill(database)
  database.exec('pragma wal_checkpoint(truncate)')
  database.close()
  return serve(folder, { folder }, people)
}

/** The same for what is written alike into either database: a file of its own, or a database of that PostgreSQL server. */
export async function startBenchStore(
  people: readonly [Person, ...Person[]],
  server: string | null,
  fill: (store: Store) => Promise<void>,
): Promise<BenchService> {
  const folder = await makeFolder()
  const name = `bench_${randomUUID().replaceAll('-', '')}`
  if (server !== null) await runOn(server, `create database ${name}`)
  const place = server === null ? { folder } : { url: `${server}/${name}` }
  const made = await openStore(place, Date.now())
  await fillStore(made, { enterprises: [anEnterprise()], people: [...people] })
  await fill(made)
  await made.close()
  return serve(folder, place, people)
}

const makeFolder = () => mkdtemp(join(tmpdir(), 'sidecheck-bench-'))

async function serve(folder: string, place: Place, [first]: readonly [Person, ...Person[]]): Promise<BenchService> {
  const store = await openStore(place, Date.now())
  const service = createService({
    config: { baseUrl: BASE_URL, dataFolder: folder, smtpUrl: null, mailFrom: 'sidecheck@localhost' },
    secret: 'the secret of a benchmark, which nobody has to guess',
    store,
    log: pino({ level: 'info' }, { write: () => {} }),
    send: async () => {},
  })
  return {
    service,
    cookie: await signIn(service, first.email),
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
