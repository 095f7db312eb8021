import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { pino } from 'pino'
import { makeLink } from '../../service/http/link.ts'
import { freePort, listen } from '../../service/listen.ts'
import { createService } from '../../service/main.ts'
import { openStore } from '../../service/store/open.ts'
import type { BatchRequest } from '../../shared/batch.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { pressing, VERIFY } from '../link.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const LANES = 8
const ROUNDS = 6
const BATCHES = 40

/** Something that takes batches of 100 over HTTP. */
interface Server {
  url: string
  headers: Record<string, string>
  stop(): Promise<void>
}

/** P5: batches of 100 applied a second through HTTP, against a bare Hono route that runs the same statements. */
export const benchmark: Benchmark = {
  id: 'P5',
  what: 'batches of 100 applied per second, as a share of a bare Hono route with the same SQL',
  run,
}

async function run(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'sidecheck-bench-'))
  const ours = await startOurs(folder)
  const bare = await startBare(folder)
  const rates: { ours: number; bare: number }[] = []
  let next = 1
  const measure = async (server: Server) => {
    const first = next
    next += BATCHES
    return rate(server, first)
  }
  await measure(ours)
  await measure(bare)
  for (let round = 0; round < ROUNDS; round++) rates.push({ ours: await measure(ours), bare: await measure(bare) })
  await ours.stop()
  await bare.stop()
  await rm(folder, { recursive: true, force: true })
  const shares = rates.map(({ ours, bare }) => ours / bare).sort((one, other) => one - other)
  const figure = shares[shares.length >> 1] ?? 0
  return { figure, reach: 0.5, ok: figure >= 0.5, unit: 'share', runs: ROUNDS * BATCHES }
}

/** Batches a second, several under way at once. */
async function rate(server: Server, first: number): Promise<number> {
  const waiting = Array.from({ length: BATCHES }, (_, at) =>
    aRequest(numbersFrom(10_000_000 + (first + at) * 100, 100)),
  )
  const started = performance.now()
  const lane = async () => {
    for (let request = waiting.pop(); request; request = waiting.pop()) await send(server, request)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return BATCHES / ((performance.now() - started) / 1000)
}

async function send({ url, headers }: Server, request: BatchRequest): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(request),
  })
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}

async function startOurs(folder: string): Promise<Server> {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const store = await openStore({ folder }, Date.now())
  const rep = aPerson({ role: 'rep' })
  await fillStore(store, { enterprises: [anEnterprise()], people: [rep] })
  const service = createService({
    config: { baseUrl, dataFolder: folder, smtpUrl: null, mailFrom: 'sidecheck@localhost' },
    secret: 'the secret of a benchmark, which nobody has to guess',
    store,
    log: pino({ level: 'info' }, { write: () => {} }),
    send: async () => {},
  })
  const listening = await listen(service, { host: '127.0.0.1', port })
  const link = new URL(await makeLink(await service.auth(), baseUrl, rep.email, 1))
  const entered = await fetch(`${baseUrl}${VERIFY}`, pressing(link))
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return {
    url: `${baseUrl}/api/batches`,
    headers: { cookie, origin: baseUrl },
    async stop() {
      await listening.stop()
      await store.close()
    },
  }
}

/** The same statements in the same transaction, prepared once, with nothing around them. */
async function startBare(folder: string): Promise<Server> {
  const database = new DatabaseSync(join(folder, 'bare.sqlite'), { enableForeignKeyConstraints: true })
  // The same tables and indexes as ours, read from our file; a search table makes those behind it by itself.
  const source = new DatabaseSync(join(folder, 'sidecheck.sqlite'), { readOnly: true })
  const schema = source
    .prepare(
      `select sql from sqlite_master where sql is not null and name not like 'sqlite_%'
        and name not in (select name from pragma_table_list where type = 'shadow')`,
    )
    .all()
  source.close()
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  for (const { sql } of schema) database.exec(String(sql))
  database.exec(`insert into enterprise values ('7731204', 'x', null, '[]', 0, 1, '2019-03-14', 0);
    insert into person (id, name, email, role, locale, sample, added_at)
    values ('p', 'x', 'x', 'rep', 'en-US', 0, 'now'); insert into counter values ('batch', 1), ('event', 1)`)
  const bare = bareStatements(database)
  const app = new Hono().post('/', async c => c.json(bare(await c.req.json()), 201))
  const server = createAdaptorServer({ fetch: app.fetch })
  const port = await freePort()
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', () => resolve()))
  return {
    url: `http://127.0.0.1:${port}/`,
    headers: {},
    async stop() {
      await new Promise(resolve => server.close(resolve))
      database.close()
    },
  }
}

