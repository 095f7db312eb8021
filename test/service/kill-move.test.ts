import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromJson, type Json } from '../../service/store/cast.ts'
import { openStore, type Store } from '../../service/store/open.ts'
import type { Batch } from '../../shared/batch.ts'
import type { Move } from '../../shared/move.ts'
import type { Role } from '../../shared/role.ts'
import { aRequest, fillStore, numbersFrom } from '../builders.ts'
import { pressing, VERIFY } from '../link.ts'
import { type ServiceProcess, startProcess } from '../process.ts'

const ROUNDS = 4
/** Two of the sample enterprises: the admin acts for the first, the accounts stand in the second. */
const HARBOR = '7731204'
const NORTHWIND = '7740118'
const EACH = 3

/** A service that is called until it is gone; what it answered is kept. */
interface Caller {
  url: string
  cookies: { admin: string; rep: string }
  acknowledged: Move[]
}

async function post<Answer>(
  { url, cookies }: Caller,
  who: 'admin' | 'rep',
  path: string,
  { body, version, key = randomUUID() }: { body: object; version?: string; key?: string },
): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      cookie: cookies[who],
      origin: url,
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** Moves the same accounts to and fro, as a representative does at once. */
async function moveToAndFro(caller: Caller, numbers: readonly string[]): Promise<never> {
  for (let turn = 0; ; turn++) {
    const to = turn % 2 === 0 ? HARBOR : NORTHWIND
    const rows = numbers.map((typed, at) => ({ cell: `A${at + 6}`, typed }))
    caller.acknowledged.push(await post<Move>(caller, 'rep', '/api/moves', { body: { to, rows, reason: 'Merged' } }))
  }
}

/** An admin asks for accounts, a representative approves, and puts them back for the next time. */
async function askAndApprove(caller: Caller, numbers: readonly string[]): Promise<never> {
  const rows = numbers.map((typed, at) => ({ cell: `A${at + 6}`, typed }))
  for (;;) {
    await post<Move>(caller, 'rep', '/api/moves', { body: { to: NORTHWIND, rows, reason: 'Back' } })
    const batch = await post<Batch>(caller, 'admin', '/api/batches', { body: aRequest(numbers) })
    const number = batch.rows.find(row => row.move !== null)?.move
    const found = await fetch(`${caller.url}/api/moves/${number}`, { headers: { cookie: caller.cookies.rep } })
    const move: Move = await found.json()
    const body = { decision: 'approve' }
    const path = `/api/moves/${number}/decisions`
    caller.acknowledged.push(await post<Move>(caller, 'rep', path, { body, version: move.version }))
  }
}

async function signIn(service: ServiceProcess, role: Role): Promise<string> {
  const printed = service.said().slice(service.said().indexOf(`(${role})`))
  const link = new URL(/https?:\/\/\S+\/sign-in\/link\S+/.exec(printed)?.[0] ?? '')
  const entered = await fetch(`${service.url}${VERIFY}`, pressing(link))
  return entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Each deed of moving did all it says or nothing of it. */
async function checkDeeds(store: Store): Promise<number> {
  const audit = await store.db
    .selectFrom('audit')
    .select(['id', 'subject', 'detail'])
    .where('deed', 'in', ['move.make', 'move.decide'])
    .execute()
  const made = await store.db
    .selectFrom('assignment')
    .select(['deed_id', eb => eb.fn.countAll().as('count')])
    .groupBy('deed_id')
    .execute()
  const counts = new Map(made.map(row => [row.deed_id, Number(row.count)]))
  // Both deeds note how many they moved.
  const noted = audit.map(({ id, detail }) => [id, fromJson(detail as Json<{ moved?: number }>).moved ?? 0])
  expect(noted).toEqual(noted.map(([id]) => [id, counts.get(String(id)) ?? 0]))
  return audit.length
}

test('1, R1: killed at random moments while accounts are moved, no move is lost, half done or done twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sidecheck-kill-'))
  const data = join(folder, 'data')
  const env = { SIDECHECK_DATA: data }
  const numbers = numbersFrom(1_000, 4 * EACH)
  let service = await startProcess(['--welcome'], env)
  await expect.poll(() => service.said(), { timeout: 40_000 }).toContain('Ctrl-C')
  const cookies = { admin: await signIn(service, 'admin'), rep: await signIn(service, 'rep') }
  await service.end('SIGTERM')
  const before = await openStore({ folder: data }, Date.now())
  await fillStore(before, {
    directory: numbers.map(number => ({ number })),
    placed: numbers.map(account => ({ account, enterpriseId: NORTHWIND })),
  })
  await before.close()

  const acknowledged: Move[] = []
  for (let round = 0; round < ROUNDS; round++) {
    service = await startProcess([], env)
    const caller = { url: service.url, cookies, acknowledged }
    const lanes = [0, 1, 2, 3].map(lane => {
      const own = numbers.slice(lane * EACH, (lane + 1) * EACH)
      return lane < 2 ? moveToAndFro(caller, own) : askAndApprove(caller, own)
    })
    const ends = Promise.allSettled(lanes)
    // Some work is acknowledged, then the end comes wherever it happens to be.
    const enough = acknowledged.length + 5
    await expect.poll(() => acknowledged.length, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(enough)
    await new Promise(resolve => setTimeout(resolve, Math.random() * 40))
    await service.end('SIGKILL')
    const reasons = (await ends).map(end => (end.status === 'rejected' ? String(end.reason) : ''))
    // They ended since nobody answered, not since the service refused.
    expect(reasons.filter(reason => / [45]\d\d /.test(reason))).toEqual([])
  }

  const store = await openStore({ folder: data }, Date.now())
  expect(await checkDeeds(store)).toBeGreaterThanOrEqual(acknowledged.length)
  const moves = await store.db.selectFrom('move').select('number').execute()
  const there = new Set(moves.map(({ number }) => `MV-${number}`))
  expect(acknowledged.filter(({ number }) => !there.has(number))).toEqual([])
  expect(new Set(acknowledged.map(({ number }) => number)).size).toBe(acknowledged.length)
  const rows = await store.db.selectFrom('move_row').select('move_number').execute()
  expect(rows).toHaveLength(moves.length * EACH)
  const standing = await store.db
    .selectFrom('assignment')
    .select('account')
    .where('account', 'in', numbers)
    .where('released_at', 'is', null)
    .execute()
  expect(standing.map(({ account }) => account).sort()).toEqual([...numbers].sort())
  const decided = await store.db.selectFrom('audit').select('id').where('deed', '=', 'move.decide').execute()
  const mails = await store.db.selectFrom('message').select('id').where('kind', '=', 'move').execute()
  expect(mails).toHaveLength(decided.length)
  await store.close()
  await rm(folder, { recursive: true, force: true })
}, 180_000)
