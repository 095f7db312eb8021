import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { anEnterprise, aPerson, aRequest } from '../builders.ts'
import { BASE_URL, type BenchService, startBenchService } from './bench-service.ts'
import { type Benchmark, type Figure, medianRatio, timeSideBySide } from './benchmark.ts'

const FEW = 5_000
const MANY = 5_000_000
const ROUNDS = 60

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
  const bench = await startBenchService([aPerson({ role: 'rep' })], database => fill(database, assignments))
  return { send: () => sendOne(bench, assignments), stop: () => bench.stop() }
}

/** Accounts three apart, so that a batch's own fall between those that are there, all over the index. */
function fill(database: DatabaseSync, assignments: number): void {
  database
    .prepare(
      `with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < ?)
       insert into assignment (id, account, typed, enterprise_id, confirmed, assigned_at)
       select printf('id-%012d', i), printf('5-%012d', i * 3), printf('5-%012d', i * 3), ?, 1, '2026-11-17T12:00:00.000Z'
       from n`,
    )
    .run(assignments, anEnterprise().id)
}

/** A hundred accounts that are not there yet, spread over all that are. */
async function sendOne({ service, cookie }: BenchService, assignments: number): Promise<void> {
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