function bareStatements(database: DatabaseSync): (request: BatchRequest) => object {
  const many = (count: number, columns: number) =>
    Array.from({ length: count }, () => `(${Array.from({ length: columns }, () => '?').join()})`).join()
  const marks = Array.from({ length: 100 }, () => '?').join()
  const key = database.prepare('insert into idempotency values (?, ?, ?, ?, null, null, ?) on conflict do nothing')
  const old = database.prepare('delete from idempotency where person_id = ? and route = ? and key = ? and made_at < ?')
  const enterprise = database.prepare('select * from enterprise where id = ?')
  const directory = database.prepare('select number from account limit 1')
  const places = database.prepare(
    `select account, enterprise_id from assignment where account in (${marks}) and released_at is null`,
  )
  const assign = database.prepare(
    `insert into assignment (id, account, typed, enterprise_id, confirmed, assigned_at, released_at, deed_id)
     values ${many(100, 8)} on conflict (account) where released_at is null do nothing returning account`,
  )
  const number = database.prepare(`update counter set value = value + 1 where name = 'batch' returning value`)
  const waiting = database.prepare(
    `select account, move_number from move_row join move on number = move_number where account in (${marks})
     and move_row.enterprise_id = ? and move_row.state = 'waiting' and person_id != ? and asked_at > ?`,
  )
  const open = database.prepare(
    `select account, batch_number from batch_row where account in (${marks})
     and outcome in ('elsewhere', 'held', 'inactive', 'unknown')`,
  )
  const batch = database.prepare(
    `insert into batch (number, enterprise_id, policy, state, person_id, sent_at, file_name, sha256, pack, counts,
     overlaps, deed_id) values ${many(1, 12)}`,
  )
  const rows = database.prepare(
    `insert into batch_row (batch_number, position, cell, typed, account, outcome, finding, move_number)
     values ${many(100, 8)}`,
  )
  const audit = database.prepare('insert into audit values (?, ?, ?, ?, ?, ?)')
  const message = database.prepare('insert into message values (?, ?, ?, ?, ?, ?, ?, null, null, null, null, null)')
  const sequence = database.prepare(`update counter set value = value + 2 where name = 'event' returning value`)
  const event = database.prepare(
    `insert into event (sequence, at, kind, enterprise_id, person_id, subject) values ${many(2, 6)}`,
  )
  const reply = database.prepare(
    'update idempotency set status = 201, reply = ? where person_id = ? and route = ? and key = ?',
  )
  return request => {
    const now = new Date().toISOString()
    const id = randomUUID()
    const numbers = request.rows.map(row => row.typed)
    database.exec('begin immediate')
    old.run('p', 'r', id, now)
    key.run('p', 'r', id, 'sha', now)
    enterprise.get(request.enterpriseId)
    directory.get()
    places.all(...numbers)
    assign.all(...numbers.flatMap(typed => [randomUUID(), typed, typed, request.enterpriseId, 1, now, null, id]))
    const value = Number(number.get()?.value)
    waiting.all(...numbers, request.enterpriseId, 'p', now)
    open.all(...numbers)
    batch.run(
      value,
      request.enterpriseId,
      request.policy,
      'applied',
      'p',
      now,
      null,
      null,
      request.pack,
      '{}',
      '[]',
      id,
    )
    const outcomes = request.rows.map(({ cell, typed }, at) => ({ cell, typed, at }))
    rows.run(...outcomes.flatMap(({ cell, typed, at }) => [value, at, cell, typed, typed, 'unconfirmed', null, null]))
    audit.run(randomUUID(), now, 'p', 'batch.submit', String(value), '{}')
    message.run(randomUUID(), 'batch', 'waiting', 'x'.repeat(1500), 0, now, now)
    const last = Number(sequence.get()?.value)
    const told = [last - 1, now, 'batch', request.enterpriseId, null, String(value)]
    event.run(...told, last, now, 'accounts', request.enterpriseId, null, request.enterpriseId)
    const answer = { number: `SC-${value}`, rows: outcomes }
    reply.run(JSON.stringify(answer), 'p', 'r', id)
    database.exec('commit')
    return answer
  }
}
