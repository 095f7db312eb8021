import { randomUUID } from 'node:crypto'
import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqliteFile } from '../../service/store/open.ts'
import type { Batch } from '../../shared/batch.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { runCommandLine } from '../process.ts'

const HOUR = 60 * 60_000
const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })
const rep = aPerson({ role: 'rep' })

async function start(name: (typeof DATABASES)[number], watch: () => void = () => {}): Promise<[TestApp, string]> {
  const app = await makeApp(name, { watch })
  await fillStore(app.store, { enterprises: [HARBOR, NORTHWIND], people: [rep] })
  return [app, await app.cookieOf(rep)]
}

describe.each(DATABASES)('faults, on %s', { timeout: 60_000 }, name => {
  let app: TestApp
  let cookie: string
  let statements = 0
  beforeAll(async () => {
    ;[app, cookie] = await start(name, () => void statements++)
  })
  afterAll(() => app.stop())

  test('a batch of a hundred takes as many statements as one of a single row, a handful', async () => {
    const countOf = async (numbers: readonly string[]) => {
      await app.service.idle()
      const before = statements
      expect((await app.submit(cookie, aRequest(numbers))).status).toBe(201)
      return statements - before
    }
    const [one, hundred] = [await countOf(['5-1']), await countOf(numbersFrom(1_000, 100))]
    expect(hundred).toBeLessThanOrEqual(one + 1)
    expect(hundred).toBeLessThanOrEqual(25)
  })

  test('26: a clock that jumps back or forth changes no order, loses no mail and holds nothing up', async () => {
    const send = async (numbers: string[]): Promise<Batch> => (await app.submit(cookie, aRequest(numbers))).json()
    const numbers = [(await send(['5-101'])).number]
    for (const jump of [-3 * HOUR, 7 * HOUR, -2 * HOUR]) {
      app.passTime(jump)
      numbers.push((await send([`5-2${numbers.length}`])).number)
    }
    const { batches } = await (await app.request('/api/batches', { headers: { cookie } })).json()
    expect(batches.slice(0, 4).map(({ number }: Batch) => number)).toEqual(numbers.toReversed())
    // Whatever time it is by then, nothing of what was sent stays behind.
    app.passTime(8 * HOUR)
    await app.service.idle()
    const subjects = app.mails.map(({ mail }) => mail.subject)
    expect(numbers.filter(number => !subjects.some(subject => subject.includes(number)))).toEqual([])
    const undone = await app.post(cookie, `/api/batches/${numbers.at(-1)}/undo`)
    expect(undone.status).toBe(200)
  })
})

describe('SQLite at fault', { timeout: 60_000 }, () => {
  test('5, R6: a database that somebody else holds is told as 503 with when to come again, and the same key does it then', async () => {
    const [app, cookie] = await start('sqlite')
    const other = new DatabaseSync(sqliteFile(app))
    other.exec('begin immediate')
    const key = randomUUID()
    const busy = await app.submit(cookie, aRequest(['5-1']), key)
    expect([busy.status, busy.headers.get('retry-after'), (await busy.json()).code]).toEqual([503, '1', 'service.busy'])
    expect((await app.request('/api/batches', { headers: { cookie } })).status).toBe(200)
    other.exec('rollback')
    other.close()
    const again = await app.submit(cookie, aRequest(['5-1']), key)
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, null])
    await app.stop()
  })

  test('6: a damaged database is refused at the start with a sentence, and left as it is', async () => {
    const [app] = await start('sqlite')
    const file = sqliteFile(app)
    app.service.stopping()
    await app.service.stop()
    await app.store.close()
    const handle = await open(file, 'r+')
    // Page 1 holds the list of tables.
    await handle.write(Buffer.alloc(3_900, 0xff), 0, 3_900, 100)
    await handle.close()
    const before = await readFile(file)
    const ended = await runCommandLine(['start'], { SIDECHECK_DATA: app.folder, PORT: '0' })
    expect([ended.code, ended.stderr]).toEqual([78, expect.stringContaining(enUS.service.config.damaged)])
    expect((await readFile(file)).equals(before)).toBe(true)
  })
})

describe('PostgreSQL at fault', { timeout: 60_000 }, () => {
  let app: TestApp
  beforeAll(async () => {
    ;[app] = await start('postgres')
  })
  afterAll(() => app.stop())

  test('3: what is committed is on the disk of the server', async () => {
    const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(app.store.db)
    expect(rows).toEqual([{ synchronous_commit: 'on' }])
  })

  test('7: two deeds that lock the same rows crosswise both end: who is chosen to give way is tried again', async () => {
    const tries = { one: 0, other: 0 }
    const bothHold = Promise.withResolvers<void>()
    let holding = 0
    const cross = (who: keyof typeof tries, ids: readonly string[]) =>
      app.store.write(async trx => {
        tries[who]++
        for (const [at, id] of ids.entries()) {
          await trx.updateTable('enterprise').set({ custom_name: who }).where('id', '=', id).execute()
          if (at > 0 || tries[who] > 1) continue
          if (++holding === 2) bothHold.resolve()
          await bothHold.promise
        }
      })
    await Promise.all([cross('one', [HARBOR.id, NORTHWIND.id]), cross('other', [NORTHWIND.id, HARBOR.id])])
    expect(tries.one + tries.other).toBe(3)
    const names = await app.store.db.selectFrom('enterprise').select('custom_name').distinct().execute()
    expect(names).toHaveLength(1)
  })
})

test('the store uses nothing that CockroachDB, YugabyteDB or Citus lack', async () => {
  const folder = 'service/store'
  const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.ts'))
  const lacking =
    /\b(listen|notify|unlisten|pg_(try_)?advisory\w*|(small|big)?serial|nextval|currval|setval|create\s+sequence|generated\s+(always|by\s+default)|lock\s+table|exclude\s+using|deferrable|with\s+hold|create\s+extension)\b/i
  const found = await Promise.all(
    names.map(async name => {
      const source = await readFile(join(folder, name), 'utf8')
      // Search does without pg_trgm where it cannot be had (search-rights.test.ts).
      const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|create extension if not exists pg_trgm/gm, '')
      return lacking.exec(code)?.[0] ?? null
    }),
  )
  expect(names.length).toBeGreaterThan(20)
  expect(found.filter(word => word !== null)).toEqual([])
})
