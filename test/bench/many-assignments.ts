import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pino } from 'pino'
import { makeLink } from '../../service/http/link.ts'
import { createService, type Service } from '../../service/main.ts'
import { openStore, type Store } from '../../service/store/open.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'
import { pressing, VERIFY } from '../link.ts'
import { type Benchmark, type Figure, medianRatio, timeSideBySide } from './benchmark.ts'

const FEW = 5_000
const MANY = 5_000_000
const ROUNDS = 60
const BASE_URL = 'http://127.0.0.1:8787'

/** P6: one batch of 100 with 5 million assignments stored, against the same with 5 thousand. */
export const benchmark: Benchmark = {
  id: 'P6',
  what: 'one batch of 100 with 5 million assignments stored, against 5 thousand',
  run,
}

async function run(): Promise<Figure> {
  const few = await start(FEW)
  const many = await start(MANY)
  // The first batches load what every later one uses.
  await timeSideBySide(5, [few.send, many.send])
  const [less, more] = await timeSideBySide(ROUNDS, [few.send, many.send])
  await few.stop()
  await many.stop()
  const figure = medianRatio(more, less)
  return { figure, reach: 1.5, ok: figure <= 1.5, unit: 'times', runs: ROUNDS }
}

interface Running {
  send(): Promise<void>
  stop(): Promise<void>
}

async function start(assignments: number): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'sidecheck-bench-'))
  const rep = aPerson({ role: 'rep' })
  const made = await openStore({ folder }, Date.now())
  await fillStore(made, { enterprises: [anEnterprise()], people: [rep] })
  await made.close()
  fill(join(folder, 'sidecheck.sqlite'), assignments)
  const store = await openStore({ folder }, Date.now())
  const service = createService({
    config: { baseUrl: BASE_URL, dataFolder: folder, smtpUrl: null, mailFrom: 'sidecheck@localhost' },
    secret: 'the secret of a benchmark, which nobody has to guess',
    store,
    log: pino({ level: 'info' }, { write: () => {} }),
    send: async () => {},
  })
  const cookie = await signIn(service, rep.email)
  return { send: () => sendOne(service, cookie, assignments), stop: () => stop({ service, store, folder }) }
}

/** Accounts three apart, so that a batch's own fall between those that are there, all over the index. */
function fill(file: string, assignments: number): void {
  const database = new DatabaseSync(file)
  database.exec('pragma synchronous = off')
  database
    .prepare(
      `with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < ?)
       insert into assignment (id, account, typed, enterprise_id, confirmed, assigned_at)
       select printf('id-%012d', i), printf('5-%012d', i * 3), printf('5-%012d', i * 3), ?, 1, '2026-11-17T12:00:00.000Z'
       from n`,
    )
    .run(assignments, anEnterprise().id)
  database.exec('pragma wal_checkpoint(truncate)')
  database.close()
}

async function signIn(service: Service, email: string): Promise<string> {
  const link = new URL(await makeLink(await service.auth(), BASE_URL, email, 1))
  const entered = await service.app.request(`${BASE_URL}${VERIFY}`, pressing(link))
  return entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** A hundred accounts that are not there yet, spread over all that are. */
async function sendOne(service: Service, cookie: string, assignments: number): Promise<void> {
  const numbers = new Set<string>()
  while (numbers.size < 100) {
    const between = Math.floor(Math.random() * assignments) * 3 + 1 + Math.floor(Math.random() * 2)
    numbers.add(`5-${String(between).padStart(12, '0')}`)
  }
  const answer = await service.app.request(`${BASE_URL}/api/batches`, {
    method: 'POST',
    headers: { cookie, origin: BASE_URL, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(aRequest([...numbers])),
  })
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}

async function stop({ service, store, folder }: { service: Service; store: Store; folder: string }): Promise<void> {
  await service.stop()
  await store.close()
  await rm(folder, { recursive: true, force: true })
}
